using FollowUpKit.Storage;

namespace FollowUpKit.Tests.Service;

/// <summary>The in-memory store with something that happens at each commit.</summary>
internal sealed class FaultyStore(Func<IOperationStore, OperationCommit, Task> onCommit, bool ownsTransaction = true, InMemoryOperationStore? inner = null) : IOperationStore
{
    private readonly InMemoryOperationStore _store = inner ?? new();

    public int Commits { get; private set; }

    public bool OwnsTransaction => ownsTransaction;

    public bool ServesConcurrentCalls => ownsTransaction;

    public Task<StoredOperation?> FindAsync(OperationKey key, string? commandId, CancellationToken cancellationToken) =>
        _store.FindAsync(key, commandId, cancellationToken);

    public Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
    {
        Commits++;
        return onCommit(_store, commit);
    }
}
