using System.CommandLine;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>Moves a pending follow-up to another due value.</summary>
internal sealed class RescheduleCommand : ChangeCommand
{
    private readonly Option<LocalDate?> dueDate = ValueOptions.Date("--due-date", "Help_due_date").Needed();
    private readonly Option<LocalTime?> dueTime = ValueOptions.Time("--due-time", "Help_due_time");
    private readonly Option<DateTimeZone?> zone = ValueOptions.Zone("--zone", "Help_new_zone");
    private readonly Option<string?> reason = TextOptions.Text("--reason", "Help_reason").Needed();
    private readonly Option<int?> followUp = TextOptions.Number("--follow-up", "Help_number");

    public RescheduleCommand(Session session)
        : base(session, "reschedule")
    {
        foreach (var option in new Option[] { dueDate, dueTime, zone, reason, followUp }) Options.Add(option);
    }

    protected override OperationCommand Read(OperationId operation, ParseResult parsed)
    {
        var due = ValueOptions.Due(parsed.GetValue(dueDate)!.Value, parsed.GetValue(dueTime), parsed.GetValue(zone));
        var command = new RescheduleFollowUp(operation, due, parsed.GetValue(reason)!);
        return parsed.GetValue(followUp) is { } number ? command.OnFollowUp(number) : command;
    }
}
