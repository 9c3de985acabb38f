using System.CommandLine;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>Moves a pending follow-up to another due value.</summary>
internal sealed class RescheduleCommand : ChangeCommand
{
    private readonly WhenOption due;
    private readonly Option<DateTimeZone?> zone = ValueOptions.Zone("--zone", "Help_new_zone");
    private readonly Option<string?> reason = TextOptions.Text("--reason", "Help_reason").Needed();
    private readonly Option<int?> followUp = TextOptions.Number("--follow-up", "Help_number");

    public RescheduleCommand(Session session)
        : base(session, "reschedule")
    {
        due = new WhenOption(session, "--due", "Help_due", WhenKind.Due, Toward.Ahead).Needed();
        foreach (var option in new Option[] { due, zone, reason, followUp }) Options.Add(option);
    }

    protected override OperationCommand Read(OperationId sale, ParseResult parsed, Desk desk)
    {
        var (number, inZone) = (parsed.GetValue(followUp), parsed.GetValue(zone));
        var to = due.ReadDue(parsed, desk.NowIn(inZone?.Id ?? desk.ZoneOf(number)), inZone)!;
        var command = parsed.Make(reason, text => new RescheduleFollowUp(sale, to, text));
        return number is { } named ? command.OnFollowUp(named) : command;
    }
}
