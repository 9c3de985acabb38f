using FollowUpKit.Storage;

namespace FollowUpKit.Tests.Import;

/// <summary>The in-memory store, with each bulk import held back by a task of its own, by the number of the import.</summary>
internal sealed class GatedImportStore(Func<int, Task> gate, bool servesConcurrentCalls = true) : IOperationStore, IBulkImport
{
    private readonly InMemoryOperationStore _store = new();

    public int Begun { get; private set; }

    public int Ended { get; private set; }

    public bool OwnsTransaction => true;

    public bool ServesConcurrentCalls => servesConcurrentCalls;

    public Task<StoredOperation?> FindAsync(OperationKey key, string? commandId, CancellationToken cancellationToken) =>
        _store.FindAsync(key, commandId, cancellationToken);

    public Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken) => _store.CommitAsync(commit, cancellationToken);

    public async Task<bool> TryImportAsync(IReadOnlyList<OperationCommit> commits, CancellationToken cancellationToken)
    {
        await gate(++Begun);
        Ended++;
        return await _store.TryImportAsync(commits, cancellationToken);
    }
}
