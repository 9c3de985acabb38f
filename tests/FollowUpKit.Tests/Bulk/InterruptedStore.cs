using FollowUpKit.Storage;

namespace FollowUpKit.Tests.Bulk;

/// <summary>A store that fails at one of its commits.</summary>
internal sealed class InterruptedStore(IOperationStore inner, int failingCommit, Interruption interruption) : IOperationStore
{
    private int _commits;

    public bool OwnsTransaction => inner.OwnsTransaction;

    public bool ServesConcurrentCalls => inner.ServesConcurrentCalls;

    public Task<StoredOperation?> FindAsync(OperationKey key, string? commandId, CancellationToken cancellationToken) =>
        inner.FindAsync(key, commandId, cancellationToken);

    public async Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
    {
        if (++_commits != failingCommit)
        {
            await inner.CommitAsync(commit, cancellationToken);
            return;
        }

        if (interruption == Interruption.AnswerLost) await inner.CommitAsync(commit, cancellationToken);
        throw interruption switch
        {
            Interruption.Unavailable => new StorageUnavailableException("The server is gone.", new IOException("Gone.")),
            Interruption.Cancelled => new OperationCanceledException("The user has had enough."),
            _ => new StorageOutcomeUnknownException(commit.Key, new TimeoutException("No answer.")),
        };
    }
}
