using System.Collections.Concurrent;

namespace FollowUpKit.Storage.Tests;

/// <summary>Bad stores that change, drop or let through what they write.</summary>
internal static class Writers
{
    /// <summary>Writes something else than it was given.</summary>
    internal sealed class Rewrites(StoreSession inner, Func<OperationCommit, OperationCommit> rewrite) : StoreWrapper(inner)
    {
        public override Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken) =>
            base.CommitAsync(rewrite(commit), cancellationToken);
    }

    /// <summary>Takes any version that is expected for the stored one.</summary>
    internal sealed class LastWriteWins(StoreSession inner) : StoreWrapper(inner)
    {
        private readonly Lock gate = new();

        public override Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
        {
            lock (gate)
            {
                var found = base.FindAsync(commit.Key, null, cancellationToken).Result;
                return base.CommitAsync(commit.With(expectedVersion: found?.Snapshot.Version ?? 0), cancellationToken);
            }
        }
    }

    /// <summary>Says that it serves concurrent calls, and takes no commit while another is under way.</summary>
    internal sealed class SharesOneConnection(StoreSession inner) : StoreWrapper(inner)
    {
        private int underWay;

        public override bool ServesConcurrentCalls => true;

        public override async Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref underWay) > 1) throw new InvalidOperationException("A command is already in progress.");
            await Task.Yield();
            await base.CommitAsync(commit, cancellationToken);
            Interlocked.Decrement(ref underWay);
        }
    }

    /// <summary>Checks the version, then writes. After the check it waits until a second writer has checked, so that the gap is always hit.</summary>
    internal sealed class ChecksThenSets(StoreSession inner) : StoreWrapper(inner)
    {
        private readonly LastWriteWins last = new(inner);
        private readonly ConcurrentDictionary<(OperationKey Key, long Version), Rendezvous> meetings = new();

        public override async Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
        {
            var found = await base.FindAsync(commit.Key, null, cancellationToken);
            if ((found?.Snapshot.Version ?? 0) != commit.ExpectedVersion)
                throw new StorageConflictException(commit.Key, commit.ExpectedVersion);
            if (commit.ExpectedVersion > 0) await meetings.GetOrAdd((commit.Key, commit.ExpectedVersion), _ => new()).MeetAsync();
            await last.CommitAsync(commit, cancellationToken);
        }

        private sealed class Rendezvous
        {
            private readonly TaskCompletionSource met = new(TaskCreationOptions.RunContinuationsAsynchronously);
            private int arrived;

            public Task MeetAsync()
            {
                if (Interlocked.Increment(ref arrived) == 2) met.SetResult();
                return met.Task;
            }
        }
    }

    /// <summary>Does not look at the token.</summary>
    internal sealed class IgnoresCancellation(StoreSession inner) : StoreWrapper(inner)
    {
        public override Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken) =>
            base.CommitAsync(commit, CancellationToken.None);
    }

    /// <summary>Writes, and then says that it was cancelled.</summary>
    internal sealed class CancelsTooLate(StoreSession inner) : StoreWrapper(inner)
    {
        public override async Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
        {
            await base.CommitAsync(commit, CancellationToken.None);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Answers before it has written, and writes at the next call.</summary>
    internal sealed class WritesLater(StoreSession inner) : StoreWrapper(inner)
    {
        private OperationCommit? pending;

        public override async Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
        {
            if (Interlocked.Exchange(ref pending, commit) is { } earlier) await base.CommitAsync(earlier, cancellationToken);
        }
    }

    /// <summary>Treats a version that is not the expected one as success, and writes nothing.</summary>
    internal sealed class SwallowsConflicts(StoreSession inner) : StoreWrapper(inner)
    {
        public override async Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
        {
            try
            {
                await base.CommitAsync(commit, cancellationToken);
            }
            catch (StorageConflictException)
            {
                // Somebody else was first; the caller is told that all is well.
            }
        }
    }

    /// <summary>Has one version for all operations: refuses a commit when another operation was written since.</summary>
    internal sealed class SharesOneVersion(StoreSession inner) : StoreWrapper(inner)
    {
        private readonly ConcurrentDictionary<OperationKey, int> written = new();
        private int writes;

        public override Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
        {
            if (commit.ExpectedVersion > 0 && written.TryGetValue(commit.Key, out var last) && last != Volatile.Read(ref writes))
                return Task.FromException(new StorageConflictException(commit.Key, commit.ExpectedVersion));
            written[commit.Key] = Interlocked.Increment(ref writes);
            return base.CommitAsync(commit, cancellationToken);
        }
    }

    /// <summary>Applies only the first change of each command, but for openings.</summary>
    internal sealed class DropsTheSecondChange(StoreSession inner) : StoreWrapper(inner)
    {
        public override async Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
        {
            var after = (await FindAsync(commit.Key, null, cancellationToken))?.Snapshot;
            foreach (var command in commit.Commands)
                after = after is null ? null : Folding.Fold(after, command with { Changes = [.. command.Changes.Take(1)] });
            await base.CommitAsync(commit.With(after: after), cancellationToken);
        }
    }
}
