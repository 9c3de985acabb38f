using NodaTime;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>The join in LINQ over 100,000 sales: the right rows, and no more of them read than the page has.</summary>
public sealed class MostOverdueFirstTests(ManySalesOnSqlite onSqlite, ManySalesOnPostgreSql onPostgreSql)
    : IClassFixture<ManySalesOnSqlite>, IClassFixture<ManySalesOnPostgreSql>
{
    /// <summary>Half of what is pending is overdue.</summary>
    private static readonly Instant Now = ManySales.Start + Duration.FromMinutes(25_000);

    [Fact]
    public Task Pages_OnSqlite_AreThoseOfTheYardstick() => AssertPagesAsync(onSqlite);

    [PostgreSqlFact]
    public Task Pages_OnPostgreSql_AreThoseOfTheYardstick() => AssertPagesAsync(onPostgreSql);

    [Fact]
    public async Task Plan_OnSqlite_ReadsEachTableByAnIndex()
    {
        await using var context = onSqlite.Open();
        foreach (var page in await PagesAsync(context)) Assert.Empty(SalesPages.TablesReadInFull(page, await SalesPages.PlanAsync(context, page, "EXPLAIN QUERY PLAN")));
    }

    [PostgreSqlFact]
    public async Task Plan_OnPostgreSql_ReadsAboutAsManyRowsAsThePageHas()
    {
        await using var context = onPostgreSql.Open();
        foreach (var page in await PagesAsync(context))
            Assert.InRange(SalesPages.MostRowsOf(await SalesPages.PlanAsync(context, page, "EXPLAIN ANALYZE")), 1, 3 * SalesPages.Size);
    }

    private static async Task AssertPagesAsync(ManySales sales)
    {
        await using var context = sales.Open();
        var pages = new SalesPages(context, Now);
        var yardstick = await pages.YardstickAsync();

        Assert.Equal(yardstick.Take(SalesPages.Size), await pages.ReadAsync(after: null));
        foreach (var start in new[] { 50, 100, 29_975, 30_000, 59_975, 60_000, 60_050, 99_950, 99_999, 100_000 })
            Assert.Equal(yardstick.Skip(start).Take(SalesPages.Size), await pages.ReadAsync(yardstick[start - 1]));
    }

    /// <summary>The first page and later ones, before, at and behind the end of what is pending, and one in the order of the host.</summary>
    private static async Task<IQueryable<SaleFollowUp<SaleRow>>[]> PagesAsync(SalesContext context)
    {
        var pages = new SalesPages(context, Now);
        var sales = await pages.YardstickAsync();
        return
        [
            pages.MostOverdueFirst(after: null), pages.MostOverdueFirst(sales[49]), pages.MostOverdueFirst(sales[59_975]),
            pages.MostOverdueFirst(sales[60_050]), pages.InOwnOrder(afterId: 50_000),
        ];
    }
}
