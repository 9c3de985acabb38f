using FollowUpKit.Storage;

namespace FollowUpKit.Faults;

/// <summary>The in-memory store, one call at a turn, with faults: not served, an answer lost, and the version check removed if asked.</summary>
internal sealed class FaultyStore(InMemoryOperationStore store, Turns turns, Random random, bool checksVersions) : IOperationStore, IOperationHistory
{
    public bool OwnsTransaction => true;

    public bool ServesConcurrentCalls => true;

    public async Task<StoredOperation?> FindAsync(OperationKey key, string? commandId, CancellationToken cancellationToken)
    {
        await turns.NextAsync();
        if (random.Next(25) == 0) throw new StorageUnavailableException("Busy.");
        return await store.FindAsync(key, commandId, cancellationToken);
    }

    public async Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
    {
        await turns.NextAsync();
        if (random.Next(15) == 0) throw new StorageUnavailableException("Busy.");
        await store.CommitAsync(checksVersions ? commit : await LastWriteWinsAsync(commit), cancellationToken);
        if (random.Next(8) == 0) throw new StorageOutcomeUnknownException(commit.Key);
    }

    public Task<IReadOnlyList<AcceptedCommand>> ReadHistoryAsync(OperationKey key, CancellationToken cancellationToken) =>
        store.ReadHistoryAsync(key, cancellationToken);

    public IAsyncEnumerable<StoredHistory> StreamHistoriesAsync(string tenant, CancellationToken cancellationToken) =>
        store.StreamHistoriesAsync(tenant, cancellationToken);

    private async Task<OperationCommit> LastWriteWinsAsync(OperationCommit commit)
    {
        var found = await store.FindAsync(commit.Key, null, default);
        return new OperationCommit(commit.Key, found?.Snapshot.Version ?? 0, commit.After, commit.Commands, commit.TimeZoneRules);
    }
}
