using FollowUpKit.Storage.Relational;
using Microsoft.EntityFrameworkCore;

internal sealed class Sale
{
    public Guid Id { get; set; }

    public string Title { get; set; } = "";
}

internal sealed class ErpContext(DbContextOptions<ErpContext> options) : DbContext(options)
{
    public DbSet<Sale> Sales => Set<Sale>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Sale>();
        modelBuilder.AddFollowUpKit(SqlDialect.Sqlite);
    }
}
