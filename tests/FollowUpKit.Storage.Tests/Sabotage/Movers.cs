using System.Collections.Concurrent;

namespace FollowUpKit.Storage.Tests;

/// <summary>Bad stores that lead an operation to another key in a wrong way.</summary>
internal static class Movers
{
    private static bool IsMove(this OperationCommit commit) => commit.KeyAfter != commit.Key;

    /// <summary>Says that an operation has a key that another has.</summary>
    internal sealed class TakesKeys(StoreSession inner) : StoreWrapper(inner)
    {
        public override async Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
        {
            try
            {
                await base.CommitAsync(commit, cancellationToken);
            }
            catch (StorageConflictException) when (commit.IsMove())
            {
                // The key is taken; the caller is told that all is well.
            }
        }
    }

    /// <summary>Looks whether a key is free, then moves. After the look it waits until a second writer has looked, so that the gap is always hit.</summary>
    internal sealed class ChecksThenMoves(StoreSession inner) : StoreWrapper(inner)
    {
        private readonly TakesKeys moving = new(inner);
        private readonly TaskCompletionSource met = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int arrived;

        public override async Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
        {
            if (commit.IsMove())
            {
                if (await FindAsync(commit.KeyAfter, null, cancellationToken) is not null) throw new StorageConflictException(commit.Key, commit.ExpectedVersion);
                if (Interlocked.Increment(ref arrived) == 2) met.SetResult();
                await met.Task;
            }

            await moving.CommitAsync(commit, cancellationToken);
        }
    }

    /// <summary>Takes any version that is expected of an operation that moves for the stored one.</summary>
    internal sealed class MovesAnyVersion(StoreSession inner) : StoreWrapper(inner)
    {
        public override async Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
        {
            var found = commit.IsMove() ? await FindAsync(commit.Key, null, cancellationToken) : null;
            await base.CommitAsync(commit.With(expectedVersion: found?.Snapshot.Version), cancellationToken);
        }
    }

    /// <summary>Leaves what moves under the old key too.</summary>
    internal sealed class LeavesACopy(StoreSession inner) : StoreWrapper(inner)
    {
        public override async Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
        {
            var (before, history) = (await FindAsync(commit.Key, null, cancellationToken), await ReadHistoryAsync(commit.Key, cancellationToken));
            await base.CommitAsync(commit, cancellationToken);
            if (commit.IsMove()) await base.CommitAsync(new OperationCommit(commit.Key, 0, before!.Snapshot, history), cancellationToken);
        }
    }

    /// <summary>Knows only the commands since the move.</summary>
    internal sealed class LosesTheHistory(StoreSession inner) : StoreWrapper(inner)
    {
        private readonly ConcurrentDictionary<OperationKey, long> moved = new();

        public override async Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
        {
            await base.CommitAsync(commit, cancellationToken);
            if (commit.IsMove()) moved[commit.KeyAfter] = commit.After.Version;
        }

        public override async Task<StoredOperation?> FindAsync(OperationKey key, string? commandId, CancellationToken cancellationToken)
        {
            var found = await base.FindAsync(key, commandId, cancellationToken);
            return found?.Earlier?.Version < Since(key) ? new(found.Snapshot) : found;
        }

        public override async Task<IReadOnlyList<AcceptedCommand>> ReadHistoryAsync(OperationKey key, CancellationToken cancellationToken) =>
            [.. (await base.ReadHistoryAsync(key, cancellationToken)).Where(command => command.Version >= Since(key))];

        private long Since(OperationKey key) => moved.GetValueOrDefault(key);
    }

    /// <summary>Takes a key that an operation of another tenant has for taken.</summary>
    internal sealed class SharesKeys(StoreSession inner, params string[] tenants) : StoreWrapper(inner)
    {
        public override async Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
        {
            foreach (var tenant in tenants)
            {
                if (commit.IsMove() && await FindAsync(new(tenant, commit.KeyAfter.OperationId), null, cancellationToken) is not null)
                    throw new StorageConflictException(commit.Key, commit.ExpectedVersion);
            }

            await base.CommitAsync(commit, cancellationToken);
        }
    }
}
