using System.CommandLine;
using System.CommandLine.Parsing;

namespace FollowUpKit.ConsoleHost;

/// <summary>What is wrong with a command line, in the language of the user, beside what is missing.</summary>
internal static class Problems
{
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var arguments = command.Arguments.SelectMany(argument => parsed.GetResult(argument)?.Tokens ?? []).Select(token => token.Value);
        if (parsed.UnmatchedTokens.Concat(arguments.Where(text => text.StartsWith("--", StringComparison.Ordinal))).FirstOrDefault() is { } stranger)
            return [Stranger(command, stranger)];
        var bad = parsed.Errors
            .Where(error => (error.SymbolResult as OptionResult ?? error.SymbolResult?.Parent as OptionResult) is { IdentifierToken: not null })
            .Select(error => error.Message).Distinct().ToList();
        if (bad.Count > 0) return bad;
        return command.Subcommands.Count > 0 && command.Action is null
            ? [Words.Fill("Misuse_subcommand", ("command", command.Name), ("choices", string.Join(", ", command.Subcommands.Select(sub => sub.Name))))]
            : [];
    }

    private static string Stranger(Command command, string text)
    {
        var isOption = text.StartsWith('-');
        if (!isOption && command.Subcommands.Count == 0) return Words.Fill("Misuse_argument", ("value", text));
        var names = isOption ? Options(command).SelectMany(option => option.Aliases.Append(option.Name)) : command.Subcommands.Select(sub => sub.Name);
        var name = text.Split('=', ':')[0];
        return Words.Fill(
            Nearest(name, names) is { } near ? isOption ? "Misuse_option_near" : "Misuse_command_near" : isOption ? "Misuse_option_unknown" : "Misuse_command_unknown",
            ("value", name),
            ("near", Nearest(name, names)));
    }

    private static IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(Options).Where(option => option.Recursive));

    private static string? Nearest(string text, IEnumerable<string> names) => names
        .Select(name => (Name: name, Distance: name.StartsWith(text, StringComparison.Ordinal) && text.Length > 2 ? 0 : Distance(text, name)))
        .Where(near => near.Distance <= Math.Max(1, near.Name.Length / 3))
        .OrderBy(near => near.Distance).ThenBy(near => near.Name, StringComparer.Ordinal)
        .Select(near => near.Name).FirstOrDefault();

    /// <summary>How many letters must be put in, taken out or exchanged.</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (from[i - 1] == to[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
