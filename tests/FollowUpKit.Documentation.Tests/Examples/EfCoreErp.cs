using FollowUpKit.Storage.Relational;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUpKit.Documentation.Tests;

public sealed class Sale
{
    public Guid Id { get; set; }

    public string Title { get; set; } = "";
}

public sealed class ErpContext(DbContextOptions<ErpContext> options) : DbContext(options)
{
    public DbSet<Sale> Sales => Set<Sale>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Sale>();
        modelBuilder.AddFollowUpKit(SqlDialect.Sqlite);
    }
}

/// <summary>The code of docs/getting-started-ef-core.md.</summary>
public sealed class EfCoreErp : IDisposable
{
    private readonly TemporaryDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task SaleAndFollowUp_InOneTransaction_AreInTheList()
    {
        var services = new ServiceCollection();
        Register(services, _database.ConnectionString);
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        await using var scope = provider.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<ErpContext>();
        await context.Database.EnsureCreatedAsync();

        var sale = new Sale { Id = Guid.NewGuid(), Title = "40 sillas de oficina" };
        await SellAsync(context, scope.ServiceProvider.GetRequiredService<FollowUpService>(), sale);
        context.Sales.Add(new Sale { Id = Guid.NewGuid(), Title = "Without follow-ups" });
        await context.SaveChangesAsync();

        var rows = await ListAsync(context, Instant.FromUtc(2026, 3, 6, 17, 0));

        Assert.Equal(
            [("40 sillas de oficina", FollowUpStatus.Overdue, 1), ("Without follow-ups", FollowUpStatus.NotTracked, 0)],
            rows.Select(row => (row.Sale.Title, row.Status, row.DaysOverdue)));
    }

    [Fact]
    public async Task Pages_InBothOrders_GoOnAfterTheFirst()
    {
        var services = new ServiceCollection();
        Register(services, _database.ConnectionString);
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        await using var scope = provider.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<ErpContext>();
        await context.Database.EnsureCreatedAsync();
        context.Sales.AddRange(Enumerable.Range(0, 60).Select(number => new Sale { Id = new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1) }));
        await context.SaveChangesAsync();

        var second = await SecondPageAsync(context, "default", SystemClock.Instance);
        var after = await PlaceAfterFirstPageAsync(context, "default", SystemClock.Instance);

        Assert.Equal(10, second.Count);
        Assert.Equal(new Guid(49, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), after.Key);
    }

    private static async Task<List<SaleFollowUp<Sale>>> SecondPageAsync(ErpContext context, string tenant, IClock clock)
    {
        var page = await context.Sales
            .WithFollowUps(context, tenant, sale => sale.Id, clock.GetCurrentInstant())
            .OrderBy(row => row.Sale.Id).Skip(50).Take(50).ToListAsync();
        return page;
    }

    private static async Task<SalePlace<Guid>> PlaceAfterFirstPageAsync(ErpContext context, string tenant, IClock clock)
    {
        var page = await context.Sales
            .MostOverdueFirst(context, tenant, sale => sale.Id, clock.GetCurrentInstant(), size: 50)
            .ToListAsync();
        var after = new SalePlace<Guid>(page[^1].Sale.Id, page[^1].OverdueFrom);      // for the next page
        return after;
    }

    private static void Register(IServiceCollection services, string connectionString)
    {
        services.AddDbContext<ErpContext>(options => options.UseSqlite(connectionString));
        services.AddFollowUpKit(options => options.DefaultTimeZone = "America/Mexico_City")
            .AddFollowUpKitEntityFrameworkCoreStore<ErpContext>();
    }

    private static async Task SellAsync(ErpContext context, FollowUpService followUps, Sale sale)
    {
        await using var transaction = await context.Database.BeginTransactionAsync();
        context.Sales.Add(sale);
        await context.SaveChangesAsync();
        await followUps.OpenOperationAsync(sale.Id, open => open
            .WithTitle(sale.Title)
            .WithFirst(new FollowUpDraft("¿Qué le pareció la cotización?", Due.At(new LocalDate(2026, 3, 5), 10, 0))));
        await transaction.CommitAsync();
    }

    private static async Task<List<SaleFollowUp<Sale>>> ListAsync(ErpContext context, Instant now)
    {
        var rows = await context.Sales
            .MostOverdueFirst(context, tenant: "default", sale => sale.Id, now, size: 50)
            .ToListAsync();
        return rows;
    }
}
