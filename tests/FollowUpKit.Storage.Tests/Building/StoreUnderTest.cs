namespace FollowUpKit.Storage.Tests;

/// <summary>A store with all its abilities.</summary>
public sealed class StoreUnderTest(IOperationStore store, IOperationReader reader, IOperationHistory history)
{
    /// <summary>The store.</summary>
    public IOperationStore Store => store;

    /// <summary>Its reader.</summary>
    public IOperationReader Reader => reader;

    internal Task CommitAsync(OperationCommit commit) => store.CommitAsync(commit, CancellationToken.None);

    internal async Task<StoredOperation?> FindAsync(OperationKey key, string? commandId = null) =>
        await store.FindAsync(key, commandId, CancellationToken.None);

    internal async Task<string> FindTextAsync(OperationKey key) => Shown.Text((await FindAsync(key))?.Snapshot);

    internal async Task<string> HistoryTextAsync(OperationKey key) =>
        Shown.Text(await history.ReadHistoryAsync(key, CancellationToken.None));

    internal async Task<OperationRow> LookUpOneAsync(OperationKey key) =>
        Assert.Single(await reader.LookUpAsync(key.Tenant, [key.Operation], VisibilityScope.All, CancellationToken.None));

    internal async Task<IReadOnlyList<FollowUpRow>> FollowUpRowsAsync(FollowUpFilter? filter = null) =>
        (await reader.ReadFollowUpsAsync(filter ?? new(""), after: null, StorePage.MaxSize, CancellationToken.None)).Rows;

    internal async Task<IReadOnlyList<OperationRow>> OperationRowsAsync(OperationFilter? filter = null) =>
        (await reader.ReadOperationsAsync(filter ?? new(""), after: null, StorePage.MaxSize, CancellationToken.None)).Rows;
}
