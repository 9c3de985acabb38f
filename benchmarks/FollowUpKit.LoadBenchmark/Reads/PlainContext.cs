using Microsoft.EntityFrameworkCore;

namespace FollowUpKit.LoadBenchmark;

/// <summary>The context of a developer who makes sales and follow-ups for the first time.</summary>
internal sealed class PlainContext(TestDatabase database) : DbContext
{
    public DbSet<PlainSale> Sales => Set<PlainSale>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => database.Configure(optionsBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PlainSale>(sale =>
        {
            sale.ToTable("plain_sales");
            sale.Property(s => s.Id).HasColumnName("id");
            sale.Property(s => s.Title).HasColumnName("title");
            sale.Property(s => s.Customer).HasColumnName("customer");
            sale.Property(s => s.Branch).HasColumnName("branch");
            sale.Property(s => s.Agent).HasColumnName("agent");
            sale.Property(s => s.ConcludedOn).HasColumnName("concluded_on");
            sale.HasMany(s => s.FollowUps).WithOne(f => f.Sale).HasForeignKey(f => f.SaleId);
        });
        modelBuilder.Entity<PlainFollowUp>(followUp =>
        {
            followUp.ToTable("plain_follow_ups");
            followUp.Property(f => f.Id).HasColumnName("id");
            followUp.Property(f => f.SaleId).HasColumnName("sale_id");
            followUp.Property(f => f.Number).HasColumnName("number");
            followUp.Property(f => f.Subject).HasColumnName("subject");
            followUp.Property(f => f.Agent).HasColumnName("agent");
            followUp.Property(f => f.DueDate).HasColumnName("due_date");
            followUp.Property(f => f.DueTime).HasColumnName("due_time");
            followUp.Property(f => f.Zone).HasColumnName("zone");
            followUp.Property(f => f.ResultOn).HasColumnName("result_on");
        });
    }
}
