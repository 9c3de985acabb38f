namespace FollowUpKit.Hosting.Tests;

/// <summary>A queue that does what the one inside does, until a test overrides a part.</summary>
internal abstract class QueueWrapper(IReminderQueue inner) : IReminderQueue
{
    public virtual Task<IReadOnlyList<QueuedReminder>> ClaimRemindersAsync(ReminderLease lease, int size, CancellationToken cancellationToken) =>
        inner.ClaimRemindersAsync(lease, size, cancellationToken);

    public virtual Task<IReadOnlyList<QueuedReminder>> RenewRemindersAsync(
        ReminderLease lease, IReadOnlyCollection<ReminderKey> reminders, CancellationToken cancellationToken) =>
        inner.RenewRemindersAsync(lease, reminders, cancellationToken);

    public virtual Task<IReadOnlyList<ReminderKey>> SettleRemindersAsync(
        ReminderLease lease, IReadOnlyList<ReminderSettlement> settlements, CancellationToken cancellationToken) =>
        inner.SettleRemindersAsync(lease, settlements, cancellationToken);

    public virtual Task<Instant?> FindNextReminderAsync(string tenant, Instant now, CancellationToken cancellationToken) =>
        inner.FindNextReminderAsync(tenant, now, cancellationToken);

    public virtual Task<StorePage<QueuedReminder>> ReadRemindersAsync(
        ReminderFilter filter, QueuedReminder? after, int size, ReadOptions options, CancellationToken cancellationToken) =>
        inner.ReadRemindersAsync(filter, after, size, options, cancellationToken);

    public virtual IAsyncEnumerable<QueuedReminder> StreamRemindersAsync(ReminderFilter filter, ReadOptions options, CancellationToken cancellationToken) =>
        inner.StreamRemindersAsync(filter, options, cancellationToken);

    public virtual Task<long> CountRemindersAsync(ReminderFilter filter, ReadOptions options, CancellationToken cancellationToken) =>
        inner.CountRemindersAsync(filter, options, cancellationToken);
}
