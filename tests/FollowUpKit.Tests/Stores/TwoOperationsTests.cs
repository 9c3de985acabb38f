using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Tests.Stores;

/// <summary>Random commands on a few sales, which get the keys of each other and become one, of pinned seeds and of one that is new in each run.</summary>
public sealed class TwoOperationsTests(SharedSqlite sqlite) : IClassFixture<SharedSqlite>
{
    private const int Attempts = 60;

    private static readonly OperationId[] Keys = ["S-1", "S-2", "S-3", "S-4", "S-5"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40), Random.Shared.Next()];

    [Theory]
    [MemberData(nameof(Seeds), DisableDiscoveryEnumeration = true)]
    public async Task ExecuteAsync_KeysAndMergesAmongOthers_StoresAgreeAndNoResultIsLostOrDoubled(int seed)
    {
        var options = new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City", Rules = { PendingLimit = 1 + (seed % 3) } };
        var tenant = $"two {seed}";
        var (inMemory, onSqlite) = (new ServiceRun(new InMemoryOperationStore(), tenant, options), new ServiceRun(sqlite.Store, tenant, options));
        var random = new Random(seed);
        var now = RandomAttempts.Start;
        for (var i = 0; i < Attempts; i++)
        {
            now += Duration.FromMinutes(random.Next(1, 300));
            var key = Of(random, Keys);
            var attempt = new Attempt(Command(random, key, await inMemory.FindAsync(key), now), now, Of(random, RandomAttempts.Agents));
            Assert.Equal($"{attempt.Command}: {await inMemory.TryAsync(attempt)}", $"{attempt.Command}: {await onSqlite.TryAsync(attempt)}");
        }

        var (captured, told) = (0, 0);
        foreach (var key in Keys)
        {
            var (sale, history) = (await inMemory.FindAsync(key), await inMemory.HistoryAsync(key));
            Assert.Equal(sale, await onSqlite.FindAsync(key));
            Assert.Equal(Exactly.Text(history), Exactly.Text(await onSqlite.HistoryAsync(key)));
            Assert.Equal(sale, SalesOperation.Replay(key, history, now));
            var changes = history.SelectMany(command => command.Changes).ToList();
            captured += changes.Count(change => change is OperationChange.ResultCaptured) - changes.Count(change => change is OperationChange.ResultRetracted);
            if (sale is not null && sale.Withdrawal?.MergedInto is null) told += sale.FollowUps.Count(followUp => followUp.Result is not null);
        }

        Assert.Equal(captured, told);
    }

    private static OperationCommand Command(Random random, OperationId key, SalesOperation? sale, Instant now) => random.Next(9) switch
    {
        0 => new ChangeOperationId(key, Of(random, Keys)).WithCommandId("renumber"),
        1 => new MergeOperations(key, Of(random, Keys), "Entered twice").WithCancelSurplusReason(Of(random, "The later one holds", null)),
        2 when Of(random, Keys) is var source => new MergeOperations(key, source, "Entered twice").WithConclusionFrom(Of(random, key, source)),
        _ => new RandomCommand(random, key, sale, now).Draw(),
    };

    private static T Of<T>(Random random, params T[] values) => values[random.Next(values.Length)];
}
