using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace FollowUpKit.AspNetCore;

/// <summary>A reminder of a follow-up.</summary>
[Description("Either a period before the due value or a local date and time.")]
internal sealed class ReminderBody
{
    [Description("A period before the due value in ISO 8601, in whole minutes, at most 366 days: P1D, PT2H."), DataType(DataType.Duration)]
    public string? BeforeDue { get; set; }

    [Description("A local date and time, such as 2026-03-05T09:00."), DataType(DataType.DateTime)]
    public string? At { get; set; }

    public Reminder? Read(FieldReader fields, string path)
    {
        if (BeforeDue is null == At is null)
        {
            fields.Add(path, "ReminderChoice");
            return null;
        }

        if (At is not null) return fields.LocalDateTime($"{path}.at", At) is { } local ? Reminder.At(local) : null;
        var period = fields.Period($"{path}.beforeDue", BeforeDue);
        return period is null ? null : fields.Read($"{path}.beforeDue", () => Reminder.Before(period));
    }

    public static Reminder[] Read(FieldReader fields, string path, IReadOnlyList<ReminderBody?>? reminders) => reminders is null
        ? []
        : [.. reminders.Select((reminder, index) => (reminder ?? new()).Read(fields, $"{path}[{index}]")).OfType<Reminder>()];
}
