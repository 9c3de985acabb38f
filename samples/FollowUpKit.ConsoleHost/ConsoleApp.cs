using System.CommandLine;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>The command line: from arguments to an exit code.</summary>
/// <param name="screen">Where it writes, and asks.</param>
/// <param name="clock">The clock; null for that of the system.</param>
/// <param name="readSettings">What need not be typed; null for nothing of the kind.</param>
internal sealed class ConsoleApp(Screen screen, IClock? clock = null, Func<Settings>? readSettings = null)
{
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public async Task<int> RunAsync(string[] args)
    {
        Words.Speak(LanguageOption.In(args) ?? Words.English);
        Session? session = null;
        try
        {
            var settings = readSettings?.Invoke() ?? new Settings();
            Words.Speak(LanguageOption.In(args) ?? settings.Language);
            session = new Session(screen, clock, settings);
            return await RunAsync(CommandLine.Build(session), args);
        }
        catch (Exception exception) when (Failure.Of(exception, () => session!.Zone.Id) is { } failure)
        {
            return screen.ShowFailure(failure);
        }
    }

    /// <summary>Runs the command, and asks a person at the terminal for what it still needs.</summary>
    private async Task<int> RunAsync(RootCommand root, string[] args)
    {
        for (var asked = 0; ; asked++)
        {
            var parsed = root.Parse(args, Parsing);
            var isHelp = parsed.Action is System.CommandLine.Help.HelpAction;
            if (!isHelp && Problems.Of(parsed) is { Count: > 0 } problems)
            {
                if (asked == 0) return screen.ShowMisuse(problems);
                screen.ShowProblems(problems);
                args = args[..^1];
                continue;
            }

            if (!isHelp && Missing.In(parsed) is { } missing)
            {
                if (screen.Ask is null) return screen.ShowMisuse([Missing.Tell(missing)]);
                args = [.. args, Missing.Ask(missing, screen.Ask)];
                continue;
            }

            try
            {
                return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = screen.Output, Error = screen.ErrorOutput });
            }
            catch (MissingOptionException needed) when (screen.Ask is not null)
            {
                args = [.. args, Missing.Ask(needed.Option, screen.Ask)];
            }
        }
    }
}
