using System.Text.RegularExpressions;
using FollowUpKit.Faults;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace FollowUpKit.Storage.Tests;

/// <summary>A dialect without row comparison, NULLS LAST and release of savepoints gives the same answers.</summary>
public sealed class DialectSeamTests : IAsyncLifetime, IDisposable
{
    private readonly SqliteFile file = new();
    private readonly FaultyDriver driver = new();
    private RelationalOperationStore usual = null!;
    private RelationalOperationStore plain = null!;

    public async Task InitializeAsync()
    {
        usual = await file.CreateAsync();
        plain = new(new PlainSqliteDialect(), Connect);
        driver.Arm();
        await usual.TryImportAsync([.. Enumerable.Range(0, 30).Select(Opened)], CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        usual.Dispose();
        plain.Dispose();
        file.Dispose();
    }

    [Theory]
    [InlineData(OperationOrder.Newest)]
    [InlineData(OperationOrder.NextOverdueFrom)]
    [InlineData(OperationOrder.Customer)]
    [InlineData(OperationOrder.Agent)]
    public async Task ReadOperationsAsync_PagesOfAnOrder_AsWithRowsAndNullsLast(OperationOrder order)
    {
        var expected = await usual.StreamOperationsAsync(new(""), order, ReadOptions.Latest, CancellationToken.None).Select(row => row.OperationId).ToListAsync();
        Assert.Equal(30, expected.Count);

        Assert.Equal(expected, await OperationsAsync(order).ToListAsync());
        AssertPlain();
        Assert.Equal(expected, await plain.StreamOperationsAsync(new(""), order, ReadOptions.Latest, CancellationToken.None).Select(row => row.OperationId).ToListAsync());
    }

    [Theory]
    [InlineData(FollowUpOrder.OverdueFrom)]
    [InlineData(FollowUpOrder.DueDate)]
    [InlineData(FollowUpOrder.NewestOperation)]
    [InlineData(FollowUpOrder.Customer)]
    [InlineData(FollowUpOrder.Agent)]
    [InlineData(FollowUpOrder.MostMoved)]
    public async Task ReadFollowUpsAsync_PagesOfAnOrder_AsWithRowsAndNullsLast(FollowUpOrder order)
    {
        var expected = await usual.StreamFollowUpsAsync(new(""), order, ReadOptions.Latest, CancellationToken.None).Select(row => (row.OperationId, row.Number)).ToListAsync();
        Assert.Equal(60, expected.Count);

        Assert.Equal(expected, await FollowUpsAsync(order, new("")).ToListAsync());
        AssertPlain();
    }

    [Fact]
    public async Task ReadFollowUpsAsync_PagesOfAPeriod_AsWithRows()
    {
        var filter = new FollowUpFilter("") { DueFrom = new(2026, 3, 10), DueTo = new(2026, 3, 11), AttentionFromAtOrAfter = Instant.FromUtc(2026, 3, 1, 0, 0) };
        var expected = await usual.StreamFollowUpsAsync(filter, FollowUpOrder.OverdueFrom, ReadOptions.Latest, CancellationToken.None).Select(row => (row.OperationId, row.Number)).ToListAsync();
        Assert.True(expected.Count > 7);

        Assert.Equal(expected, await FollowUpsAsync(FollowUpOrder.OverdueFrom, filter).ToListAsync());
        AssertPlain();
    }

    [Fact]
    public async Task ReadFollowUpTimeZonesAsync_WithoutAggregatesInRecursion_AsWithThem()
    {
        var expected = await usual.ReadFollowUpTimeZonesAsync("", ReadOptions.Latest, CancellationToken.None);
        Assert.NotEmpty(expected);

        Assert.Equal(expected, await plain.ReadFollowUpTimeZonesAsync("", ReadOptions.Latest, CancellationToken.None));
        AssertPlain();
    }

    [Fact]
    public async Task ReadOperationTimeZonesAsync_WithoutAggregatesInRecursion_AsWithThem()
    {
        var expected = await usual.ReadOperationTimeZonesAsync("", ReadOptions.Latest, CancellationToken.None);
        Assert.NotEmpty(expected);

        Assert.Equal(expected, await plain.ReadOperationTimeZonesAsync("", ReadOptions.Latest, CancellationToken.None));
        AssertPlain();
    }

    [Fact]
    public async Task GroupFollowUpsAsync_ByBranchWithoutAggregatesInRecursion_AsWithThem()
    {
        await usual.TryImportAsync([.. "ABC".Select(branch => Sale.Of($"of {branch}").Open($"{branch}"))], CancellationToken.None);
        var grouping = new FollowUpGrouping(FollowUpColumn.Branch) { Periods = [new(["America/Mexico_City"], new(2026, 1, 1), new(2026, 12, 31))] };
        var expected = await usual.GroupFollowUpsAsync(new(""), grouping, ReadOptions.Latest, CancellationToken.None);
        Assert.Equal(["A", "B", "C"], expected.Select(group => group.Branch).Where(branch => branch is not null).Order());

        Assert.Equal(expected, await plain.GroupFollowUpsAsync(new(""), grouping, ReadOptions.Latest, CancellationToken.None));
        AssertPlain();
    }

    [Fact]
    public async Task CommitAsync_RefusedWithoutReleaseOfSavepoints_NothingOfItStays()
    {
        using var connection = Connect();
        connection.Open();
        using var transaction = connection.BeginTransaction();
        var guest = plain.WithTransaction(transaction);
        await guest.CommitAsync(Sale.Of("new").Open(), CancellationToken.None);
        await Assert.ThrowsAsync<StorageConflictException>(() => guest.CommitAsync(Sale.Of("new").Open(), CancellationToken.None));
        await guest.CommitAsync(Sale.Of("newer").Open(), CancellationToken.None);
        transaction.Commit();

        AssertPlain();
        Assert.Equal(32L, file.Ask("SELECT count(*) FROM followup_operations"));
    }

    private InterceptedConnection Connect() => new(new SqliteConnection(file.ConnectionString), driver.Connect());

    private void AssertPlain()
    {
        Assert.NotEmpty(driver.Calls);
        Assert.DoesNotContain(driver.Calls, call => Regex.IsMatch(call.Text, @"NULLS LAST|\) > \(|RELEASE|min\([^()]*\) FROM [^()]*> (zones|branches)\."));
    }

    private static OperationCommit Opened(int number) =>
        Sale.Of($"S-{number}").Open(branch: null, agent: number % 3 == 0 ? null : $"agent {number % 5}");

    private async IAsyncEnumerable<string> OperationsAsync(OperationOrder order)
    {
        OperationRow? last = null;
        StorePage<OperationRow> page;
        do
        {
            page = await plain.ReadOperationsAsync(new(""), order, last, 2, ReadOptions.Latest, CancellationToken.None);
            foreach (var row in page.Rows) yield return (last = row).OperationId;
        }
        while (page.HasMore);
    }

    private async IAsyncEnumerable<(string, int)> FollowUpsAsync(FollowUpOrder order, FollowUpFilter filter)
    {
        FollowUpRow? last = null;
        StorePage<FollowUpRow> page;
        do
        {
            page = await plain.ReadFollowUpsAsync(filter, order, last, 7, ReadOptions.Latest, CancellationToken.None);
            foreach (var row in page.Rows) yield return ((last = row).OperationId, row.Number);
        }
        while (page.HasMore);
    }
}
