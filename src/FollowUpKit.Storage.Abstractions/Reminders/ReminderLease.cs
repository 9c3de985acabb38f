using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>
/// The right of one worker to send the reminders that it claimed, until an instant. The clock is the worker's: what is over is compared with
/// <see cref="Now"/>, never with a clock of the database.
/// </summary>
public sealed record ReminderLease
{
    /// <summary>
    /// The longest lease, and the longest wait after a failure: one hour. What is held for longer was written by a clock that was wrong, and
    /// counts as not held.
    /// </summary>
    public static Duration Longest { get; } = Duration.FromHours(1);

    /// <summary>A lease.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="id">An id that no other lease has, at most 64 characters, such as a new Guid.</param>
    /// <param name="now">The instant of the call, by the worker's clock.</param>
    /// <param name="until">The end, exclusive; one that lies more than <see cref="Longest"/> after <paramref name="now"/> is brought forward to that.</param>
    /// <exception cref="ArgumentException">The id is empty or too long.</exception>
    public ReminderLease(string tenant, string id, Instant now, Instant until)
    {
        Tenant = tenant ?? throw new ArgumentNullException(nameof(tenant));
        Id = id is { Length: > 0 and <= MaxIdLength }
            ? id
            : throw new ArgumentException(FormattableString.Invariant($"The id of a lease must have from 1 to {MaxIdLength} characters."), nameof(id));
        Now = now;
        Until = Instant.Min(until, now + Longest);
    }

    /// <summary>The most characters of <see cref="Id"/>: 64.</summary>
    public const int MaxIdLength = 64;

    /// <summary>The tenant.</summary>
    public string Tenant { get; }

    /// <summary>An id that no other lease has.</summary>
    public string Id { get; }

    /// <summary>The instant of the call, by the worker's clock.</summary>
    public Instant Now { get; }

    /// <summary>The end, exclusive.</summary>
    public Instant Until { get; }

    /// <summary>The same lease at a later call.</summary>
    /// <param name="now">The instant of the call.</param>
    /// <param name="until">The end, exclusive; one that lies more than <see cref="Longest"/> after <paramref name="now"/> is brought forward to that.</param>
    public ReminderLease At(Instant now, Instant until) => new(Tenant, Id, now, until);
}
