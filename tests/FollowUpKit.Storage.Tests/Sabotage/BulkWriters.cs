namespace FollowUpKit.Storage.Tests;

/// <summary>Bad stores that find or commit many operations.</summary>
internal static class BulkWriters
{
    /// <summary>Finds something else than there is.</summary>
    internal sealed class FindsOtherwise(StoreSession inner, Func<IReadOnlyList<OperationSnapshot>, IEnumerable<OperationSnapshot>> found) : StoreWrapper(inner)
    {
        public override async Task<IReadOnlyList<OperationSnapshot>> FindManyAsync(
            string tenant, IReadOnlyCollection<string> operationIds, CancellationToken cancellationToken) =>
            [.. found(await base.FindManyAsync(tenant, operationIds, cancellationToken))];
    }

    /// <summary>Writes something else than it was given.</summary>
    internal sealed class Rewrites(StoreSession inner, Func<IReadOnlyList<OperationCommit>, IEnumerable<OperationCommit>> rewrite) : StoreWrapper(inner)
    {
        public override Task<IReadOnlyList<string>> TryCommitManyAsync(IReadOnlyList<OperationCommit> commits, CancellationToken cancellationToken)
        {
            BulkCommits.Check(commits);
            return base.TryCommitManyAsync([.. rewrite(commits)], cancellationToken);
        }
    }

    /// <summary>Says that it has written what it left.</summary>
    internal sealed class HidesLosses(StoreSession inner) : StoreWrapper(inner)
    {
        public override async Task<IReadOnlyList<string>> TryCommitManyAsync(IReadOnlyList<OperationCommit> commits, CancellationToken cancellationToken)
        {
            await base.TryCommitManyAsync(commits, cancellationToken);
            return [];
        }
    }

    /// <summary>Takes what is misuse.</summary>
    internal sealed class TakesAnything(StoreSession inner) : StoreWrapper(inner)
    {
        public override async Task<IReadOnlyList<string>> TryCommitManyAsync(IReadOnlyList<OperationCommit> commits, CancellationToken cancellationToken)
        {
            foreach (var commit in commits) await CommitAsync(commit, cancellationToken);
            return [];
        }
    }

    /// <summary>Does not look at the token.</summary>
    internal sealed class IgnoresCancellation(StoreSession inner) : StoreWrapper(inner)
    {
        public override Task<IReadOnlyList<string>> TryCommitManyAsync(IReadOnlyList<OperationCommit> commits, CancellationToken cancellationToken) =>
            base.TryCommitManyAsync(commits, CancellationToken.None);
    }
}
