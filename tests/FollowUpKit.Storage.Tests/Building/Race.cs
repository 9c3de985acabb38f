namespace FollowUpKit.Storage.Tests;

/// <summary>Writers that all start from the same version.</summary>
internal static class Race
{
    public static async Task<List<int>> WinnersAsync(StoreUnderTest store, Sale sale, int rounds, int writers)
    {
        var winners = new List<int>();
        for (var round = 0; round < rounds; round++)
        {
            var commits = Enumerable.Range(0, writers)
                .Select(writer => sale.Twin().Do(new OperationChange.Described { Title = $"{round} {writer}" }))
                .ToList();
            var won = await Task.WhenAll(commits.Select(commit => Task.Run(() => WinsAsync(store, commit))));
            winners.Add(won.Count(wins => wins));
            sale.Do(new OperationChange.Described { Title = $"{round}" });
        }

        return winners;
    }

    /// <summary>Each commit adds one follow-up, so a read of one moment has one more of them than its version.</summary>
    public static async Task<List<string>> TornReadsAsync(StoreUnderTest store, Sale sale, int commits)
    {
        var torn = new List<string>();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < commits; i++)
                await store.CommitAsync(sale.Do(new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(i + 3) }));
        });
        while (!writing.IsCompleted)
        {
            var found = (await store.FindAsync(sale.Key))!.Snapshot;
            var isWhole = found.FollowUps.Count == found.Version + 1 && found.FollowUps.All(followUp => followUp.Reminders.Count == 2);
            if (!isWhole) torn.Add($"version {found.Version} with {found.FollowUps.Count} follow-ups");
        }

        await writing;
        return torn;
    }

    private static async Task<bool> WinsAsync(StoreUnderTest store, OperationCommit commit)
    {
        try
        {
            await store.CommitAsync(commit);
            return true;
        }
        catch (StorageConflictException)
        {
            return false;
        }
    }
}
