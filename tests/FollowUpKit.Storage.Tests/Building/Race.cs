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
