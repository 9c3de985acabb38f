using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>What a command needs and was not given.</summary>
internal static class Missing
{
    /// <summary>The first argument or option that is missing, or null.</summary>
    public static Symbol? In(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return command.Arguments.FirstOrDefault(argument => argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is not { Tokens.Count: > 0 })
            ?? (Symbol?)command.Options.FirstOrDefault(option => option.Required && !parsed.IsGiven(option));
    }

    public static string Tell(Symbol symbol) => Words.Fill("Misuse_missing", ("option", NameOf(symbol)), ("help", symbol.Description));

    /// <summary>The answer of a person as arguments that go after the others.</summary>
    public static string Ask(Symbol symbol, Func<string, string> ask)
    {
        var answer = ask($"{NameOf(symbol)} ({symbol.Description!.TrimEnd('.')})");
        return symbol is Option ? $"{symbol.Name}={answer}" : answer;
    }

    private static string NameOf(Symbol symbol) => symbol is Option ? symbol.Name : $"<{symbol.Name}>";
}
