namespace FollowUpKit.Storage;

/// <summary>The ability of a store to take many new operations at once, as an import does.</summary>
public interface IBulkImport
{
    /// <summary>Writes new operations, all of them or none. Their order means nothing.</summary>
    /// <param name="commits">What to write, each of another operation that is not there yet.</param>
    /// <param name="cancellationToken">Cancels before they are written; afterwards it has no effect.</param>
    /// <returns>Whether they were written; false when one of them is there already, or named twice.</returns>
    /// <exception cref="ArgumentException">One of them expects an operation that is there.</exception>
    /// <exception cref="StorageUnavailableException">The store cannot be reached or is busy. Nothing was written.</exception>
    /// <exception cref="StorageOutcomeUnknownException">The answer was lost; all may have been written, or nothing.</exception>
    Task<bool> TryImportAsync(IReadOnlyList<OperationCommit> commits, CancellationToken cancellationToken);
}
