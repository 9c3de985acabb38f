using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <content>The queue of reminders.</content>
public sealed partial class InMemoryOperationStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<QueuedReminder>> ClaimRemindersAsync(ReminderLease lease, int size, CancellationToken cancellationToken)
    {
        if (lease is null) throw new ArgumentNullException(nameof(lease));
        StorePage.CheckSize(size);
        return Locked<IReadOnlyList<QueuedReminder>>(
            () =>
            [
                .. OfQueue(lease.Tenant)
                    .Where(each => each.State.EndedAt is null && each.State.ClaimFrom <= lease.Now && each.State.IsFree(lease.Now))
                    .OrderBy(each => each.Reminder, ReminderComparer.Instance)
                    .Take(size)
                    .ToList()
                    .Select(each => Put(lease.Tenant, each.Reminder.Key, each.State.Claimed(lease))),
            ],
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<QueuedReminder>> RenewRemindersAsync(
        ReminderLease lease, IReadOnlyCollection<ReminderKey> reminders, CancellationToken cancellationToken)
    {
        if (lease is null) throw new ArgumentNullException(nameof(lease));
        StorePage.CheckReminders(reminders);
        var wanted = new HashSet<ReminderKey>(reminders);
        return Locked<IReadOnlyList<QueuedReminder>>(
            () =>
            [
                .. OfQueue(lease.Tenant)
                    .Where(each => each.State.EndedAt is null && each.State.ClaimFrom <= lease.Now && each.State.IsHeldBy(lease) && wanted.Contains(each.Reminder.Key))
                    .OrderBy(each => each.Reminder, ReminderComparer.Instance)
                    .ToList()
                    .Select(each => Put(lease.Tenant, each.Reminder.Key, each.State with { HeldUntil = lease.Until })),
            ],
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ReminderKey>> SettleRemindersAsync(
        ReminderLease lease, IReadOnlyList<ReminderSettlement> settlements, CancellationToken cancellationToken)
    {
        if (lease is null) throw new ArgumentNullException(nameof(lease));
        StorePage.CheckSettlements(settlements);
        return Locked<IReadOnlyList<ReminderKey>>(
            () =>
            {
                var settled = new List<ReminderKey>();
                foreach (var settlement in settlements)
                {
                    var key = new OperationKey(lease.Tenant, settlement.Key.OperationId);
                    if (!_operations.TryGetValue(key, out var chain) || chain.StateOf(settlement.Key) is not { } state || !state.IsHeldBy(lease)) continue;
                    _operations[key] = chain.WithState(settlement.Key, state.Settled(settlement));
                    settled.Add(settlement.Key);
                }

                return settled;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Instant?> FindNextReminderAsync(string tenant, Instant now, CancellationToken cancellationToken)
    {
        if (tenant is null) throw new ArgumentNullException(nameof(tenant));
        return Locked(
            () => OfQueue(tenant)
                .Where(each => each.State.EndedAt is null)
                .Select(each => each.State.ClaimFrom > now || each.State.IsFree(now) ? each.State.ClaimFrom : each.State.HeldUntil)
                .OrderBy(at => at)
                .FirstOrDefault(),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<StorePage<QueuedReminder>> ReadRemindersAsync(
        ReminderFilter filter, QueuedReminder? after, int size, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        StorePage.CheckSize(size);
        return Locked(() => Page(MatchingReminders(filter), ReminderComparer.Instance, after, size), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<QueuedReminder> StreamRemindersAsync(ReminderFilter filter, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        return StreamAsync(
            token => Locked(() => MatchingReminders(filter).OrderBy(reminder => reminder, ReminderComparer.Instance).ToList(), token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<long> CountRemindersAsync(ReminderFilter filter, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        return Locked(() => MatchingReminders(filter).LongCount(), cancellationToken);
    }

    private IEnumerable<(QueuedReminder Reminder, QueuedState State)> OfQueue(string tenant) =>
        from entry in OfTenant(tenant)
        from each in entry.Value.Reminders()
        select (each.State.ToReminder(entry.Value.Snapshot, each.FollowUp, each.Reminder), each.State);

    private IEnumerable<QueuedReminder> MatchingReminders(ReminderFilter filter) =>
        from entry in OfTenant(filter.Tenant)
        from each in entry.Value.Reminders()
        let reminder = each.State.ToReminder(entry.Value.Snapshot, each.FollowUp, each.Reminder)
        where filter.Matches(entry.Value.Snapshot, each.FollowUp, reminder)
        select reminder;

    private QueuedReminder Put(string tenant, ReminderKey key, QueuedState state)
    {
        var operation = new OperationKey(tenant, key.OperationId);
        var chain = _operations[operation] = _operations[operation].WithState(key, state);
        return state.ToReminder(chain.Snapshot, chain.Snapshot.FollowUps.First(followUp => followUp.Number == key.FollowUpNumber), key.Reminder);
    }
}
