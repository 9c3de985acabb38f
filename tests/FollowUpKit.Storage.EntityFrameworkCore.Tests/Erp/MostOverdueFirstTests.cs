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
    public Task Plan_OnSqlite_IsRangesOfTheIndexes() => AssertPlansAsync(
        onSqlite,
        "EXPLAIN QUERY PLAN",
        "^SEARCH \\w+ USING INDEX followup_operations_overdue \\(tenant=\\? AND next_overdue_from>\\?\\)\nSEARCH \\w+ USING .*INDEX sales_follow_up \\(<expr>=\\?\\)$",
        "^SEARCH s USING INTEGER PRIMARY KEY \\(rowid>\\?\\)\nSEARCH \\w+ USING INDEX sqlite_autoindex_followup_operations_1 \\(tenant=\\? AND operation=\\?\\) LEFT-JOIN$");

    [PostgreSqlFact]
    public Task Plan_OnPostgreSql_IsRangesOfTheIndexes() => AssertPlansAsync(
        onPostgreSql,
        "EXPLAIN",
        "^Limit .*Nested Loop .*Index Scan using followup_operations_overdue .*Index Cond: \\([^\n]*\\(next_overdue_from (IS NOT NULL|>= ).*Index Scan using sales_follow_up ",
        "^Limit .*Nested Loop Left Join .*Index (Only )?Scan using \"PK_Sales\" .*Index Scan using followup_operations_pkey ");

    private static async Task AssertPagesAsync(ManySales sales)
    {
        await using var context = sales.Open();
        var pages = new SalesPages(context, Now);
        var yardstick = await pages.YardstickAsync();

        Assert.Equal(yardstick.Take(SalesPages.Size), await pages.ReadAsync(after: null));
        foreach (var start in new[] { 50, 100, 29_975, 30_000, 59_975, 60_000, 60_050, 99_950, 99_999, 100_000 })
            Assert.Equal(yardstick.Skip(start).Take(SalesPages.Size), await pages.ReadAsync(yardstick[start - 1]));
    }

    private static async Task AssertPlansAsync(ManySales sales, string explain, string pending, string rest)
    {
        await using var context = sales.Open();
        var pages = new SalesPages(context, Now);
        var later = (await pages.ReadAsync(after: null))[^1];

        AssertPlan(pending, await pages.PlanAsync(pages.Pending(after: null), explain));
        AssertPlan(pending, await pages.PlanAsync(pages.Pending(later), explain));
        AssertPlan(rest, await pages.PlanAsync(pages.Rest(afterId: 0), explain));
        AssertPlan(rest, await pages.PlanAsync(pages.Rest(afterId: 50_000), explain));
    }

    private static void AssertPlan(string expected, string plan)
    {
        Assert.Matches("(?s)" + expected, plan);
        Assert.DoesNotMatch("SCAN|TEMP B-TREE|Seq Scan|Sort|Hash", plan);
    }
}
