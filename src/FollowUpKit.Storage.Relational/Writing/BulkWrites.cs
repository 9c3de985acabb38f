namespace FollowUpKit.Storage.Relational;

/// <summary>Commits of many operations in one transaction, each under the guard of its version.</summary>
internal static class BulkWrites
{
    /// <summary>Writes the commits whose operations are at their expected versions and locked by nobody.</summary>
    /// <returns>The ids of the others.</returns>
    public static async Task<IReadOnlyList<string>> WriteAsync(
        SqlSession session, WriteStatements statements, ReadStatements reading, IReadOnlyList<OperationCommit> commits)
    {
        var versions = await VersionsAsync(session, statements, commits).ConfigureAwait(false);
        var held = commits.ToLookup(commit => versions.TryGetValue(commit.Key.OperationId, out var version) && version == commit.ExpectedVersion);
        if (held[true].Any())
        {
            await session.WriteAsync(
                await TogetherAsync(session, statements, reading, [.. held[true]]).ConfigureAwait(false),
                refused: () => new InvalidOperationException("An operation that is locked has another version than a moment ago.")).ConfigureAwait(false);
        }

        return [.. held[false].Select(commit => commit.Key.OperationId)];
    }

    // Where only instants move, the rows of one operation do not depend on the order of the statements.
    private static async Task<IReadOnlyList<SqlWrite>> TogetherAsync(
        SqlSession session, WriteStatements statements, ReadStatements reading, IReadOnlyList<OperationCommit> commits)
    {
        var (moves, others) = (new List<SqlWrite>(), new List<SqlWrite>());
        var stored = await StoredReminders.ReadAsync(session, reading, commits).ConfigureAwait(false);
        foreach (var commit in commits)
        {
            var queued = QueuedStates.AreNeededFor(commit) ? await QueuedStates.ReadAsync(session, reading, commit).ConfigureAwait(false) : null;
            var writes = new CommitWrites(session.Dialect, statements, commit, queued, stored);
            (writes.OnlyMovesInstants ? moves : others).AddRange(writes.All);
        }

        return [.. SqlWrites.ByStatement(session.Dialect, moves), .. others, .. RulesWrites.Of(session.Dialect, statements, commits)];
    }

    private static async Task<Dictionary<string, long>> VersionsAsync(SqlSession session, WriteStatements statements, IReadOnlyList<OperationCommit> commits)
    {
        var ids = session.Dialect.Value([.. commits.Select(commit => commit.Key.OperationId)]);
        var found = await session.ReadAsync(statements.LockOperations, row => (Id: row.Text(), Version: row.Long()), commits[0].Key.Tenant, ids).ConfigureAwait(false);
        return found.ToDictionary(one => one.Id, one => one.Version, StringComparer.Ordinal);
    }
}
