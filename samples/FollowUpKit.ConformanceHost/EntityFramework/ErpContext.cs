using FollowUpKit.Storage.Relational;
using Microsoft.EntityFrameworkCore;

namespace FollowUpKit.ConformanceHost;

/// <summary>An ERP with a table of its own, and the tables of FollowUpKit in its model.</summary>
public class ErpContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>The sales of the ERP.</summary>
    public DbSet<ErpSale> Sales => Set<ErpSale>();

    private SqlDialect Dialect => Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal) ? SqlDialect.Sqlite : SqlDialect.PostgreSql;

    /// <summary>The store on this context.</summary>
    public RelationalOperationStore Store() => this.FollowUpKitStore();

    /// <summary>A new sale, not added yet.</summary>
    public virtual ErpSale NewSale(string id) => new() { Id = id };

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ErpSale>().ToTable("sales");
        modelBuilder.AddFollowUpKit(Dialect);
    }
}
