using System.ComponentModel;

namespace FollowUpKit.AspNetCore;

/// <summary>Changes of a follow-up that move nothing.</summary>
[Description("A field that is left out stays as it is; null clears details and kind.")]
internal sealed class EditBody
{
    public string? Subject { get; set; }

    public string? Details { get; set => field = Given(value, ref _details); }

    public string? Kind { get; set => field = Given(value, ref _kind); }

    [Description("All reminders from now on; an empty list for none.")]
    public IReadOnlyList<ReminderBody?>? Reminders { get; set; }

    private bool _details;
    private bool _kind;

    public EditFollowUp Read(OperationId operation, FieldReader fields)
    {
        var command = new EditFollowUp(operation);
        if (Subject is not null) command = fields.With(command, "subject", value => value.WithSubject(Subject));
        if (_details) command = fields.With(command, "details", value => value.WithDetails(Details));
        if (_kind) command = fields.With(command, "kind", value => value.WithKind(Kind));
        var reminders = ReminderBody.Read(fields, "reminders", Reminders);
        return Reminders is null ? command : fields.With(command, "reminders", value => value.WithReminders(reminders));
    }

    private static string? Given(string? value, ref bool given)
    {
        given = true;
        return value;
    }
}
