using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>The ways in which a container makes contexts.</summary>
public sealed class RegistrationTests
{
    [Fact]
    public async Task AddFollowUpKitEntityFrameworkCore_Scope_HasOneStoreOnItsContext()
    {
        using var database = await SalesDatabase.CreateAsync(onServer: false);
        await using var services = Services(database, (each, options) => each.AddDbContext<SalesContext>(options));
        await using var scope = services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<IOperationStore>();
        var context = scope.ServiceProvider.GetRequiredService<SalesContext>();

        Assert.Same(store, scope.ServiceProvider.GetRequiredService<IOperationReader>());
        Assert.Same(store, scope.ServiceProvider.GetRequiredService<IOperationHistory>());
        await using var transaction = await context.Database.BeginTransactionAsync();
        Assert.False(store.OwnsTransaction);
    }

    [Fact]
    public async Task Service_OfTheScope_WritesInTheHostsTransaction()
    {
        using var database = await SalesDatabase.CreateAsync(onServer: false);
        await using var services = Services(database, (each, options) => each.AddFollowUpKit(options => options.DefaultTimeZone = "Etc/UTC").AddDbContext<SalesContext>(options));
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<SalesContext>();
        await using (await context.Database.BeginTransactionAsync())
            await scope.ServiceProvider.GetRequiredService<FollowUpService>().ExecuteAsync(new OpenOperation(1));

        Assert.Equal((0, 0), await database.CountAsync());
        await scope.ServiceProvider.GetRequiredService<FollowUpService>().ExecuteAsync(new OpenOperation(1));
        Assert.Equal((0, 1), await database.CountAsync());
    }

    [Fact]
    public async Task PooledContext_ScopesAfterOneAnother_EachServed()
    {
        using var database = await SalesDatabase.CreateAsync(onServer: false);
        await using var services = Services(database, (each, options) => each.AddDbContextPool<SalesContext>(options, poolSize: 1));
        for (var i = 1; i <= 3; i++)
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IOperationStore>().CommitAsync(Sale.Of($"{i}").Open(), CancellationToken.None);
        }

        Assert.Equal((0, 3), await database.CountAsync());
    }

    [Fact]
    public async Task PooledContext_StoreKeptAfterItsScope_Refused()
    {
        using var database = await SalesDatabase.CreateAsync(onServer: false);
        await using var services = Services(database, (each, options) => each.AddDbContextPool<SalesContext>(options, poolSize: 1));
        IOperationStore kept;
        await using (var first = services.CreateAsyncScope()) kept = first.ServiceProvider.GetRequiredService<IOperationStore>();
        await using var second = services.CreateAsyncScope();
        var context = second.ServiceProvider.GetRequiredService<SalesContext>();
        await using var transaction = await context.Database.BeginTransactionAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => kept.CommitAsync(Sale.Of("1").Open(), CancellationToken.None));
        Assert.Throws<ObjectDisposedException>(() => kept.OwnsTransaction);
    }

    [Fact]
    public async Task ContextFactory_EachContext_HasAStore()
    {
        using var database = await SalesDatabase.CreateAsync(onServer: false);
        await using var services = Services(database, (each, options) => each.AddDbContextFactory<SalesContext>(options));
        var factory = services.GetRequiredService<IDbContextFactory<SalesContext>>();
        await Task.WhenAll(Enumerable.Range(1, 4).Select(async i =>
        {
            await using var context = await factory.CreateDbContextAsync();
            await context.Store().CommitAsync(Sale.Of($"{i}").Open(), CancellationToken.None);
        }));
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IOperationStore>().CommitAsync(Sale.Of("5").Open(), CancellationToken.None);

        Assert.Equal((0, 5), await database.CountAsync());
    }

    [Fact]
    public void FollowUpKitStore_ModelWithoutTables_Refused()
    {
        using var context = new DbContext(new DbContextOptionsBuilder().UseSqlite("Data Source=:memory:").Options);

        Assert.Throws<InvalidOperationException>(() => context.FollowUpKitStore());
    }

    private static ServiceProvider Services(
        SalesDatabase database, Action<IServiceCollection, Action<DbContextOptionsBuilder>> addContext)
    {
        var services = new ServiceCollection().AddFollowUpKitEntityFrameworkCoreStore<SalesContext>();
        addContext(services, builder => database.Options(builder));
        return services.BuildServiceProvider();
    }
}
