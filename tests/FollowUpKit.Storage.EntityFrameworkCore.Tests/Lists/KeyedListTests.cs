using System.Linq.Expressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>The host's own list by each type of key and on each database says what GetIndicatorsAsync says.</summary>
public abstract class KeyedListTests<TKey>
    where TKey : notnull
{
    private static readonly Expression<Func<KeyedSaleRow<TKey>, TKey>> Key = sale => sale.Id;

    [Fact]
    public Task WithFollowUps_OnSqlite_SaysWhatIndicatorsSay() => OnSqliteAsync(AssertJoinedAsync);

    [PostgreSqlFact]
    public Task WithFollowUps_OnPostgreSql_SaysWhatIndicatorsSay() => OnPostgreSqlAsync(AssertJoinedAsync);

    [Fact]
    public Task MostOverdueFirst_OnSqlite_GivesEachPage() => OnSqliteAsync(AssertPagesAsync);

    [PostgreSqlFact]
    public Task MostOverdueFirst_OnPostgreSql_GivesEachPage() => OnPostgreSqlAsync(AssertPagesAsync);

    [Fact]
    public Task WithFollowUps_FilteredAndSortedByWhatItGives_OnSqlite_IsDoneByTheDatabase() => OnSqliteAsync(AssertComposedAsync);

    [PostgreSqlFact]
    public Task WithFollowUps_FilteredAndSortedByWhatItGives_OnPostgreSql_IsDoneByTheDatabase() => OnPostgreSqlAsync(AssertComposedAsync);

    [Fact]
    public Task MostOverdueFirst_OfSomeSalesOnSqlite_GivesThose() => OnSqliteAsync(AssertFilteredAsync);

    [PostgreSqlFact]
    public Task MostOverdueFirst_OfSomeSalesOnPostgreSql_GivesThose() => OnPostgreSqlAsync(AssertFilteredAsync);

    protected abstract TKey KeyOf(int number);

    protected abstract OperationId IdOf(TKey key);

    private static async Task AssertJoinedAsync(KeyedContext<TKey> context, KeyedSales<TKey> sales)
    {
        var list = await context.Sales.WithFollowUps(context, KeyedSales<TKey>.Tenant, Key, KeyedSales<TKey>.Now).ToListAsync();

        Assert.Equal((await sales.ExpectedAsync()).OrderBy(row => row.Key), list.Select(KeyedListRow<TKey>.Of).OrderBy(row => row.Key));
        Assert.Equal(3, list.Count(row => row.Status == FollowUpStatus.NotTracked));
        Assert.Equal([1, 5], list.Select(row => row.DaysOverdue).Where(days => days > 0).Distinct().Order());
        Assert.Empty(context.ChangeTracker.Entries());
    }

    private static async Task AssertPagesAsync(KeyedContext<TKey> context, KeyedSales<TKey> sales)
    {
        var expected = await sales.ExpectedAsync();
        for (var size = 1; size <= expected.Count + 1; size++)
        {
            var pages = new List<SaleFollowUp<KeyedSaleRow<TKey>>>();
            List<SaleFollowUp<KeyedSaleRow<TKey>>> page;
            do
            {
                var after = pages.Count == 0 ? null : new SalePlace<TKey>(pages[^1].Sale.Id, pages[^1].OverdueFrom);
                page = await context.Sales.MostOverdueFirst(context, KeyedSales<TKey>.Tenant, Key, KeyedSales<TKey>.Now, size, after).ToListAsync();
                pages.AddRange(page);
            }
            while (page.Count == size);

            Assert.Equal(expected, pages.Select(KeyedListRow<TKey>.Of));
        }
    }

    private static async Task AssertComposedAsync(KeyedContext<TKey> context, KeyedSales<TKey> sales)
    {
        var list = context.Sales.WithFollowUps(context, KeyedSales<TKey>.Tenant, Key, KeyedSales<TKey>.Now)
            .Where(row => row.Status == FollowUpStatus.Overdue && row.NextDueDate != null);
        var expected = (await sales.ExpectedAsync()).Where(row => row.Status == FollowUpStatus.Overdue).ToList();

        Assert.Equal(expected.Count, await list.CountAsync());
        Assert.Equal(
            expected.OrderByDescending(row => row.OverdueFrom).ThenBy(row => row.Key).Skip(1).Take(2).Select(row => (row.Key, row.DaysOverdue)),
            (await list.OrderByDescending(row => row.OverdueFrom).ThenBy(row => row.Sale.Id).Skip(1).Take(2)
                .Select(row => new { row.Sale.Id, row.DaysOverdue }).ToListAsync()).Select(row => (row.Id, row.DaysOverdue)));
    }

    private static async Task AssertFilteredAsync(KeyedContext<TKey> context, KeyedSales<TKey> sales)
    {
        var expected = (await sales.ExpectedAsync()).Where(row => sales.BranchOf(row.Key) == "south");

        var list = await context.Sales.Where(sale => sale.Branch == "south")
            .MostOverdueFirst(context, KeyedSales<TKey>.Tenant, Key, KeyedSales<TKey>.Now, size: 20).ToListAsync();

        Assert.Equal(expected, list.Select(KeyedListRow<TKey>.Of));
    }

    private async Task OnSqliteAsync(Func<KeyedContext<TKey>, KeyedSales<TKey>, Task> test)
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await TestAsync(new DbContextOptionsBuilder().UseSqlite(connection).Options, test);
    }

    private async Task OnPostgreSqlAsync(Func<KeyedContext<TKey>, KeyedSales<TKey>, Task> test)
    {
        var schema = TestServer.NewSchema();
        await using var connection = new NpgsqlConnection($"{TestServer.ConnectionString};Search Path={schema}");
        await connection.OpenAsync();
        await connection.AskAsync($"CREATE SCHEMA {schema}");
        await TestAsync(new DbContextOptionsBuilder().UseNpgsql(connection).Options, test);
    }

    private async Task TestAsync(DbContextOptions options, Func<KeyedContext<TKey>, KeyedSales<TKey>, Task> test)
    {
        await using var context = new KeyedContext<TKey>(options);
        await context.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        var sales = new KeyedSales<TKey>(context, KeyOf, IdOf);
        await sales.FillAsync();
        await test(context, sales);
    }
}
