using System.Text.Json.Serialization;
using FollowUpKit.Storage;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>A reminder of a follow-up with its instant.</summary>
public sealed record FollowUpReminder
{
    internal FollowUpReminder(Reminder reminder, Instant remindAt)
    {
        Reminder = reminder;
        RemindAt = remindAt;
    }

    /// <summary>How it was given: before the due value, or at a local date and time.</summary>
    public Reminder Reminder { get; }

    /// <summary>The instant at which to remind.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant RemindAt { get; }

    internal static FollowUpReminder From(ReminderSnapshot snapshot) => new(
        snapshot.LocalAt is { } local
            ? Reminder.At(local)
            : Reminder.Before(PeriodPattern.Roundtrip.Parse(snapshot.Before ?? "").GetValueOrThrow()),
        snapshot.RemindAt);

    internal ReminderSnapshot ToSnapshot(bool isToBeSent = false) => new()
    {
        Before = Reminder.BeforeDue is { } period ? PeriodPattern.Roundtrip.Format(period) : null,
        LocalAt = Reminder.LocalAt,
        RemindAt = RemindAt,
        SendFrom = isToBeSent ? RemindAt : null,
    };
}
