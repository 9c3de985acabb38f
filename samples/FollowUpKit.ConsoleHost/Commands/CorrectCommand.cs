using System.CommandLine;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>Corrects a result; what is not given stays as it was.</summary>
internal sealed class CorrectCommand : ChangeCommand
{
    private readonly Option<int?> followUp = TextOptions.Number("--follow-up", "Help_corrected").Needed();
    private readonly WhenOption at;
    private readonly Option<string?> details = TextOptions.Text("--details", "Help_details", "-d");
    private readonly Option<string?> outcome = TextOptions.Text("--outcome", "Help_result_outcome");
    private readonly Option<DateTimeZone?> zone = ValueOptions.Zone("--zone", "Help_result_zone");
    private readonly Option<string?> reason = TextOptions.Text("--reason", "Help_reason").Needed();

    public CorrectCommand(Session session)
        : base(session, "correct")
    {
        at = new WhenOption(session, "--at", "Help_at", WhenKind.Minute, Toward.Behind);
        foreach (var option in new Option[] { followUp, at, details, outcome, zone, reason }) Options.Add(option);
    }

    protected override OperationCommand Read(OperationId sale, ParseResult parsed, Desk desk)
    {
        var number = parsed.GetValue(followUp)!.Value;
        var before = desk.Sale?.Find(number)?.Result;
        var inZone = parsed.GetValue(zone)?.Id ?? before?.TimeZone ?? desk.ZoneOf(number);
        var local = at.ReadLocal(parsed, desk.NowIn(inZone)) ?? before?.Local ?? desk.MinuteIn(inZone);
        var text = parsed.GetValue(details) ?? before?.Details ?? "-";
        var result = TextOptions.Named(details.Name, () => new ResultEntry(local, text))
            .WithTimeZone(inZone)
            .WithOutcome(before?.Outcome)
            .With(parsed, outcome, (made, code) => made.WithOutcome(code.OrNothing()));
        return parsed.Make(reason, why => new CorrectResult(sale, number, result, why));
    }
}
