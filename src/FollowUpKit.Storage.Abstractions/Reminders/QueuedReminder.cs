using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>
/// A reminder of a pending follow-up as the queue keeps it, with its follow-up. A new reminder is due at its
/// <see cref="ReminderSnapshot.RemindAt"/>, with no attempt and at step 0; it is new again when its
/// <see cref="ReminderSnapshot.Occurrence"/> changes, and otherwise keeps what the queue knows of it, whatever is written to its follow-up.
/// </summary>
public sealed record QueuedReminder
{
    /// <summary>What it says: <see cref="ReminderSnapshot.Text"/>.</summary>
    public string Reminder { get; set; } = "";

    /// <summary>The local value and the zone that it is for: <see cref="ReminderSnapshot.Occurrence"/>.</summary>
    public string Occurrence { get; set; } = "";

    /// <summary>The instant at which to remind: <see cref="ReminderSnapshot.RemindAt"/>.</summary>
    public Instant RemindAt { get; set; }

    /// <summary>From when it can be claimed: <see cref="RemindAt"/>, or the instant of a later step.</summary>
    public Instant ClaimFrom { get; set; }

    /// <summary>Until when no worker can claim it: the end of a lease, or of a wait after a failure; null when neither was ever set.</summary>
    public Instant? HeldUntil { get; set; }

    /// <summary>How often it was sent before, for reminders that come in steps; 0 at first.</summary>
    public int Step { get; set; }

    /// <summary>How often this step was claimed to be sent, the present claim included; 0 before the first.</summary>
    public int Attempts { get; set; }

    /// <summary>Why the last attempt failed, or null.</summary>
    public string? Failure { get; set; }

    /// <summary>How it ended; null while it is to be sent.</summary>
    public ReminderOutcome? Outcome { get; set; }

    /// <summary>Its follow-up, as it is now.</summary>
    public FollowUpRow FollowUp { get; set; } = new();

    /// <summary>Which reminder it is.</summary>
    public ReminderKey Key => new(FollowUp.OperationId, FollowUp.Number, Reminder);

    /// <summary>Whether it is that of the instant at which its follow-up becomes overdue.</summary>
    public bool WhenOverdue => Reminder == ReminderSnapshot.OverdueText;
}
