namespace FollowUpKit.Storage;

/// <summary>Where operations are kept. One operation with its chain is the unit; no transaction spans two of them.</summary>
public interface IOperationStore
{
    /// <summary>
    /// Whether a commit is durable when it returns. False for a store inside a transaction of the host, whose commits stand
    /// and fall with that transaction; a lost race is then never tried again.
    /// </summary>
    bool OwnsTransaction { get; }

    /// <summary>
    /// Whether a call may begin while others are under way. False where all calls share one connection, as inside a transaction of the host or over a
    /// context of Entity Framework Core: each must then be awaited before the next.
    /// </summary>
    bool ServesConcurrentCalls { get; }

    /// <summary>Finds an operation at its newest version.</summary>
    /// <param name="key">Which operation.</param>
    /// <param name="commandId">The id of a command to look for among the accepted ones, or null.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The operation and that command, both as of one moment; null when there is no such operation.</returns>
    Task<StoredOperation?> FindAsync(OperationKey key, string? commandId, CancellationToken cancellationToken);

    /// <summary>Writes all of a commit, or nothing. Where it changes the key of the operation, all of that moves to <see cref="OperationCommit.KeyAfter"/>.</summary>
    /// <param name="commit">What to write.</param>
    /// <param name="cancellationToken">Cancels the commit before it is made; afterwards it has no effect.</param>
    /// <exception cref="StorageConflictException">The stored version is not the expected one, or another operation has the new key. Nothing was written.</exception>
    /// <exception cref="StorageUnavailableException">The store cannot be reached or is busy. Nothing was written.</exception>
    /// <exception cref="StorageOutcomeUnknownException">The answer was lost; the commit may or may not have been made.</exception>
    /// <exception cref="StorageTransactionAbortedException">The store is inside a transaction of the host that must be rolled back. Nothing was written.</exception>
    /// <exception cref="StorageSchemaException">What is stored is of another version than the store. Nothing was written.</exception>
    Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken);
}
