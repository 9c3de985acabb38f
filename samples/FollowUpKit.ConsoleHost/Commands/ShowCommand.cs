using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>The chain of one sale, newest on top, and its tooltip: as it is, or as it stood at a moment.</summary>
internal sealed class ShowCommand : Command
{
    private readonly Session session;
    private readonly Argument<string> operation = new("sale") { Description = Words.Get("Help_operation") };
    private readonly MomentOptions moment;
    private readonly Option<bool> history = new("--history") { Description = Words.Get("Help_with_history") };
    private readonly FormatOption format = new();

    public ShowCommand(Session session)
        : base("show", Words.Get("Help_show"))
    {
        this.session = session;
        moment = new MomentOptions(session, "Help_stood_as_of");
        Arguments.Add(operation);
        moment.AddTo(this);
        Options.Add(history);
        Options.Add(format);
        SetAction(RunAsync);
    }

    public static FollowUpRuleException NotFound(OperationId id, string text, string? asOf = null) =>
        new(id, new RuleViolation(RuleCodes.OperationNotFound, Words.Fill(text, ("operation", id), ("asOf", asOf))));

    private async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var id = TextOptions.Named("<sale>", () => new OperationId(parsed.GetRequiredValue(operation)));
        var asOf = moment.Read(parsed);
        using var database = await session.OpenAsync(parsed, cancellationToken);
        var now = await database.FollowUps.FindAsync(id, cancellationToken) ?? throw NotFound(id, "Show_NotFound");
        var found = moment.IsGiven(parsed)
            ? await database.FollowUps.FindAsync(id, asOf.ToInstant(), cancellationToken) ?? throw NotFound(id, "Show_NotYet", asOf.LocalDateTime.ForPeople())
            : now;
        var answer = new ShowAnswer(asOf, found);
        if (format.IsJson(parsed)) session.Screen.ShowJson(answer);
        else session.Screen.Show(ChainTable.Of(answer));
        if (moment.IsGiven(parsed) && !format.IsJson(parsed) && found.Version < now.Version)
            session.Screen.Show(new Spectre.Console.Text(Words.Fill("Show_AsOf", ("asOf", asOf.LocalDateTime.ForPeople()), ("version", found.Version), ("now", now.Version))));
        if (!parsed.GetValue(history) || format.IsJson(parsed)) return;
        var commands = await database.FollowUps.GetHistoryAsync(id, cancellationToken);
        session.Screen.Show(HistoryTable.Of([.. commands.Where(command => command.Version <= found.Version)], asOf.Zone));
    }
}
