using Microsoft.EntityFrameworkCore;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>Rows of the host in the change tracker and chains of ours stand and fall together.</summary>
public sealed class HostTransactionTests
{
    private readonly Sale sale = Sale.Of("1");

    [Fact]
    public async Task CommitAsync_HostCommits_RowAndChainAreThere()
    {
        using var database = await SalesDatabase.CreateAsync(onServer: false);
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync();
        var store = context.Store();

        Assert.False(store.OwnsTransaction);
        context.Sales.Add(new SaleRow { Id = 1 });
        await context.SaveChangesAsync();
        await store.CommitAsync(sale.Open(), CancellationToken.None);
        await transaction.CommitAsync();

        Assert.True(store.OwnsTransaction);
        Assert.Equal((1, 1), await database.CountAsync());
    }

    [Fact]
    public async Task CommitAsync_HostRollsBack_NeitherIsThere()
    {
        using var database = await SalesDatabase.CreateAsync(onServer: false);
        await using var context = database.Open();
        await using (await context.Database.BeginTransactionAsync())
        {
            context.Sales.Add(new SaleRow { Id = 1 });
            await context.SaveChangesAsync();
            await context.Store().CommitAsync(sale.Open(), CancellationToken.None);
        }

        Assert.Equal((0, 0), await database.CountAsync());
    }

    [Fact]
    public async Task CommitAsync_HostsRowIsRefused_ChainIsNotThere()
    {
        using var database = await SalesDatabase.CreateAsync(onServer: false);
        await using var other = database.Open();
        other.Sales.Add(new SaleRow { Id = 1 });
        await other.SaveChangesAsync();
        await using var context = database.Open();
        await using (await context.Database.BeginTransactionAsync())
        {
            await context.Store().CommitAsync(sale.Open(), CancellationToken.None);
            context.Sales.Add(new SaleRow { Id = 1 });
            await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
        }

        Assert.Equal((1, 0), await database.CountAsync());
    }

    [Fact]
    public async Task CommitAsync_Tracker_IsNotTouched()
    {
        using var database = await SalesDatabase.CreateAsync(onServer: false);
        await using var context = database.Open();
        context.Sales.Add(new SaleRow { Id = 1 });

        await context.Store().CommitAsync(sale.Open(), CancellationToken.None);
        await context.Store().FindAsync(sale.Key, null, CancellationToken.None);

        Assert.Equal(EntityState.Added, Assert.Single(context.ChangeTracker.Entries()).State);
        Assert.Equal((0, 1), await database.CountAsync());
    }

    [Fact]
    public async Task CommitAsync_RolledBackToSavepoint_OnlyWhatCameBeforeStays()
    {
        using var database = await SalesDatabase.CreateAsync(onServer: false);
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync();
        await context.Store().CommitAsync(sale.Open(), CancellationToken.None);
        await transaction.CreateSavepointAsync("here");
        await context.Store().CommitAsync(Sale.Of("2").Open(), CancellationToken.None);
        await transaction.RollbackToSavepointAsync("here");
        await transaction.CommitAsync();

        Assert.Equal((0, 1), await database.CountAsync());
    }

    [Fact]
    public async Task Rows_ChangedThroughTheContext_AreRefused()
    {
        using var database = await SalesDatabase.CreateAsync(onServer: false);
        await using var context = database.Open();
        await context.Store().CommitAsync(sale.Open(), CancellationToken.None);
        var row = await context.Set<FollowUpKitOperation>().SingleAsync();
        context.Entry(row).Property(operation => operation.Title).CurrentValue = "changed";

        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());
    }
}
