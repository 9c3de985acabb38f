using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using NodaTime.Text;

namespace FollowUpKit.AspNetCore;

/// <summary>A reminder of a follow-up.</summary>
[Description("One of: a period before the due value, one after it, a local date and time, or when the follow-up becomes overdue.")]
internal sealed class ReminderBody
{
    [Description("A period before the due value in ISO 8601, in whole minutes, at most 366 days: P1D, PT2H."), DataType(DataType.Duration)]
    public string? BeforeDue { get; set; }

    [Description("A period after the due value, in the same form."), DataType(DataType.Duration)]
    public string? AfterDue { get; set; }

    [Description("A local date and time, such as 2026-03-05T09:00."), DataType(DataType.DateTime)]
    public string? At { get; set; }

    [Description("True for a reminder at the instant at which the follow-up becomes overdue.")]
    public bool? WhenOverdue { get; set; }

    public static ReminderBody Of(Reminder reminder) => new()
    {
        BeforeDue = reminder.BeforeDue is { } before ? PeriodPattern.Roundtrip.Format(before) : null,
        AfterDue = reminder.AfterDue is { } after ? PeriodPattern.Roundtrip.Format(after) : null,
        WhenOverdue = reminder.IsWhenOverdue ? true : null,
        At = reminder.LocalAt is { } local ? LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(local) : null,
    };

    public Reminder? Read(FieldReader fields, string path)
    {
        if (new[] { BeforeDue is not null, AfterDue is not null, At is not null, WhenOverdue is true }.Count(given => given) != 1)
        {
            fields.Add(path, "ReminderChoice");
            return null;
        }

        if (WhenOverdue is true) return Reminder.WhenOverdue();
        if (At is not null) return fields.LocalDateTime($"{path}.at", At) is { } local ? Reminder.At(local) : null;
        var (name, text, make) = BeforeDue is null
            ? ("afterDue", AfterDue, (Func<NodaTime.Period, Reminder>)Reminder.After)
            : ("beforeDue", BeforeDue, Reminder.Before);
        var period = fields.Period($"{path}.{name}", text!);
        return period is null ? null : fields.Read($"{path}.{name}", () => make(period));
    }

    public static Reminder[] Read(FieldReader fields, string path, IReadOnlyList<ReminderBody?>? reminders) => reminders is null
        ? []
        : [.. reminders.Select((reminder, index) => (reminder ?? new()).Read(fields, $"{path}[{index}]")).OfType<Reminder>()];
}
