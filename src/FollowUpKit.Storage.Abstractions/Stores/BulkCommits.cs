namespace FollowUpKit.Storage;

/// <summary>What <see cref="IBulkCommit.TryCommitManyAsync"/> takes, for the authors of stores.</summary>
public static class BulkCommits
{
    /// <summary>Checks the argument of <see cref="IBulkCommit.TryCommitManyAsync"/>.</summary>
    /// <param name="commits">The commits.</param>
    /// <exception cref="ArgumentException">A commit is that of a new operation, changes its key, is of another tenant, or an operation is named twice.</exception>
    public static void Check(IReadOnlyList<OperationCommit> commits)
    {
        if (commits is null) throw new ArgumentNullException(nameof(commits));
        if (commits.Any(commit => commit is null || commit.ExpectedVersion < 1 || commit.KeyAfter != commit.Key))
            throw new ArgumentException("Only operations that are there and keep their keys can be committed together.", nameof(commits));
        if (commits.Select(commit => commit.Key.Tenant).Distinct(StringComparer.Ordinal).Skip(1).Any())
            throw new ArgumentException("The commits are of several tenants.", nameof(commits));
        if (commits.Select(commit => commit.Key).Distinct().Count() < commits.Count)
            throw new ArgumentException("An operation is named twice.", nameof(commits));
    }
}
