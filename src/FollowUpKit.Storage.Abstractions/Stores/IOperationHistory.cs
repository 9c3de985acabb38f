namespace FollowUpKit.Storage;

/// <summary>The ability of a store to read back what happened to an operation. Every store keeps it; not every one can read it.</summary>
public interface IOperationHistory
{
    /// <summary>All accepted commands of an operation with their changes, oldest first; empty when there is no such operation.</summary>
    /// <param name="key">Which operation.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<AcceptedCommand>> ReadHistoryAsync(OperationKey key, CancellationToken cancellationToken);

    /// <summary>
    /// Streams the histories of all operations of a tenant, withdrawn ones too, by key by code point. All are of one moment: what is
    /// written meanwhile is in none of them.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    IAsyncEnumerable<StoredHistory> StreamHistoriesAsync(string tenant, CancellationToken cancellationToken);
}
