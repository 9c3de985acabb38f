using NodaTime;

namespace FollowUpKit.Storage.Relational;

/// <summary>What the queue knows of a reminder.</summary>
internal sealed class ReminderState
{
    public Instant ClaimFrom { get; set; }

    public int Step { get; set; }

    public int Attempts { get; set; }

    public Instant? HeldUntil { get; set; }

    public string? Lease { get; set; }

    public Instant? EndedAt { get; set; }

    public string? Outcome { get; set; }

    public string? Failure { get; set; }

    public static ReminderState After(ReminderSettlement settlement) => new()
    {
        ClaimFrom = settlement.ClaimFrom,
        Step = settlement.Step,
        Attempts = settlement.Attempts,
        HeldUntil = settlement.HeldUntil,
        EndedAt = settlement.EndedAt,
        Outcome = settlement.Outcome is { } outcome ? TextOf(outcome) : null,
        Failure = settlement.Failure,
    };

    public static string TextOf(ReminderOutcome outcome) => outcome switch
    {
        ReminderOutcome.Sent => "sent",
        ReminderOutcome.GivenUp => "given_up",
        ReminderOutcome.Dropped => "dropped",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "There is no such outcome."),
    };

    public static ReminderOutcome? OutcomeOf(string? text) => text switch
    {
        null => null,
        "sent" => ReminderOutcome.Sent,
        "given_up" => ReminderOutcome.GivenUp,
        "dropped" => ReminderOutcome.Dropped,
        _ => throw new FormatException("This is no outcome of a reminder."),
    };
}
