using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>A store that commits one operation at a time, as one that commits many.</summary>
internal sealed class OneByOne(IOperationStore store) : IBulkCommit
{
    public async Task<IReadOnlyList<OperationSnapshot>> FindManyAsync(string tenant, IReadOnlyCollection<string> operationIds, CancellationToken cancellationToken)
    {
        var found = new List<OperationSnapshot>(operationIds.Count);
        foreach (var id in operationIds)
        {
            if (await store.FindAsync(new OperationKey(tenant, id), null, cancellationToken).ConfigureAwait(false) is { } stored) found.Add(stored.Snapshot);
        }

        return found;
    }

    public async Task<IReadOnlyList<string>> TryCommitManyAsync(IReadOnlyList<OperationCommit> commits, CancellationToken cancellationToken)
    {
        var lost = new List<string>();
        foreach (var commit in commits)
        {
            try
            {
                await store.CommitAsync(commit, cancellationToken).ConfigureAwait(false);
            }
            catch (StorageConflictException)
            {
                lost.Add(commit.Key.OperationId);
            }
        }

        return lost;
    }
}
