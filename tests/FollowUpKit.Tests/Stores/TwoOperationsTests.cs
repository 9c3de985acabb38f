using FollowUpKit.Storage;

namespace FollowUpKit.Tests.Stores;

/// <summary>Random commands on a few sales, which get the keys of each other and become one, of pinned seeds and of one that is new in each run.</summary>
public sealed class TwoOperationsTests(SharedSqlite sqlite) : IClassFixture<SharedSqlite>
{
    private const int Attempts = 60;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40), Random.Shared.Next()];

    [Theory]
    [MemberData(nameof(Seeds), DisableDiscoveryEnumeration = true)]
    public async Task ExecuteAsync_KeysAndMergesAmongOthers_StoresAgreeAndNoResultIsLostOrDoubled(int seed)
    {
        var options = new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City", Rules = { PendingLimit = 1 + (seed % 3) } };
        var tenant = $"two {seed}";
        var (inMemory, onSqlite) = (new ServiceRun(new InMemoryOperationStore(), tenant, options), new ServiceRun(sqlite.Store, tenant, options));
        var sales = new EntangledSales(seed);
        for (var i = 0; i < Attempts; i++)
        {
            var attempt = await sales.NextAsync(inMemory);
            Assert.Equal($"{attempt.Command}: {await inMemory.TryAsync(attempt)}", $"{attempt.Command}: {await onSqlite.TryAsync(attempt)}");
        }

        var (captured, told) = (0, 0);
        foreach (var key in EntangledSales.Keys)
        {
            var (sale, history) = (await inMemory.FindAsync(key), await inMemory.HistoryAsync(key));
            Assert.Equal(sale, await onSqlite.FindAsync(key));
            Assert.Equal(Exactly.Text(history), Exactly.Text(await onSqlite.HistoryAsync(key)));
            Assert.Equal(sale, SalesOperation.Replay(key, history, sales.Now));
            var changes = history.SelectMany(command => command.Changes).ToList();
            captured += changes.Count(change => change is OperationChange.ResultCaptured) - changes.Count(change => change is OperationChange.ResultRetracted);
            if (sale is not null && sale.Withdrawal?.MergedInto is null) told += sale.FollowUps.Count(followUp => followUp.Result is not null);
        }

        Assert.Equal(captured, told);
    }
}
