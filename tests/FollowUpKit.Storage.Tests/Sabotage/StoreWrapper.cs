namespace FollowUpKit.Storage.Tests;

/// <summary>A store that does what the one inside does, until a saboteur overrides a part.</summary>
internal class StoreWrapper(StoreSession inner) : IOperationStore, IOperationReader, IOperationHistory
{
    public virtual bool OwnsTransaction => inner.Store.OwnsTransaction;

    public virtual Task<StoredOperation?> FindAsync(OperationKey key, string? commandId, CancellationToken cancellationToken) =>
        inner.Store.FindAsync(key, commandId, cancellationToken);

    public virtual Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken) =>
        inner.Store.CommitAsync(commit, cancellationToken);

    public virtual Task<IReadOnlyList<OperationRow>> LookUpAsync(
        string tenant, IReadOnlyCollection<string> operations, VisibilityScope scope, CancellationToken cancellationToken) =>
        inner.Reader!.LookUpAsync(tenant, operations, scope, cancellationToken);

    public virtual Task<StorePage<OperationRow>> ReadOperationsAsync(
        OperationFilter filter, OperationPosition? after, int size, CancellationToken cancellationToken) =>
        inner.Reader!.ReadOperationsAsync(filter, after, size, cancellationToken);

    public virtual Task<long> CountOperationsAsync(OperationFilter filter, CancellationToken cancellationToken) =>
        inner.Reader!.CountOperationsAsync(filter, cancellationToken);

    public virtual Task<StorePage<FollowUpRow>> ReadFollowUpsAsync(
        FollowUpFilter filter, FollowUpPosition? after, int size, CancellationToken cancellationToken) =>
        inner.Reader!.ReadFollowUpsAsync(filter, after, size, cancellationToken);

    public virtual Task<long> CountFollowUpsAsync(FollowUpFilter filter, CancellationToken cancellationToken) =>
        inner.Reader!.CountFollowUpsAsync(filter, cancellationToken);

    public virtual Task<IReadOnlyList<FollowUpGroup>> GroupFollowUpsAsync(
        FollowUpFilter filter, FollowUpGrouping grouping, CancellationToken cancellationToken) =>
        inner.Reader!.GroupFollowUpsAsync(filter, grouping, cancellationToken);

    public virtual Task<IReadOnlyList<AcceptedCommand>> ReadHistoryAsync(OperationKey key, CancellationToken cancellationToken) =>
        inner.History!.ReadHistoryAsync(key, cancellationToken);
}
