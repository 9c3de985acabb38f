using System.CommandLine;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>Captures the result of a follow-up; then the next step, the conclusion, or nothing.</summary>
internal sealed class ResultCommand : ChangeCommand
{
    private readonly WhenOption at;
    private readonly Option<string?> details = TextOptions.Text("--details", "Help_details", "-d").Needed();
    private readonly Option<string?> outcome = TextOptions.Text("--outcome", "Help_result_outcome");
    private readonly Option<DateTimeZone?> zone = ValueOptions.Zone("--zone", "Help_result_zone");
    private readonly Option<int?> followUp = TextOptions.Number("--follow-up", "Help_number");
    private readonly DraftOptions next;
    private readonly Option<bool> suggested = new("--suggested") { Description = Words.Get("Help_suggested") };
    private readonly Option<bool> suggestedConclusion = new("--suggested-conclusion") { Description = Words.Get("Help_suggested_conclusion") };
    private readonly Option<bool> conclude = new("--conclude") { Description = Words.Get("Help_and_conclude") };
    private readonly Option<string?> conclusionOutcome = TextOptions.Text("--conclusion-outcome", "Help_conclusion_outcome");
    private readonly Option<string?> cancelOthers = TextOptions.Text("--cancel-others", "Help_cancel_others");

    public ResultCommand(Session session)
        : base(session, "result")
    {
        at = new WhenOption(session, "--at", "Help_at", WhenKind.Minute, Toward.Behind);
        next = new DraftOptions(session, "next");
        foreach (var option in new Option[] { at, details, outcome, zone, followUp }) Options.Add(option);
        next.AddTo(this);
        foreach (var option in new Option[] { suggested, suggestedConclusion, conclude, conclusionOutcome, cancelOthers }) Options.Add(option);
    }

    protected override OperationCommand Read(OperationId sale, ParseResult parsed, Desk desk)
    {
        var number = parsed.GetValue(followUp);
        var inZone = parsed.GetValue(zone)?.Id ?? desk.ZoneOf(number);
        var local = at.ReadLocal(parsed, desk.NowIn(inZone)) ?? desk.MinuteIn(inZone);
        var command = parsed.Make(details, text => new CaptureResult(sale, local, text)).With(parsed, outcome, (made, text) => made.WithOutcome(text));
        if (parsed.GetValue(zone) is { } named) command = command.WithTimeZone(named.Id);
        if (number is { } given) command = command.OnFollowUp(given);
        return ReadConclusion(parsed, ReadNext(parsed, command, desk));
    }

    private CaptureResult ReadNext(ParseResult parsed, CaptureResult command, Desk desk)
    {
        if (parsed.GetValue(suggested) || parsed.GetValue(suggestedConclusion))
        {
            if (parsed.GetValue(conclude)) throw new MisuseException(Words.Get("Misuse_next_or_conclude"));
            var typed = next.ReadTyped(parsed, desk);
            return command.WithSuggestedNext(parsed.GetValue(suggestedConclusion) ? typed.WithConclusionAllowed() : typed);
        }

        if (next.Read(parsed, desk) is not { } draft) return command;
        return parsed.GetValue(conclude) ? throw new MisuseException(Words.Get("Misuse_next_or_conclude")) : command.WithNext(draft);
    }

    private CaptureResult ReadConclusion(ParseResult parsed, CaptureResult command)
    {
        if (parsed.GetValue(conclude))
        {
            return command.WithConclusion(TextOptions.Named(conclusionOutcome.Name, () => new ConclusionEntry(parsed.GetValue(conclusionOutcome)))
                .With(parsed, cancelOthers, (made, text) => made.WithCancelOthersReason(text)));
        }

        return Array.Find<Option>([conclusionOutcome, cancelOthers], option => parsed.IsGiven(option)) is { } stray
            ? throw new MisuseException(Words.Fill("Misuse_needs", ("option", stray.Name), ("other", conclude.Name)))
            : command;
    }
}
