namespace FollowUpKit.Storage.Conformance;

/// <summary>Actions that start at the same moment, each on a thread of its own, behind a barrier.</summary>
internal static class Race
{
    public const int Writers = 8;

    public static async Task<T[]> RunAsync<T>(IReadOnlyList<Func<Task<T>>> runners)
    {
        using var barrier = new Barrier(runners.Count);
        return await Task.WhenAll(runners.Select(runner => Task.Factory.StartNew(
            () =>
            {
                barrier.SignalAndWait();
                return runner().GetAwaiter().GetResult();
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
    }

    /// <summary>Commits all at once, each in a session of its own, and answers which were accepted.</summary>
    public static async Task<List<int>> WinnersAsync(IReadOnlyList<Tested> sessions, IReadOnlyList<OperationCommit> commits)
    {
        var accepted = await RunAsync<bool>([.. commits.Select((commit, i) => (Func<Task<bool>>)(() => WinsAsync(sessions[i], commit)))]);
        return [.. Enumerable.Range(0, accepted.Length).Where(i => accepted[i])];
    }

    /// <summary>Commits all at once; exactly one is accepted, the others are conflicts.</summary>
    public static async Task<int> OneWinnerAsync(IReadOnlyList<Tested> sessions, IReadOnlyList<OperationCommit> commits)
    {
        var winners = await WinnersAsync(sessions, commits);
        Must.Be(winners.Count == 1, $"exactly one accepted commit of {commits.Count} for one version", $"{winners.Count} accepted");
        return winners[0];
    }

    private static async Task<bool> WinsAsync(Tested session, OperationCommit commit)
    {
        try
        {
            await session.CommitAsync(commit);
            return true;
        }
        catch (StorageConflictException)
        {
            return false;
        }
    }
}
