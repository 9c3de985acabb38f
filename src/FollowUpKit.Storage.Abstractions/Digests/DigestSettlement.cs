using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>What becomes of a claimed digest: all that the store knows of it from then on. It is held by no lease any more.</summary>
public sealed record DigestSettlement
{
    private DigestSettlement(ClaimedDigest digest)
    {
        if (digest is null) throw new ArgumentNullException(nameof(digest));
        Recipient = digest.Recipient;
        Attempts = digest.Attempts;
    }

    /// <summary>Whose digest.</summary>
    public string Recipient { get; }

    /// <summary>How often it was claimed to be sent.</summary>
    public int Attempts { get; private set; }

    /// <summary>Until when no worker can claim it; null for at once.</summary>
    public Instant? HeldUntil { get; private set; }

    /// <summary>When it ended; null when it is to be sent again.</summary>
    public Instant? EndedAt { get; private set; }

    /// <summary>How it ended; null when it is to be sent again.</summary>
    public ReminderOutcome? Outcome { get; private set; }

    /// <summary>Why it failed, or null.</summary>
    public string? Failure { get; private set; }

    /// <summary>It ends, and is never claimed again.</summary>
    /// <param name="digest">The digest as it was claimed.</param>
    /// <param name="outcome">How.</param>
    /// <param name="now">When.</param>
    /// <param name="failure">Why it was given up, of which the first <see cref="ReminderSettlement.MaxFailureLength"/> characters are kept; null for none.</param>
    public static DigestSettlement End(ClaimedDigest digest, ReminderOutcome outcome, Instant now, string? failure = null) =>
        new(digest) { Outcome = outcome, EndedAt = now, Failure = ReminderSettlement.Cut(failure) };

    /// <summary>It is tried again later.</summary>
    /// <param name="digest">The digest as it was claimed.</param>
    /// <param name="at">When, at most <see cref="ReminderLease.Longest"/> from now; null for at once.</param>
    /// <param name="failure">Why it failed, of which the first <see cref="ReminderSettlement.MaxFailureLength"/> characters are kept.</param>
    public static DigestSettlement TryAgain(ClaimedDigest digest, Instant? at, string failure) =>
        new(digest) { HeldUntil = at, Failure = ReminderSettlement.Cut(failure ?? throw new ArgumentNullException(nameof(failure))) };

    /// <summary>It was not sent and can be claimed again, as if it had not been claimed.</summary>
    /// <param name="digest">The digest as it was claimed.</param>
    public static DigestSettlement Release(ClaimedDigest digest)
    {
        var released = new DigestSettlement(digest);
        return released with { Attempts = released.Attempts - 1, Failure = digest.Failure };
    }
}
