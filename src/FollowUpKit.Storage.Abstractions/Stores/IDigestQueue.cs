using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>
/// The ability of a store to let one worker at a time send a digest, which is that of a recipient for a local date, and to know which were
/// sent. Nothing is stored of a digest before it is claimed. What is over is compared with the worker's clock, as for reminders.
/// </summary>
public interface IDigestQueue
{
    /// <summary>
    /// Claims those of some digests that are neither ended nor held, by this lease or another. Workers that claim at once get different ones. A
    /// claim that gets one forgets the digests dated more than <see cref="DigestLimits.DaysKept"/> days before, once the store knows one that is
    /// dated since: a clock that is wrong for a moment makes it forget nothing.
    /// </summary>
    /// <param name="lease">The lease, with an id that no other worker uses.</param>
    /// <param name="date">The local date of the digests.</param>
    /// <param name="recipients">The recipients, each once, at most <see cref="StorePage.MaxSize"/>, each from 1 to <see cref="DigestLimits.MaxRecipientLength"/> code points.</param>
    /// <param name="cancellationToken">Cancels before they are claimed.</param>
    /// <returns>Those that were claimed, in no order, their <see cref="ClaimedDigest.Attempts"/> one more than before.</returns>
    /// <exception cref="StorageUnavailableException">The store cannot be reached or is busy. What was claimed without an answer is free again when the lease is over.</exception>
    Task<IReadOnlyList<ClaimedDigest>> ClaimDigestsAsync(
        ReminderLease lease, LocalDate date, IReadOnlyCollection<string> recipients, CancellationToken cancellationToken);

    /// <summary>Extends the lease of claimed digests to its new end, also of those whose lease is over while nobody else claimed them.</summary>
    /// <param name="lease">The lease, at a later instant.</param>
    /// <param name="date">The local date of the digests.</param>
    /// <param name="recipients">The recipients, each once, at most <see cref="StorePage.MaxSize"/>.</param>
    /// <param name="cancellationToken">Cancels before they are extended.</param>
    /// <returns>Those that this worker still has, in no order.</returns>
    /// <exception cref="StorageUnavailableException">The store cannot be reached or is busy.</exception>
    Task<IReadOnlyList<string>> RenewDigestsAsync(
        ReminderLease lease, LocalDate date, IReadOnlyCollection<string> recipients, CancellationToken cancellationToken);

    /// <summary>
    /// Settles claimed digests. One that another worker claimed since, or that was settled, stays as it is. One whose lease is over is settled while
    /// nobody else claimed it, so that a clock that jumps lets none be sent again.
    /// </summary>
    /// <param name="lease">The lease, of which the id is looked at.</param>
    /// <param name="date">The local date of the digests.</param>
    /// <param name="settlements">What becomes of them, each once, at most <see cref="StorePage.MaxSize"/>.</param>
    /// <param name="cancellationToken">Cancels before they are settled.</param>
    /// <returns>The recipients whose digests were settled, in no order.</returns>
    /// <exception cref="StorageUnavailableException">The store cannot be reached or is busy. What was settled without an answer stays settled.</exception>
    Task<IReadOnlyList<string>> SettleDigestsAsync(
        ReminderLease lease, LocalDate date, IReadOnlyList<DigestSettlement> settlements, CancellationToken cancellationToken);
}
