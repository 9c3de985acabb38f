using FollowUpKit.Storage.Relational;
using Microsoft.EntityFrameworkCore;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>An ERP whose sales have a number of its own as their key.</summary>
public class SalesContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<SaleRow> Sales => Set<SaleRow>();

    public SqlDialect Dialect => Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal) ? SqlDialect.Sqlite : SqlDialect.PostgreSql;

    public RelationalOperationStore Store() => this.FollowUpKitStore();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SaleRow>().Property(sale => sale.Id).ValueGeneratedNever();
        modelBuilder.AddFollowUpKit(Dialect);
    }
}
