using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>What the in-memory store knows of a reminder; never changed, only replaced.</summary>
internal sealed record QueuedState(string Occurrence, Instant RemindAt, Instant ClaimFrom)
{
    public Instant? HeldUntil { get; init; }

    public string? Lease { get; init; }

    public int Step { get; init; }

    public int Attempts { get; init; }

    public Instant? EndedAt { get; init; }

    public ReminderOutcome? Outcome { get; init; }

    public string? Failure { get; init; }

    /// <summary>The state of a reminder after a commit: that before, while it is for the same occurrence.</summary>
    public static QueuedState After(QueuedState? before, ReminderSnapshot reminder)
    {
        if (before is null || !string.Equals(before.Occurrence, reminder.Occurrence, StringComparison.Ordinal))
            return new(reminder.Occurrence, reminder.RemindAt, reminder.RemindAt);
        return before with { RemindAt = reminder.RemindAt, ClaimFrom = before.ClaimFrom == before.RemindAt ? reminder.RemindAt : before.ClaimFrom };
    }

    public bool IsFree(Instant now) => HeldUntil is not { } until || until <= now || until > now + ReminderLease.Longest;

    public bool IsHeldBy(ReminderLease lease) => Lease == lease.Id && HeldUntil > lease.Now;

    public QueuedState Claimed(ReminderLease lease) => this with { Lease = lease.Id, HeldUntil = lease.Until, Attempts = Attempts + 1 };

    public QueuedState Settled(ReminderSettlement settlement) => new(Occurrence, RemindAt, settlement.ClaimFrom)
    {
        HeldUntil = settlement.HeldUntil,
        Step = settlement.Step,
        Attempts = settlement.Attempts,
        EndedAt = settlement.EndedAt,
        Outcome = settlement.Outcome,
        Failure = settlement.Failure,
    };

    public QueuedReminder ToReminder(OperationSnapshot operation, FollowUpSnapshot followUp, string reminder) => new()
    {
        Reminder = reminder,
        Occurrence = Occurrence,
        RemindAt = RemindAt,
        ClaimFrom = ClaimFrom,
        HeldUntil = HeldUntil,
        Step = Step,
        Attempts = Attempts,
        Failure = Failure,
        Outcome = Outcome,
        FollowUp = FollowUpRow.From(operation, followUp),
    };
}
