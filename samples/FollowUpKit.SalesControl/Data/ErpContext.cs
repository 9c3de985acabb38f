using FollowUpKit.Storage.Relational;
using Microsoft.EntityFrameworkCore;

namespace FollowUpKit.SalesControl;

/// <summary>The database of the ERP. Each provider has a context of its own, since migrations belong to a context.</summary>
/// <param name="options">The connection.</param>
/// <param name="dialect">The kind of database.</param>
public abstract class ErpContext(DbContextOptions options, SqlDialect dialect) : DbContext(options)
{
    /// <summary>The tenant of all follow-ups: there is one company.</summary>
    public const string Tenant = "default";

    public DbSet<Branch> Branches => Set<Branch>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<Sale> Sales => Set<Sale>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Branch>(branch =>
        {
            branch.HasKey(row => row.Code);
            branch.Property(row => row.Code).HasMaxLength(20);
        });
        modelBuilder.Entity<Person>(person =>
        {
            person.HasKey(row => row.Code);
            person.Property(row => row.Code).HasMaxLength(20);
            person.Property(row => row.Role).HasConversion<string>();
            person.HasOne(row => row.Branch).WithMany().HasForeignKey(row => row.BranchCode);
        });
        modelBuilder.Entity<Customer>().HasOne(row => row.Branch).WithMany().HasForeignKey(row => row.BranchCode);
        modelBuilder.Entity<Sale>(sale =>
        {
            sale.Ignore(row => row.Number);
            sale.Property(row => row.Title).HasMaxLength(100);
            sale.Property(row => row.FormId).HasMaxLength(NewSale.LongestFormId);
            sale.HasIndex(row => row.FormId).IsUnique();
            sale.Property(row => row.Amount).HasPrecision(12, 2);
            sale.HasOne(row => row.Customer).WithMany().HasForeignKey(row => row.CustomerId).OnDelete(DeleteBehavior.Restrict);
            sale.HasOne(row => row.Branch).WithMany().HasForeignKey(row => row.BranchCode).OnDelete(DeleteBehavior.Restrict);
            sale.HasOne(row => row.Agent).WithMany().HasForeignKey(row => row.AgentCode).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.AddFollowUpKit(dialect);
    }
}
