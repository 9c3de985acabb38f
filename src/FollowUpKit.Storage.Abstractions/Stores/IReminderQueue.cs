using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>
/// The ability of a store to hand reminders to workers: each one that is due to one worker at a time, under a lease. A reminder is due while
/// its follow-up has a <see cref="FollowUpSnapshot.AttentionFrom"/>, it is not ended, its <see cref="QueuedReminder.ClaimFrom"/> is reached
/// and nobody holds it. A commit that ends its follow-up ends it in the same transaction, and one that changes its
/// <see cref="ReminderSnapshot.Occurrence"/> takes it from the worker that holds it.
/// </summary>
public interface IReminderQueue
{
    /// <summary>Claims reminders that are due, in the order of <see cref="ReminderComparer"/>, for a new lease. Workers that claim at once get different ones.</summary>
    /// <param name="lease">The lease, with an id that was not used before.</param>
    /// <param name="size">How many at most, from 1 to <see cref="StorePage.MaxSize"/>.</param>
    /// <param name="cancellationToken">Cancels before they are claimed.</param>
    /// <returns>Those that were claimed, in that order, their <see cref="QueuedReminder.Attempts"/> one more than before.</returns>
    /// <exception cref="StorageUnavailableException">The store cannot be reached or is busy. What was claimed without an answer is due again when the lease is over.</exception>
    Task<IReadOnlyList<QueuedReminder>> ClaimRemindersAsync(ReminderLease lease, int size, CancellationToken cancellationToken);

    /// <summary>Looks again at claimed reminders and extends their lease to its new end.</summary>
    /// <param name="lease">The lease, at a later instant.</param>
    /// <param name="reminders">Which of its reminders, at most <see cref="StorePage.MaxSize"/>.</param>
    /// <param name="cancellationToken">Cancels before they are extended.</param>
    /// <returns>Those that are still to be sent by this worker, as they are now, in the order of <see cref="ReminderComparer"/>.</returns>
    /// <exception cref="StorageUnavailableException">The store cannot be reached or is busy.</exception>
    Task<IReadOnlyList<QueuedReminder>> RenewRemindersAsync(
        ReminderLease lease, IReadOnlyCollection<ReminderKey> reminders, CancellationToken cancellationToken);

    /// <summary>Settles claimed reminders. One whose lease is over, or that was taken from the worker, stays as it is.</summary>
    /// <param name="lease">The lease, at a later instant.</param>
    /// <param name="settlements">What becomes of them, each once, at most <see cref="StorePage.MaxSize"/>.</param>
    /// <param name="cancellationToken">Cancels before they are settled.</param>
    /// <returns>Those that were settled, in no order.</returns>
    /// <exception cref="StorageUnavailableException">The store cannot be reached or is busy. What was settled without an answer stays settled.</exception>
    Task<IReadOnlyList<ReminderKey>> SettleRemindersAsync(
        ReminderLease lease, IReadOnlyList<ReminderSettlement> settlements, CancellationToken cancellationToken);

    /// <summary>The earliest instant at which a reminder can be claimed: at or before now where one is due, null where there is none.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<Instant?> FindNextReminderAsync(string tenant, Instant now, CancellationToken cancellationToken);

    /// <summary>A page of reminders, in the order of <see cref="ReminderComparer"/>.</summary>
    /// <param name="filter">Which reminders.</param>
    /// <param name="after">The last row of the page before, of which only what the order compares is looked at; null for the first page.</param>
    /// <param name="size">How many rows at most, from 1 to <see cref="StorePage.MaxSize"/>.</param>
    /// <param name="options">Whether the answer may lag.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<StorePage<QueuedReminder>> ReadRemindersAsync(
        ReminderFilter filter, QueuedReminder? after, int size, ReadOptions options, CancellationToken cancellationToken);

    /// <summary>All reminders that match, one by one, in the order of <see cref="ReminderComparer"/>, as of one moment where the store can give one.</summary>
    /// <param name="filter">Which reminders.</param>
    /// <param name="options">Whether the answer may lag.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    IAsyncEnumerable<QueuedReminder> StreamRemindersAsync(ReminderFilter filter, ReadOptions options, CancellationToken cancellationToken);

    /// <summary>How many reminders match.</summary>
    /// <param name="filter">Which reminders.</param>
    /// <param name="options">Whether the answer may lag.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<long> CountRemindersAsync(ReminderFilter filter, ReadOptions options, CancellationToken cancellationToken);
}
