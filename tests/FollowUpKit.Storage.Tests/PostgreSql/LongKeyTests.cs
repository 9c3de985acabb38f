namespace FollowUpKit.Storage.Tests;

/// <summary>An entry of an index holds at most 2,704 bytes, and texts that repeat themselves are packed first: these do not.</summary>
public sealed class LongKeyTests
{
    [PostgreSqlFact]
    public async Task CommitAsync_LongestKeysOfFourBytesACodePoint_GoIn()
    {
        using var database = new PostgreSqlDatabase();
        var store = await database.CreateAsync();
        var sale = Sale.Of(Key(1), tenant: Key(2));

        await store.CommitAsync(
            sale.Do(
                new OperationChange.Opened { Customer = Key(3), Branch = Key(4), Agent = Key(5), TimeZone = "America/Argentina/ComodRivadavia" },
                new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(1, Key(6)) with { Kind = Key(7) } },
                new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(2, Key(8)) },
                new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result() }),
            CancellationToken.None);

        Assert.NotNull(await store.FindAsync(sale.Key, null, CancellationToken.None));
    }

    private static string Key(int seed)
    {
        var random = new Random(seed);
        return string.Concat(Enumerable.Range(0, 128).Select(_ => char.ConvertFromUtf32(random.Next(0x10000, 0x110000))));
    }
}
