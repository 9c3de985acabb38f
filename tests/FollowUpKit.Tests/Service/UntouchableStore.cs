using FollowUpKit.Storage;

namespace FollowUpKit.Tests.Service;

/// <summary>A store that must not be called.</summary>
internal sealed class UntouchableStore : IOperationStore, IOperationReader, IOperationHistory
{
    public bool OwnsTransaction => throw Touched();

    public bool ServesConcurrentCalls => throw Touched();

    public Task<StoredOperation?> FindAsync(OperationKey key, string? commandId, CancellationToken cancellationToken) => throw Touched();

    public Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken) => throw Touched();

    public Task<IReadOnlyList<AcceptedCommand>> ReadHistoryAsync(OperationKey key, CancellationToken cancellationToken) => throw Touched();

    public IAsyncEnumerable<StoredHistory> StreamHistoriesAsync(string tenant, CancellationToken cancellationToken) => throw Touched();

    public Task<IReadOnlyList<OperationRow>> LookUpAsync(
        string tenant, IReadOnlyCollection<string> operationIds, VisibilityScope scope, ReadOptions options, CancellationToken cancellationToken) => throw Touched();

    public Task<StorePage<OperationRow>> ReadOperationsAsync(
        OperationFilter filter, OperationOrder order, OperationRow? after, int size, ReadOptions options, CancellationToken cancellationToken) => throw Touched();

    public Task<long> CountOperationsAsync(OperationFilter filter, ReadOptions options, CancellationToken cancellationToken) => throw Touched();

    public Task<StorePage<FollowUpRow>> ReadFollowUpsAsync(
        FollowUpFilter filter, FollowUpOrder order, FollowUpRow? after, int size, ReadOptions options, CancellationToken cancellationToken) => throw Touched();

    public Task<long> CountFollowUpsAsync(FollowUpFilter filter, ReadOptions options, CancellationToken cancellationToken) => throw Touched();

    public Task<IReadOnlyList<FollowUpGroup>> GroupFollowUpsAsync(
        FollowUpFilter filter, FollowUpGrouping grouping, ReadOptions options, CancellationToken cancellationToken) => throw Touched();

    public IAsyncEnumerable<OperationRow> StreamOperationsAsync(
        OperationFilter filter, OperationOrder order, ReadOptions options, CancellationToken cancellationToken) => throw Touched();

    public Task<IReadOnlyList<OperationGroup>> GroupOperationsAsync(
        OperationFilter filter, IReadOnlyList<OperationColumn> by, ReadOptions options, CancellationToken cancellationToken) => throw Touched();

    public IAsyncEnumerable<FollowUpRow> StreamFollowUpsAsync(
        FollowUpFilter filter, FollowUpOrder order, ReadOptions options, CancellationToken cancellationToken) => throw Touched();

    public Task<StorePage<StoredReopening>> ReadReopeningsAsync(
        ReopeningFilter filter, StoredReopening? after, int size, ReadOptions options, CancellationToken cancellationToken) => throw Touched();

    public IAsyncEnumerable<StoredReopening> StreamReopeningsAsync(
        ReopeningFilter filter, ReadOptions options, CancellationToken cancellationToken) => throw Touched();

    public Task<long> CountReopeningsAsync(ReopeningFilter filter, ReadOptions options, CancellationToken cancellationToken) => throw Touched();

    public Task<IReadOnlyList<ReopeningGroup>> GroupReopeningsAsync(
        ReopeningFilter filter, IReadOnlyList<OperationColumn> by, ReadOptions options, CancellationToken cancellationToken) => throw Touched();

    public Task<IReadOnlyList<string>> ReadOperationTimeZonesAsync(string tenant, ReadOptions options, CancellationToken cancellationToken) => throw Touched();

    public Task<IReadOnlyList<string>> ReadFollowUpTimeZonesAsync(string tenant, ReadOptions options, CancellationToken cancellationToken) => throw Touched();

    private static InvalidOperationException Touched() => new("The store was called.");
}
