using System.CommandLine;
using System.CommandLine.Parsing;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>What all commands share: the screen, the clock, and the file that <c>--db</c> names.</summary>
internal sealed class Session(Screen screen, IClock? clock)
{
    public const string DefaultUser = "console";
    private const string DefaultFile = "followups.db";

    public Screen Screen => screen;

    public Option<string?> Database { get; } = DatabaseOption();

    public Task<SalesDatabase> OpenAsync(
        ParseResult parsed, CancellationToken cancellationToken, string user = DefaultUser, DateTimeZone? zone = null) =>
        SalesDatabase.OpenAsync(
            parsed.GetValue(Database) ?? DefaultFile,
            new FixedCallerProvider(new Caller("default", VisibilityScope.All, user)),
            options => options.DefaultTimeZone = zone?.Id ?? "Etc/UTC",
            clock,
            cancellationToken);

    private static Option<string?> DatabaseOption() => new("--db")
    {
        Description = Words.Fill("Help_db", ("default", DefaultFile)),
        HelpName = "file",
        Recursive = true,
        Validators = { CheckFile },
    };

    /// <summary>What SQLite would keep in memory, and forget between two connections, is refused.</summary>
    private static void CheckFile(OptionResult database)
    {
        var file = database.Tokens is [var token] ? token.Value : null;
        if (file is not null && (string.IsNullOrWhiteSpace(file) || file == ":memory:"))
            database.AddError(Words.Fill("Misuse_db", ("option", "--db"), ("value", file)));
    }
}
