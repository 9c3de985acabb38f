namespace FollowUpKit.Tests.Stores;

public sealed class ThreeWaysTests(SharedSqlite sqlite) : IClassFixture<SharedSqlite>
{
    private const int Lists = 200;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Lists)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task ExecuteAsync_RandomCommands_ModelAndBothStoresAgree(int seed)
    {
        var ways = await new ThreeWays(seed, sqlite.Store).RunAsync();

        Assert.Equal(ways.Model, ways.InMemory);
        Assert.Equal(ways.Model, ways.OnSqlite);
        Assert.Equal(ways.ModelSales, await ways.SalesInMemoryAsync());
        Assert.Equal(ways.ModelSales, await ways.SalesOnSqliteAsync());
        Assert.Equal(ways.ModelHistories, await ways.HistoriesInMemoryAsync());
        Assert.Equal(ways.ModelHistories, await ways.HistoriesOnSqliteAsync());
        Assert.Equal(ways.ModelReports(), await ways.ReportsInMemoryAsync());
        Assert.Equal(ways.ModelReports(), await ways.ReportsOnSqliteAsync());
    }
}
