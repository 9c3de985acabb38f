using FollowUpKit.Storage;

namespace FollowUpKit.AspNetCore.Tests;

/// <summary>A store whose database never serves.</summary>
internal sealed class FailingStore(Exception error) : IOperationStore
{
    public bool OwnsTransaction => true;

    public bool ServesConcurrentCalls => true;

    public Task<StoredOperation?> FindAsync(OperationKey key, string? commandId, CancellationToken cancellationToken) => Task.FromException<StoredOperation?>(error);

    public Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken) => Task.FromException(error);
}
