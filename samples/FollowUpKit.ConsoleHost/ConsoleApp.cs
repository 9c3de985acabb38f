using System.CommandLine;
using System.CommandLine.Invocation;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>The command line: from arguments to an exit code.</summary>
/// <param name="screen">Where it writes.</param>
/// <param name="clock">The clock; null for that of the system.</param>
internal sealed class ConsoleApp(Screen screen, IClock? clock = null)
{
    public async Task<int> RunAsync(string[] args)
    {
        Words.Speak(LanguageOption.In(args));
        try
        {
            var parsed = BuildCommandLine().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            return parsed.Action is ParseErrorAction
                ? screen.ShowMisuse(parsed.Errors.Select(error => error.Message))
                : await parsed.InvokeAsync(new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    Output = screen.Output,
                    Error = screen.ErrorOutput,
                });
        }
        catch (Exception exception) when (Failure.Of(exception) is { } failure)
        {
            return screen.ShowFailure(failure);
        }
    }

    private RootCommand BuildCommandLine()
    {
        var session = new Session(screen, clock);
        var root = new RootCommand(Words.Get("Help"))
        {
            session.Database,
            new LanguageOption(),
            new ImportCommand(session),
            new ListCommand(session),
            new ShowCommand(session),
            ReportCommands.Of(session),
            new OpenCommand(session),
            new ScheduleCommand(session),
            new ResultCommand(session),
            new ConcludeCommand(session),
            new ReopenCommand(session),
            new RescheduleCommand(session),
            new CancelCommand(session),
            new ExplainCommand(session),
        };
        root.SetAction(new StoryAction(session).RunAsync);
        return root;
    }
}
