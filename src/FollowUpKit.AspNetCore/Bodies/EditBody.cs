using System.ComponentModel;

namespace FollowUpKit.AspNetCore;

/// <summary>Changes of a follow-up that move nothing.</summary>
[Description("A field that is left out stays as it is; null clears details and kind.")]
internal sealed class EditBody
{
    public string? Subject { get; set; }

    public Sent Details { get; set; }

    public Sent Kind { get; set; }

    [Description("All reminders from now on; an empty list for none.")]
    public IReadOnlyList<ReminderBody?>? Reminders { get; set; }

    public EditFollowUp Read(OperationId operation, FieldReader fields)
    {
        var command = new EditFollowUp(operation);
        if (Subject is not null) command = fields.With(command, "subject", value => value.WithSubject(Subject));
        if (Details.IsSent) command = fields.With(command, "details", value => value.WithDetails(Details.Text));
        if (Kind.IsSent) command = fields.With(command, "kind", value => value.WithKind(Kind.Text));
        var reminders = ReminderBody.Read(fields, "reminders", Reminders);
        return Reminders is null ? command : fields.With(command, "reminders", value => value.WithReminders(reminders));
    }
}
