using FollowUpKit.Storage;

namespace FollowUpKit.Tests.Zones;

/// <summary>The in-memory store with something that happens before a page is read, or before many commits.</summary>
internal sealed class MeddlingStore : IOperationStore, IOperationReader, IOperationHistory, IBulkCommit, ITimeZoneRulesStore
{
    private readonly InMemoryOperationStore _inner = new();

    /// <summary>What happens before a page of due times is read, by its number from 1.</summary>
    public Func<int, Task> BeforePage { get; set; } = _ => Task.CompletedTask;

    /// <summary>What happens before many commits, by their number from 1.</summary>
    public Func<int, Task> BeforeCommits { get; set; } = _ => Task.CompletedTask;

    public int Pages { get; private set; }

    public int Commits { get; private set; }

    public bool OwnsTransaction { get; init; } = true;

    public bool ServesConcurrentCalls { get; init; } = true;

    public Task<StoredOperation?> FindAsync(OperationKey key, string? commandId, CancellationToken cancellationToken) => _inner.FindAsync(key, commandId, cancellationToken);

    public Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken) => _inner.CommitAsync(commit, cancellationToken);

    public Task<IReadOnlyList<OperationSnapshot>> FindManyAsync(string tenant, IReadOnlyCollection<string> operationIds, CancellationToken cancellationToken) =>
        _inner.FindManyAsync(tenant, operationIds, cancellationToken);

    public async Task<IReadOnlyList<string>> TryCommitManyAsync(IReadOnlyList<OperationCommit> commits, CancellationToken cancellationToken)
    {
        await BeforeCommits(++Commits);
        return await _inner.TryCommitManyAsync(commits, cancellationToken);
    }

    public async Task<IReadOnlyList<DueTimes>> ReadDueTimesAsync(
        string tenant, IReadOnlyCollection<string> timeZones, DueTimes? after, int size, CancellationToken cancellationToken)
    {
        await BeforePage(++Pages);
        return await _inner.ReadDueTimesAsync(tenant, timeZones, after, size, cancellationToken);
    }

    public Task<IReadOnlyList<TimeZoneRules>> ReadTimeZoneRulesAsync(string tenant, CancellationToken cancellationToken) => _inner.ReadTimeZoneRulesAsync(tenant, cancellationToken);

    public Task AddTimeZoneRulesAsync(string tenant, IReadOnlyCollection<TimeZoneRules> rules, CancellationToken cancellationToken) =>
        _inner.AddTimeZoneRulesAsync(tenant, rules, cancellationToken);

    public Task BeginSweepAsync(string tenant, IReadOnlyCollection<TimeZoneRules> rules, string sweepId, CancellationToken cancellationToken) =>
        _inner.BeginSweepAsync(tenant, rules, sweepId, cancellationToken);

    public Task EndSweepAsync(string tenant, IReadOnlyCollection<string> timeZones, string sweepId, CancellationToken cancellationToken) =>
        _inner.EndSweepAsync(tenant, timeZones, sweepId, cancellationToken);

    public Task<IReadOnlyList<AcceptedCommand>> ReadHistoryAsync(OperationKey key, CancellationToken cancellationToken) => _inner.ReadHistoryAsync(key, cancellationToken);

    public IAsyncEnumerable<StoredHistory> StreamHistoriesAsync(string tenant, CancellationToken cancellationToken) => _inner.StreamHistoriesAsync(tenant, cancellationToken);

    public Task<IReadOnlyList<string>> ReadFollowUpTimeZonesAsync(string tenant, ReadOptions options, CancellationToken cancellationToken) =>
        _inner.ReadFollowUpTimeZonesAsync(tenant, options, cancellationToken);

    public Task<IReadOnlyList<string>> ReadOperationTimeZonesAsync(string tenant, ReadOptions options, CancellationToken cancellationToken) =>
        _inner.ReadOperationTimeZonesAsync(tenant, options, cancellationToken);

    public Task<IReadOnlyList<OperationRow>> LookUpAsync(
        string tenant, IReadOnlyCollection<string> operationIds, VisibilityScope scope, ReadOptions options, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<StorePage<OperationRow>> ReadOperationsAsync(
        OperationFilter filter, OperationOrder order, OperationRow? after, int size, ReadOptions options, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<OperationRow> StreamOperationsAsync(OperationFilter filter, OperationOrder order, ReadOptions options, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<long> CountOperationsAsync(OperationFilter filter, ReadOptions options, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<OperationGroup>> GroupOperationsAsync(
        OperationFilter filter, IReadOnlyList<OperationColumn> by, ReadOptions options, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<StorePage<FollowUpRow>> ReadFollowUpsAsync(
        FollowUpFilter filter, FollowUpOrder order, FollowUpRow? after, int size, ReadOptions options, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<FollowUpRow> StreamFollowUpsAsync(FollowUpFilter filter, FollowUpOrder order, ReadOptions options, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<long> CountFollowUpsAsync(FollowUpFilter filter, ReadOptions options, CancellationToken cancellationToken) => _inner.CountFollowUpsAsync(filter, options, cancellationToken);

    public Task<IReadOnlyList<FollowUpGroup>> GroupFollowUpsAsync(FollowUpFilter filter, FollowUpGrouping grouping, ReadOptions options, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<StorePage<StoredReopening>> ReadReopeningsAsync(
        ReopeningFilter filter, StoredReopening? after, int size, ReadOptions options, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<StoredReopening> StreamReopeningsAsync(ReopeningFilter filter, ReadOptions options, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<long> CountReopeningsAsync(ReopeningFilter filter, ReadOptions options, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<ReopeningGroup>> GroupReopeningsAsync(
        ReopeningFilter filter, IReadOnlyList<OperationColumn> by, ReadOptions options, CancellationToken cancellationToken) => throw new NotSupportedException();
}
