using FollowUpKit.ConformanceHost;
using Microsoft.EntityFrameworkCore;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>An ERP that gives names to all of its model by hand, ours too.</summary>
public sealed class RenamingTests
{
    [Fact]
    public void FollowUpKitStore_TableRenamed_RefusedWithBothNames() =>
        AssertRefused(new RenamedTable(Options()), "'sales_chase'", "'…operations'");

    [Fact]
    public void FollowUpKitStore_AllTablesRenamed_RefusedForTheIndexesThatAreNot() =>
        AssertRefused(new RenamedTables(Options()), "'followup_operations_", "'tbl_followup_operations_");

    [Fact]
    public void FollowUpKitStore_OtherTableRenamed_RefusedWithBothNames() =>
        AssertRefused(new RenamedReminders(Options()), "'Reminders'", "'followup_reminders'");

    [Fact]
    public void FollowUpKitStore_ColumnRenamed_RefusedWithBothNames() =>
        AssertRefused(new RenamedColumns(Options()), "'TimeZone'", "'time_zone'");

    [Fact]
    public void FollowUpKitStore_IndexRenamed_RefusedWithItsName() =>
        AssertRefused(new RenamedIndex(Options()), "'IX_followup_follow_ups_attention'", "'followup_follow_ups_attention'");

    private static DbContextOptions<ErpContext> Options() => new DbContextOptionsBuilder<ErpContext>().UseSqlite("Data Source=:memory:").Options;

    private static void AssertRefused(ErpContext context, string found, string known)
    {
        using (context)
        {
            var refusal = Assert.Throws<InvalidOperationException>(() => context.FollowUpKitStore());

            Assert.Contains(found, refusal.Message, StringComparison.Ordinal);
            Assert.Contains(known, refusal.Message, StringComparison.Ordinal);
        }
    }

    private sealed class RenamedTable(DbContextOptions options) : ErpContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            base.OnModelCreating(modelBuilder);
            modelBuilder.Entity<FollowUpKitOperation>().ToTable("sales_chase");
        }
    }

    private sealed class RenamedTables(DbContextOptions options) : ErpContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            base.OnModelCreating(modelBuilder);
            foreach (var entity in modelBuilder.Model.GetEntityTypes()) entity.SetTableName("tbl_" + entity.GetTableName());
        }
    }

    private sealed class RenamedReminders(DbContextOptions options) : ErpContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            base.OnModelCreating(modelBuilder);
            modelBuilder.Entity<FollowUpKitReminder>().ToTable("Reminders");
        }
    }

    private sealed class RenamedColumns(DbContextOptions options) : ErpContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            base.OnModelCreating(modelBuilder);
            modelBuilder.Entity<FollowUpKitOperation>().Property(operation => operation.TimeZone).HasColumnName("TimeZone");
        }
    }

    private sealed class RenamedIndex(DbContextOptions options) : ErpContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            base.OnModelCreating(modelBuilder);
            modelBuilder.Entity<FollowUpKitFollowUp>().Metadata.FindIndex("followup_follow_ups_attention")!.SetDatabaseName("IX_followup_follow_ups_attention");
        }
    }
}
