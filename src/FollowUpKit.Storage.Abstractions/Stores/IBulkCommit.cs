namespace FollowUpKit.Storage;

/// <summary>The ability of a store to change many operations in one transaction, each under the guard of its own version.</summary>
public interface IBulkCommit
{
    /// <summary>Finds operations at their newest versions, those that are there, in no order.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="operationIds">The keys, at most <see cref="StorePage.MaxSize"/>, each once.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<OperationSnapshot>> FindManyAsync(string tenant, IReadOnlyCollection<string> operationIds, CancellationToken cancellationToken);

    /// <summary>
    /// Writes each commit whose operation is at the expected version, whole, and none of the others. It waits for nobody: an operation
    /// that another transaction works on counts as one that is not at the expected version.
    /// </summary>
    /// <param name="commits">What to write, of one tenant, each of another operation that is there and keeps its key.</param>
    /// <param name="cancellationToken">Cancels before they are written; afterwards it has no effect.</param>
    /// <returns>The ids of the operations that were not written.</returns>
    /// <exception cref="ArgumentException">A commit is that of a new operation, changes its key, is of another tenant, or an operation is named twice.</exception>
    /// <exception cref="StorageUnavailableException">The store cannot be reached or is busy. Nothing was written.</exception>
    /// <exception cref="StorageOutcomeUnknownException">The answer was lost; all may have been written, or nothing.</exception>
    Task<IReadOnlyList<string>> TryCommitManyAsync(IReadOnlyList<OperationCommit> commits, CancellationToken cancellationToken);
}
