using NodaTime;

namespace FollowUpKit.Storage.Relational;

/// <content>The queue of reminders.</content>
public sealed partial class RelationalOperationStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<QueuedReminder>> ClaimRemindersAsync(ReminderLease lease, int size, CancellationToken cancellationToken)
    {
        if (lease is null) throw new ArgumentNullException(nameof(lease));
        StorePage.CheckSize(size);
        return _reminders.ClaimAsync(lease, size, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<QueuedReminder>> RenewRemindersAsync(
        ReminderLease lease, IReadOnlyCollection<ReminderKey> reminders, CancellationToken cancellationToken)
    {
        if (lease is null) throw new ArgumentNullException(nameof(lease));
        StorePage.CheckReminders(reminders);
        return _reminders.RenewAsync(lease, reminders, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReminderKey>> SettleRemindersAsync(
        ReminderLease lease, IReadOnlyList<ReminderSettlement> settlements, CancellationToken cancellationToken)
    {
        if (lease is null) throw new ArgumentNullException(nameof(lease));
        StorePage.CheckSettlements(settlements);
        return _reminders.SettleAsync(lease, settlements, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Instant?> FindNextReminderAsync(string tenant, Instant now, CancellationToken cancellationToken)
    {
        if (tenant is null) throw new ArgumentNullException(nameof(tenant));
        return _reminders.FindNextAsync(tenant, now, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<StorePage<QueuedReminder>> ReadRemindersAsync(
        ReminderFilter filter, QueuedReminder? after, int size, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        StorePage.CheckSize(size);
        return ListsOf(options).ReadRemindersAsync(filter, after, size, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<QueuedReminder> StreamRemindersAsync(ReminderFilter filter, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        return ListsOf(options).StreamRemindersAsync(filter, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<long> CountRemindersAsync(ReminderFilter filter, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        return ListsOf(options).CountRemindersAsync(filter, cancellationToken);
    }
}
