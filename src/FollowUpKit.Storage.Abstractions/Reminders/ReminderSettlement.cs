using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>What becomes of a claimed reminder: all that the queue knows of it from then on. It is held by no lease any more.</summary>
public sealed record ReminderSettlement
{
    /// <summary>The most characters of <see cref="Failure"/>: 500.</summary>
    public const int MaxFailureLength = 500;

    private ReminderSettlement(QueuedReminder reminder)
    {
        if (reminder is null) throw new ArgumentNullException(nameof(reminder));
        Key = reminder.Key;
        ClaimFrom = reminder.ClaimFrom;
        Step = reminder.Step;
        Attempts = reminder.Attempts;
    }

    /// <summary>Which reminder.</summary>
    public ReminderKey Key { get; }

    /// <summary>From when it can be claimed again, if it is not ended.</summary>
    public Instant ClaimFrom { get; private set; }

    /// <summary>Until when no worker can claim it; null for at once.</summary>
    public Instant? HeldUntil { get; private set; }

    /// <summary>Its step.</summary>
    public int Step { get; private set; }

    /// <summary>How often this step was claimed to be sent.</summary>
    public int Attempts { get; private set; }

    /// <summary>When it ended; null when it is to be sent again.</summary>
    public Instant? EndedAt { get; private set; }

    /// <summary>How it ended, or how its last step did; null while no step ended.</summary>
    public ReminderOutcome? Outcome { get; private set; }

    /// <summary>Why it failed, or null.</summary>
    public string? Failure { get; private set; }

    /// <summary>It ends, or goes on with its next step.</summary>
    /// <param name="reminder">The reminder as it was claimed.</param>
    /// <param name="outcome">How.</param>
    /// <param name="now">When.</param>
    /// <param name="nextStepAt">When its next step is due; null when there is none.</param>
    /// <param name="failure">Why it was given up, of which the first 500 characters are kept; null for none.</param>
    public static ReminderSettlement End(QueuedReminder reminder, ReminderOutcome outcome, Instant now, Instant? nextStepAt = null, string? failure = null)
    {
        var ended = new ReminderSettlement(reminder) { Outcome = outcome, Failure = Cut(failure) };
        return nextStepAt is { } next
            ? ended with { ClaimFrom = next, Step = reminder.Step + 1, Attempts = 0 }
            : ended with { EndedAt = now };
    }

    /// <summary>It is tried again later.</summary>
    /// <param name="reminder">The reminder as it was claimed.</param>
    /// <param name="at">When, at most <see cref="ReminderLease.Longest"/> from now.</param>
    /// <param name="failure">Why it failed, of which the first 500 characters are kept.</param>
    public static ReminderSettlement TryAgain(QueuedReminder reminder, Instant at, string failure) =>
        new(reminder) { HeldUntil = at, Failure = Cut(failure ?? throw new ArgumentNullException(nameof(failure))) };

    /// <summary>It was not sent and can be claimed again, as if it had not been claimed.</summary>
    /// <param name="reminder">The reminder as it was claimed.</param>
    /// <param name="from">From when; null for the instant from which it could be claimed before.</param>
    public static ReminderSettlement Release(QueuedReminder reminder, Instant? from = null)
    {
        var released = new ReminderSettlement(reminder);
        return released with { Attempts = reminder.Attempts - 1, ClaimFrom = from ?? reminder.ClaimFrom, Failure = reminder.Failure };
    }

    internal static string? Cut(string? text)
    {
        if (text is null || text.Length <= MaxFailureLength) return text;
        var end = char.IsHighSurrogate(text[MaxFailureLength - 1]) ? MaxFailureLength - 1 : MaxFailureLength;
        return text.Substring(0, end);
    }
}
