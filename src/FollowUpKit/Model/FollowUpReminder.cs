using System.Text.Json.Serialization;
using FollowUpKit.Storage;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>A reminder of a follow-up with its instant.</summary>
public sealed record FollowUpReminder
{
    internal FollowUpReminder(Reminder reminder, Instant remindAt, string occurrence)
    {
        Reminder = reminder;
        RemindAt = remindAt;
        Occurrence = occurrence;
    }

    /// <summary>How it was given: before or after the due value, when it is overdue, or at a local date and time.</summary>
    public Reminder Reminder { get; }

    /// <summary>The instant at which to remind.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant RemindAt { get; }

    /// <summary>The local value and the zone that <see cref="RemindAt"/> is derived from.</summary>
    internal string Occurrence { get; }

    internal static FollowUpReminder From(ReminderSnapshot snapshot) => new(ReminderOf(snapshot), snapshot.RemindAt, snapshot.Occurrence);

    internal ReminderSnapshot ToSnapshot(bool isToBeSent = false) => new()
    {
        Before = Iso(Reminder.BeforeDue),
        After = Iso(Reminder.AfterDue),
        LocalAt = Reminder.LocalAt,
        WhenOverdue = Reminder.IsWhenOverdue,
        RemindAt = RemindAt,
        Occurrence = Occurrence,
        SendFrom = isToBeSent ? RemindAt : null,
    };

    private static Reminder ReminderOf(ReminderSnapshot snapshot) => snapshot switch
    {
        { WhenOverdue: true } => Reminder.WhenOverdue(),
        { LocalAt: { } local } => Reminder.At(local),
        { After: { } after } => Reminder.After(PeriodOf(after)),
        _ => Reminder.Before(PeriodOf(snapshot.Before ?? "")),
    };

    private static string? Iso(Period? period) => period is null ? null : PeriodPattern.Roundtrip.Format(period);

    private static Period PeriodOf(string iso) => PeriodPattern.Roundtrip.Parse(iso).GetValueOrThrow();
}
