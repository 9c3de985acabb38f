using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>What rules and plans propose after a result, such as one that is being typed; scheduled if wanted.</summary>
internal sealed class SuggestCommand : Command
{
    private readonly Session session;
    private readonly Argument<string> operation = new("sale") { Description = Words.Get("Help_operation") };
    private readonly Option<int?> followUp = TextOptions.Number("--follow-up", "Help_suggest_number");
    private readonly Option<string?> kind = TextOptions.Text("--kind", "Help_suggest_kind");
    private readonly Option<string?> outcome = TextOptions.Text("--outcome", "Help_suggest_outcome");
    private readonly WhenOption date;
    private readonly PlanOptions plan;
    private readonly Option<bool> schedule = new("--schedule") { Description = Words.Get("Help_suggest_schedule") };
    private readonly Option<string?> user = TextOptions.Text("--user", "Help_user");
    private readonly FormatOption format = new();

    public SuggestCommand(Session session)
        : base("suggest", Words.Get("Help_suggest"))
    {
        this.session = session;
        date = new WhenOption(session, "--date", "Help_suggest_date", WhenKind.Date, Toward.Behind);
        plan = new PlanOptions(session, hasStep: true);
        Arguments.Add(operation);
        foreach (var option in new Option[] { followUp, kind, outcome, date }) Options.Add(option);
        plan.AddTo(this);
        foreach (var option in new Option[] { schedule, user, format }) Options.Add(option);
        SetAction(RunAsync);
    }

    private async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var id = TextOptions.Named("<sale>", () => new OperationId(parsed.GetRequiredValue(operation)));
        using var database = await session.OpenAsync(parsed, cancellationToken, TextOptions.Named(user.Name, () => parsed.GetValue(user)));
        var sale = await database.FollowUps.FindAsync(id, cancellationToken) ?? throw ShowCommand.NotFound(id, "Show_NotFound");
        var desk = new Desk(session.Now, sale, sale.TimeZone);
        var suggestion = await database.FollowUps.SuggestNextAsync(id, next => Read(next, parsed, desk), cancellationToken);
        if (format.IsJson(parsed)) session.Screen.ShowJson(new SuggestionAnswer(id, suggestion));
        else session.Screen.Show(SuggestionText.Of(suggestion));
        if (!parsed.GetValue(schedule) || suggestion.Next is not { } draft) return;
        var receipt = await database.FollowUps.ScheduleFollowUpAsync(id, draft, cancellationToken: cancellationToken);
        if (!format.IsJson(parsed)) session.Screen.Show(ReceiptText.Of(nameof(ScheduleFollowUp), receipt), TooltipPanel.Of(receipt.Operation.TooltipAt(database.Now), session.QuietZone.Id));
    }

    private NextStepRequest Read(NextStepRequest next, ParseResult parsed, Desk desk)
    {
        if (parsed.GetValue(followUp) is { } number) next = next.AfterFollowUp(number);
        next = next.With(parsed, kind, (made, text) => made.WithKind(text.OrNothing())).With(parsed, outcome, (made, text) => made.WithOutcome(text.OrNothing()));
        if (date.ReadDate(parsed, desk.NowIn(desk.ZoneOf(parsed.GetValue(followUp)))) is { } given) next = next.WithResultDate(given);
        return plan.Read(parsed, desk) is { } chosen ? TextOptions.Named("--plan", () => next.WithPlan(chosen.Plan, chosen.Start, chosen.Step)) : next;
    }
}
