using System.Text.Json.Serialization;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>A reminder as a row of a report, with its follow-up as it is now.</summary>
public sealed record ReminderRow : FollowUpReportRow
{
    internal ReminderRow(QueuedReminder reminder)
        : base(reminder.FollowUp)
    {
        RemindAt = reminder.ClaimFrom;
        WhenOverdue = reminder.WhenOverdue;
        Step = reminder.Step;
        Attempts = reminder.Attempts;
        Failure = reminder.Failure;
        IsGivenUp = reminder.Outcome == ReminderOutcome.GivenUp;
    }

    /// <summary>The instant for which the reminder is; of an escalation, that of its next step.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant RemindAt { get; }

    /// <summary>Whether it tells that the follow-up is overdue: the first time at step 0, then the steps of the escalation.</summary>
    public bool WhenOverdue { get; }

    /// <summary>The step of the escalation that comes next, from 0; 0 for other reminders.</summary>
    public int Step { get; }

    /// <summary>How often it was tried to send this step, from 0.</summary>
    public int Attempts { get; }

    /// <summary>Why the last try failed, as the sender of the host said it; null where none did.</summary>
    public string? Failure { get; }

    /// <summary>Whether it was given up after its last try.</summary>
    public bool IsGivenUp { get; }
}
