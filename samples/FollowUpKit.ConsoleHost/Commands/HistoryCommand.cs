using System.CommandLine;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>All that was accepted for a sale, oldest first.</summary>
internal sealed class HistoryCommand : Command
{
    private readonly Session session;
    private readonly Argument<string> operation = new("sale") { Description = Words.Get("Help_operation") };
    private readonly Option<DateTimeZone?> zone = ValueOptions.Zone("--zone", "Help_history_zone");
    private readonly FormatOption format = new();

    public HistoryCommand(Session session)
        : base("history", Words.Get("Help_history"))
    {
        this.session = session;
        Arguments.Add(operation);
        Options.Add(zone);
        Options.Add(format);
        SetAction(RunAsync);
    }

    private async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var id = TextOptions.Named("<sale>", () => new OperationId(parsed.GetRequiredValue(operation)));
        using var database = await session.OpenAsync(parsed, cancellationToken);
        var commands = await database.FollowUps.GetHistoryAsync(id, cancellationToken);
        if (commands.Count == 0) throw ShowCommand.NotFound(id, "Show_NotFound");
        if (format.IsJson(parsed)) session.Screen.ShowJson(new HistoryAnswer(id, commands));
        else session.Screen.Show(HistoryTable.Of(commands, parsed.GetValue(zone) ?? session.Zone));
    }
}
