using FollowUpKit.Storage.Relational;
using Microsoft.EntityFrameworkCore;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>An ERP whose sales have a key of some type.</summary>
public sealed class KeyedContext<TKey>(DbContextOptions options) : DbContext(options)
{
    public DbSet<KeyedSaleRow<TKey>> Sales => Set<KeyedSaleRow<TKey>>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<KeyedSaleRow<TKey>>().ToTable("sales").Property(sale => sale.Id).HasColumnName("id").ValueGeneratedNever();
        modelBuilder.AddFollowUpKit(Database.ProviderName!.Split('.')[^1] switch
        {
            "Sqlite" => SqlDialect.Sqlite,
            "SqlServer" => SqlDialect.SqlServerPreview(acknowledged: true),
            _ => SqlDialect.PostgreSql,
        });
    }
}
