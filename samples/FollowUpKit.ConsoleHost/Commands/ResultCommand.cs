using System.CommandLine;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>Captures the result of a follow-up; then the next step, the conclusion, or nothing.</summary>
internal sealed class ResultCommand : ChangeCommand
{
    private readonly Option<LocalDateTime?> at = ValueOptions.Minute("--at", "Help_at").Needed();
    private readonly Option<string?> details = TextOptions.Text("--details", "Help_details").Needed();
    private readonly Option<string?> outcome = TextOptions.Text("--outcome", "Help_result_outcome");
    private readonly Option<DateTimeZone?> zone = ValueOptions.Zone("--zone", "Help_result_zone");
    private readonly Option<int?> followUp = TextOptions.Number("--follow-up", "Help_number");
    private readonly DraftOptions next = new("next-");
    private readonly Option<bool> conclude = new("--conclude") { Description = Words.Get("Help_and_conclude") };
    private readonly Option<string?> conclusionOutcome = TextOptions.Text("--conclusion-outcome", "Help_conclusion_outcome");
    private readonly Option<string?> cancelOthers = TextOptions.Text("--cancel-others", "Help_cancel_others");

    public ResultCommand(Session session)
        : base(session, "result")
    {
        foreach (var option in new Option[] { at, details, outcome, zone, followUp }) Options.Add(option);
        next.AddTo(this);
        foreach (var option in new Option[] { conclude, conclusionOutcome, cancelOthers }) Options.Add(option);
    }

    protected override OperationCommand Read(OperationId operation, ParseResult parsed)
    {
        var command = new CaptureResult(operation, parsed.GetValue(at)!.Value, parsed.GetValue(details)!).WithOutcome(parsed.GetValue(outcome));
        if (parsed.GetValue(zone) is { } inZone) command = command.WithTimeZone(inZone.Id);
        if (parsed.GetValue(followUp) is { } number) command = command.OnFollowUp(number);
        return ReadConclusion(parsed, ReadNext(parsed, command));
    }

    private CaptureResult ReadNext(ParseResult parsed, CaptureResult command)
    {
        if (next.Read(parsed) is not { } draft) return command;
        return parsed.GetValue(conclude) ? throw new MisuseException(Words.Get("Misuse_next_or_conclude")) : command.WithNext(draft);
    }

    private CaptureResult ReadConclusion(ParseResult parsed, CaptureResult command)
    {
        if (parsed.GetValue(conclude)) return command.WithConclusion(new ConclusionEntry(parsed.GetValue(conclusionOutcome)).WithCancelOthersReason(parsed.GetValue(cancelOthers)));
        return Array.Find<Option>([conclusionOutcome, cancelOthers], option => parsed.GetResult(option) is not null) is { } stray
            ? throw new MisuseException(Words.Fill("Misuse_needs", ("option", stray.Name), ("other", conclude.Name)))
            : command;
    }
}
