using System.CommandLine;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>Concludes a sale through its last follow-up, whose result is entered then if it has none.</summary>
internal sealed class ConcludeCommand : ChangeCommand
{
    private readonly Option<string?> outcome = TextOptions.Text("--outcome", "Help_conclusion_outcome");
    private readonly Option<string?> cancelOthers = TextOptions.Text("--cancel-others", "Help_cancel_others");
    private readonly WhenOption at;
    private readonly Option<string?> details = TextOptions.Text("--result-details", "Help_result_details", "-d");
    private readonly Option<string?> resultOutcome = TextOptions.Text("--result-outcome", "Help_result_outcome");
    private readonly Option<DateTimeZone?> zone = ValueOptions.Zone("--zone", "Help_result_zone");

    public ConcludeCommand(Session session)
        : base(session, "conclude")
    {
        at = new WhenOption(session, "--result-at", "Help_result_at", WhenKind.Minute, Toward.Behind);
        foreach (var option in new Option[] { outcome, cancelOthers, at, details, resultOutcome, zone }) Options.Add(option);
    }

    protected override OperationCommand Read(OperationId sale, ParseResult parsed, Desk desk)
    {
        var command = TextOptions.Named(outcome.Name, () => new ConcludeOperation(sale, parsed.GetValue(outcome)))
            .With(parsed, cancelOthers, (made, text) => made.WithCancelOthersReason(text));
        if (!new Option[] { at, details, resultOutcome, zone }.Any(option => parsed.IsGiven(option))) return command;
        if (!parsed.IsGiven(details)) throw new MissingOptionException(details);
        var inZone = parsed.GetValue(zone)?.Id ?? desk.Sale?.Last?.Due.TimeZone ?? desk.ZoneOfSale;
        var local = at.ReadLocal(parsed, desk.NowIn(inZone)) ?? desk.MinuteIn(inZone);
        var result = parsed.Make(details, text => new ResultEntry(local, text)).With(parsed, resultOutcome, (made, text) => made.WithOutcome(text));
        return command.WithResult(parsed.GetValue(zone) is { } named ? result.WithTimeZone(named.Id) : result);
    }
}
