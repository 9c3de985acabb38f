using Microsoft.EntityFrameworkCore;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>Calls through one context while another has a transaction open on SQLite.</summary>
public sealed class BusyDatabaseTests
{
    private readonly Sale sale = Sale.Of("S-1");

    [Fact]
    public async Task CommitAsync_OutsideTheTransactionOfTheHost_SaysHowToJoinIt()
    {
        using var database = await SalesDatabase.CreateAsync(onServer: false);
        await using var host = database.Open();
        await using var transaction = await host.Database.BeginTransactionAsync();
        await using var other = database.Open();

        var error = await Assert.ThrowsAsync<StorageUnavailableException>(() => other.Store().CommitAsync(sale.Open(), CancellationToken.None));

        Assert.Contains("context.Database.BeginTransactionAsync()", error.Message, StringComparison.Ordinal);
        Assert.Equal(System.Data.ConnectionState.Closed, other.Database.GetDbConnection().State);
    }

    [Fact]
    public async Task CommitAsync_OnAConnectionThatTheHostOpened_LeavesItOpen()
    {
        using var database = await SalesDatabase.CreateAsync(onServer: false);
        await using var host = database.Open();
        await using var transaction = await host.Database.BeginTransactionAsync();
        await using var other = database.Open();
        await other.Database.OpenConnectionAsync();

        await Assert.ThrowsAsync<StorageUnavailableException>(() => other.Store().CommitAsync(sale.Open(), CancellationToken.None));

        Assert.Equal(System.Data.ConnectionState.Open, other.Database.GetDbConnection().State);
        await other.Database.CloseConnectionAsync();
        Assert.Equal(System.Data.ConnectionState.Closed, other.Database.GetDbConnection().State);
    }

    [Fact]
    public async Task CommitAsync_AfterTheTransactionOfTheHost_Commits()
    {
        using var database = await SalesDatabase.CreateAsync(onServer: false);
        await using var host = database.Open();
        await using var other = database.Open();
        await using (await host.Database.BeginTransactionAsync())
        {
            await Assert.ThrowsAsync<StorageUnavailableException>(() => other.Store().CommitAsync(sale.Open(), CancellationToken.None));
        }

        await other.Store().CommitAsync(Sale.Of("S-2").Open(), CancellationToken.None);

        Assert.Equal((0, 1), await database.CountAsync());
    }

    [Fact]
    public async Task CommitAsync_CancelledWhileItWaits_Cancelled()
    {
        using var database = await SalesDatabase.CreateAsync(onServer: false);
        await using var host = database.Open();
        await using var transaction = await host.Database.BeginTransactionAsync();
        await using var other = new SalesContext(
            new DbContextOptionsBuilder().UseSqlite(database.ConnectionString.Replace("Timeout=1", "Timeout=3600", StringComparison.Ordinal)).Options);
        using var cancelling = new CancellationTokenSource();

        var committing = Task.Run(() => other.Store().CommitAsync(sale.Open(), cancelling.Token));
        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => committing);
    }
}
