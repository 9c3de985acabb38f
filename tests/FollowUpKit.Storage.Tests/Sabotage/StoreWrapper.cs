using NodaTime;

namespace FollowUpKit.Storage.Tests;

/// <summary>A store that does what the one inside does, until a saboteur overrides a part.</summary>
internal class StoreWrapper(StoreSession inner) : IOperationStore, IOperationReader, IOperationHistory, IBulkImport, IReminderQueue, IBulkCommit, ITimeZoneRulesStore, IDigestQueue
{
    public virtual bool OwnsTransaction => inner.Store.OwnsTransaction;

    public virtual bool ServesConcurrentCalls => inner.Store.ServesConcurrentCalls;

    public virtual Task<StoredOperation?> FindAsync(OperationKey key, string? commandId, CancellationToken cancellationToken) =>
        inner.Store.FindAsync(key, commandId, cancellationToken);

    public virtual Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken) =>
        inner.Store.CommitAsync(commit, cancellationToken);

    public virtual Task<bool> TryImportAsync(IReadOnlyList<OperationCommit> commits, CancellationToken cancellationToken) =>
        ((IBulkImport)inner.Store).TryImportAsync(commits, cancellationToken);

    public virtual Task<IReadOnlyList<QueuedReminder>> ClaimRemindersAsync(ReminderLease lease, int size, CancellationToken cancellationToken) =>
        Queue.ClaimRemindersAsync(lease, size, cancellationToken);

    public virtual Task<IReadOnlyList<QueuedReminder>> RenewRemindersAsync(
        ReminderLease lease, IReadOnlyCollection<ReminderKey> reminders, CancellationToken cancellationToken) =>
        Queue.RenewRemindersAsync(lease, reminders, cancellationToken);

    public virtual Task<IReadOnlyList<ReminderKey>> SettleRemindersAsync(
        ReminderLease lease, IReadOnlyList<ReminderSettlement> settlements, CancellationToken cancellationToken) =>
        Queue.SettleRemindersAsync(lease, settlements, cancellationToken);

    public virtual Task<Instant?> FindNextReminderAsync(string tenant, Instant now, CancellationToken cancellationToken) =>
        Queue.FindNextReminderAsync(tenant, now, cancellationToken);

    public virtual Task<StorePage<QueuedReminder>> ReadRemindersAsync(
        ReminderFilter filter, QueuedReminder? after, int size, ReadOptions options, CancellationToken cancellationToken) =>
        Queue.ReadRemindersAsync(filter, after, size, options, cancellationToken);

    public virtual IAsyncEnumerable<QueuedReminder> StreamRemindersAsync(ReminderFilter filter, ReadOptions options, CancellationToken cancellationToken) =>
        Queue.StreamRemindersAsync(filter, options, cancellationToken);

    public virtual Task<long> CountRemindersAsync(ReminderFilter filter, ReadOptions options, CancellationToken cancellationToken) =>
        Queue.CountRemindersAsync(filter, options, cancellationToken);

    private IReminderQueue Queue => (IReminderQueue)inner.Store;

    public virtual Task<IReadOnlyList<OperationSnapshot>> FindManyAsync(string tenant, IReadOnlyCollection<string> operationIds, CancellationToken cancellationToken) =>
        ((IBulkCommit)inner.Store).FindManyAsync(tenant, operationIds, cancellationToken);

    public virtual Task<IReadOnlyList<string>> TryCommitManyAsync(IReadOnlyList<OperationCommit> commits, CancellationToken cancellationToken) =>
        ((IBulkCommit)inner.Store).TryCommitManyAsync(commits, cancellationToken);

    public virtual Task<IReadOnlyList<ClaimedDigest>> ClaimDigestsAsync(
        ReminderLease lease, LocalDate date, IReadOnlyCollection<string> recipients, CancellationToken cancellationToken) =>
        ((IDigestQueue)inner.Store).ClaimDigestsAsync(lease, date, recipients, cancellationToken);

    public virtual Task<IReadOnlyList<string>> RenewDigestsAsync(
        ReminderLease lease, LocalDate date, IReadOnlyCollection<string> recipients, CancellationToken cancellationToken) =>
        ((IDigestQueue)inner.Store).RenewDigestsAsync(lease, date, recipients, cancellationToken);

    public virtual Task<IReadOnlyList<string>> SettleDigestsAsync(
        ReminderLease lease, LocalDate date, IReadOnlyList<DigestSettlement> settlements, CancellationToken cancellationToken) =>
        ((IDigestQueue)inner.Store).SettleDigestsAsync(lease, date, settlements, cancellationToken);

    public virtual Task<IReadOnlyList<TimeZoneRules>> ReadTimeZoneRulesAsync(string tenant, CancellationToken cancellationToken) =>
        ((ITimeZoneRulesStore)inner.Store).ReadTimeZoneRulesAsync(tenant, cancellationToken);

    public virtual Task AddTimeZoneRulesAsync(string tenant, IReadOnlyCollection<TimeZoneRules> rules, CancellationToken cancellationToken) =>
        ((ITimeZoneRulesStore)inner.Store).AddTimeZoneRulesAsync(tenant, rules, cancellationToken);

    public virtual Task BeginSweepAsync(string tenant, IReadOnlyCollection<TimeZoneRules> rules, string sweepId, CancellationToken cancellationToken) =>
        ((ITimeZoneRulesStore)inner.Store).BeginSweepAsync(tenant, rules, sweepId, cancellationToken);

    public virtual Task EndSweepAsync(string tenant, IReadOnlyCollection<string> timeZones, string sweepId, CancellationToken cancellationToken) =>
        ((ITimeZoneRulesStore)inner.Store).EndSweepAsync(tenant, timeZones, sweepId, cancellationToken);

    public virtual Task<IReadOnlyList<DueTimes>> ReadDueTimesAsync(
        string tenant, IReadOnlyCollection<string> timeZones, DueTimes? after, int size, CancellationToken cancellationToken) =>
        ((ITimeZoneRulesStore)inner.Store).ReadDueTimesAsync(tenant, timeZones, after, size, cancellationToken);

    public virtual Task<IReadOnlyList<OperationRow>> LookUpAsync(
        string tenant, IReadOnlyCollection<string> operationIds, VisibilityScope scope, ReadOptions options, CancellationToken cancellationToken) =>
        inner.Reader!.LookUpAsync(tenant, operationIds, scope, options, cancellationToken);

    public virtual Task<StorePage<OperationRow>> ReadOperationsAsync(
        OperationFilter filter, OperationOrder order, OperationRow? after, int size, ReadOptions options, CancellationToken cancellationToken) =>
        inner.Reader!.ReadOperationsAsync(filter, order, after, size, options, cancellationToken);

    public virtual IAsyncEnumerable<OperationRow> StreamOperationsAsync(
        OperationFilter filter, OperationOrder order, ReadOptions options, CancellationToken cancellationToken) =>
        inner.Reader!.StreamOperationsAsync(filter, order, options, cancellationToken);

    public virtual Task<IReadOnlyList<OperationGroup>> GroupOperationsAsync(
        OperationFilter filter, IReadOnlyList<OperationColumn> by, ReadOptions options, CancellationToken cancellationToken) =>
        inner.Reader!.GroupOperationsAsync(filter, by, options, cancellationToken);

    public virtual IAsyncEnumerable<FollowUpRow> StreamFollowUpsAsync(
        FollowUpFilter filter, FollowUpOrder order, ReadOptions options, CancellationToken cancellationToken) =>
        inner.Reader!.StreamFollowUpsAsync(filter, order, options, cancellationToken);

    public virtual Task<StorePage<StoredReopening>> ReadReopeningsAsync(
        ReopeningFilter filter, StoredReopening? after, int size, ReadOptions options, CancellationToken cancellationToken) =>
        inner.Reader!.ReadReopeningsAsync(filter, after, size, options, cancellationToken);

    public virtual IAsyncEnumerable<StoredReopening> StreamReopeningsAsync(
        ReopeningFilter filter, ReadOptions options, CancellationToken cancellationToken) =>
        inner.Reader!.StreamReopeningsAsync(filter, options, cancellationToken);

    public virtual Task<long> CountReopeningsAsync(ReopeningFilter filter, ReadOptions options, CancellationToken cancellationToken) =>
        inner.Reader!.CountReopeningsAsync(filter, options, cancellationToken);

    public virtual Task<IReadOnlyList<ReopeningGroup>> GroupReopeningsAsync(
        ReopeningFilter filter, IReadOnlyList<OperationColumn> by, ReadOptions options, CancellationToken cancellationToken) =>
        inner.Reader!.GroupReopeningsAsync(filter, by, options, cancellationToken);

    public virtual Task<IReadOnlyList<string>> ReadOperationTimeZonesAsync(string tenant, ReadOptions options, CancellationToken cancellationToken) =>
        inner.Reader!.ReadOperationTimeZonesAsync(tenant, options, cancellationToken);

    public virtual Task<IReadOnlyList<string>> ReadFollowUpTimeZonesAsync(string tenant, ReadOptions options, CancellationToken cancellationToken) =>
        inner.Reader!.ReadFollowUpTimeZonesAsync(tenant, options, cancellationToken);

    public virtual Task<long> CountOperationsAsync(OperationFilter filter, ReadOptions options, CancellationToken cancellationToken) =>
        inner.Reader!.CountOperationsAsync(filter, options, cancellationToken);

    public virtual Task<StorePage<FollowUpRow>> ReadFollowUpsAsync(
        FollowUpFilter filter, FollowUpOrder order, FollowUpRow? after, int size, ReadOptions options, CancellationToken cancellationToken) =>
        inner.Reader!.ReadFollowUpsAsync(filter, order, after, size, options, cancellationToken);

    public virtual Task<long> CountFollowUpsAsync(FollowUpFilter filter, ReadOptions options, CancellationToken cancellationToken) =>
        inner.Reader!.CountFollowUpsAsync(filter, options, cancellationToken);

    public virtual Task<IReadOnlyList<FollowUpGroup>> GroupFollowUpsAsync(
        FollowUpFilter filter, FollowUpGrouping grouping, ReadOptions options, CancellationToken cancellationToken) =>
        inner.Reader!.GroupFollowUpsAsync(filter, grouping, options, cancellationToken);

    public virtual Task<IReadOnlyList<AcceptedCommand>> ReadHistoryAsync(OperationKey key, CancellationToken cancellationToken) =>
        inner.History!.ReadHistoryAsync(key, cancellationToken);

    public virtual IAsyncEnumerable<StoredHistory> StreamHistoriesAsync(string tenant, CancellationToken cancellationToken) =>
        inner.History!.StreamHistoriesAsync(tenant, cancellationToken);
}
