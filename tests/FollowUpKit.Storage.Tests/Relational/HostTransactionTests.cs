using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.Storage.Tests;

public sealed class HostTransactionTests : IAsyncLifetime, IDisposable
{
    private const string CountSales = "SELECT count(*) FROM sales";

    private readonly SqliteFile file = new();
    private readonly Sale sale = Sale.Of("S-1");
    private RelationalOperationStore store = null!;
    private SqliteConnection connection = null!;

    public async Task InitializeAsync()
    {
        store = await file.CreateAsync();
        connection = file.Open();
        connection.Ask("CREATE TABLE sales (id TEXT PRIMARY KEY)");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        connection.Dispose();
        file.Dispose();
    }

    [Fact]
    public async Task In_HostCommits_HostRowAndChainAreThere()
    {
        using var transaction = connection.BeginTransaction();
        connection.Ask("INSERT INTO sales VALUES ('S-1')", transaction);
        await store.WithTransaction(transaction).CommitAsync(sale.Open(), CancellationToken.None);

        transaction.Commit();

        Assert.Equal(1L, file.Ask(CountSales));
        Assert.Equal(Shown.Text(sale.Now), await FindTextAsync(store));
    }

    [Fact]
    public async Task In_HostRollsBack_NeitherIsThere()
    {
        using var transaction = connection.BeginTransaction();
        connection.Ask("INSERT INTO sales VALUES ('S-1')", transaction);
        await store.WithTransaction(transaction).CommitAsync(sale.Open(), CancellationToken.None);

        transaction.Rollback();

        Assert.Equal(0L, file.Ask(CountSales));
        Assert.Null(await store.FindAsync(sale.Key, null, CancellationToken.None));
    }

    [Fact]
    public async Task In_HostHasNotCommitted_SeenInsideOnly()
    {
        using var transaction = connection.BeginTransaction();
        var inside = store.WithTransaction(transaction);

        await inside.CommitAsync(sale.Open(), CancellationToken.None);

        Assert.Equal(Shown.Text(sale.Now), await FindTextAsync(inside));
        Assert.Null(await store.FindAsync(sale.Key, null, CancellationToken.None));
        Assert.Same(connection, transaction.Connection);
    }

    [Fact]
    public async Task In_CommitRefused_TransactionStaysUsableAndHostRowStays()
    {
        await store.CommitAsync(sale.Open(), CancellationToken.None);
        using var transaction = connection.BeginTransaction();
        connection.Ask("INSERT INTO sales VALUES ('S-1')", transaction);
        var inside = store.WithTransaction(transaction);

        await Assert.ThrowsAsync<StorageConflictException>(
            () => inside.CommitAsync(Sale.Of("S-1").Open(), CancellationToken.None));
        await inside.CommitAsync(sale.Do(new OperationChange.Described { Title = "after" }), CancellationToken.None);
        transaction.Commit();

        Assert.Equal(1L, file.Ask(CountSales));
        Assert.Equal(Shown.Text(sale.Now), await FindTextAsync(store));
    }

    [Fact]
    public async Task In_RefusedAfterTheVersionMatched_NothingOfItIsLeft()
    {
        await store.CommitAsync(sale.Open(), CancellationToken.None);
        await store.CommitAsync(sale.DoWithId("id", new OperationChange.Described { Title = "first" }), CancellationToken.None);
        var repeat = sale.Twin().DoWithId("id", new OperationChange.Described { Title = "second" });
        using var transaction = connection.BeginTransaction();

        await Assert.ThrowsAsync<StorageConflictException>(() => store.WithTransaction(transaction).CommitAsync(repeat, CancellationToken.None));
        transaction.Commit();

        Assert.Equal(Shown.Text(sale.Now), await FindTextAsync(store));
    }

    [Fact]
    public async Task In_TwoCommitsOnOneOperation_BothStand()
    {
        using var transaction = connection.BeginTransaction();
        var inside = store.WithTransaction(transaction);
        await inside.CommitAsync(sale.Open(), CancellationToken.None);
        await inside.CommitAsync(sale.Do(new OperationChange.Described { Title = "second" }), CancellationToken.None);

        transaction.Commit();

        Assert.Equal(Shown.Text(sale.Now), await FindTextAsync(store));
    }

    [Fact]
    public async Task In_Lists_SeeTheTransaction()
    {
        using var transaction = connection.BeginTransaction();
        var inside = store.WithTransaction(transaction);
        await inside.CommitAsync(sale.Open(), CancellationToken.None);

        Assert.Equal(2, await inside.CountFollowUpsAsync(new(""), ReadOptions.Latest, CancellationToken.None));
        Assert.Single((await inside.ReadOperationsAsync(new(""), OperationOrder.Newest, null, 10, ReadOptions.Latest, CancellationToken.None)).Rows);
    }

    [Fact]
    public void In_Store_DoesNotOwnTransaction()
    {
        using var transaction = connection.BeginTransaction();

        Assert.False(store.WithTransaction(transaction).OwnsTransaction);
    }

    [Fact]
    public void In_FinishedTransaction_Refused()
    {
        using var transaction = connection.BeginTransaction();
        transaction.Commit();

        Assert.Throws<ArgumentException>(() => store.WithTransaction(transaction));
    }

    [Fact]
    public async Task FindAsync_TransactionFinishedMeanwhile_Refused()
    {
        using var transaction = connection.BeginTransaction();
        var inside = store.WithTransaction(transaction);
        transaction.Commit();

        await Assert.ThrowsAsync<InvalidOperationException>(() => inside.FindAsync(sale.Key, null, CancellationToken.None));
    }

    private async Task<string> FindTextAsync(RelationalOperationStore from) =>
        Shown.Text((await from.FindAsync(sale.Key, null, CancellationToken.None))?.Snapshot);
}
