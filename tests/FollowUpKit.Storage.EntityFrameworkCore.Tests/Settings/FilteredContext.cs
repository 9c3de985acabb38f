using FollowUpKit.ConformanceHost;
using Microsoft.EntityFrameworkCore;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>An ERP whose own queries see one tenant only.</summary>
internal sealed class FilteredContext(DbContextOptions options) : ErpContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<FollowUpKitOperation>().HasQueryFilter(operation => operation.Tenant == "");
        modelBuilder.Entity<FollowUpKitFollowUp>().HasQueryFilter(followUp => followUp.Tenant == "");
    }
}
