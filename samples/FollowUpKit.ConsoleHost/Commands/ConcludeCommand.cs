using System.CommandLine;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>Concludes a sale through its last follow-up, whose result is entered then if it has none.</summary>
internal sealed class ConcludeCommand : ChangeCommand
{
    private readonly Option<string?> outcome = TextOptions.Text("--outcome", "Help_conclusion_outcome");
    private readonly Option<string?> cancelOthers = TextOptions.Text("--cancel-others", "Help_cancel_others");
    private readonly Option<LocalDateTime?> at = ValueOptions.Minute("--result-at", "Help_result_at");
    private readonly Option<string?> details = TextOptions.Text("--result-details", "Help_result_details");
    private readonly Option<string?> resultOutcome = TextOptions.Text("--result-outcome", "Help_result_outcome");
    private readonly Option<DateTimeZone?> zone = ValueOptions.Zone("--zone", "Help_result_zone");

    public ConcludeCommand(Session session)
        : base(session, "conclude")
    {
        foreach (var option in new Option[] { outcome, cancelOthers, at, details, resultOutcome, zone }) Options.Add(option);
    }

    protected override OperationCommand Read(OperationId operation, ParseResult parsed)
    {
        var command = new ConcludeOperation(operation, parsed.GetValue(outcome)).WithCancelOthersReason(parsed.GetValue(cancelOthers));
        if (Array.Find<Option>([at, details, resultOutcome, zone], option => parsed.GetResult(option) is not null) is not { } given) return command;
        if (parsed.GetValue(at) is not { } local || parsed.GetValue(details) is not { } text)
            throw new MisuseException(Words.Fill("Misuse_needs", ("option", given.Name), ("other", (given == at ? (Option)details : at).Name)));
        var result = new ResultEntry(local, text).WithOutcome(parsed.GetValue(resultOutcome));
        return command.WithResult(parsed.GetValue(zone) is { } inZone ? result.WithTimeZone(inZone.Id) : result);
    }
}
