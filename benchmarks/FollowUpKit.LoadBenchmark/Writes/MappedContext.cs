using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FollowUpKit.LoadBenchmark;

/// <summary>The tables of the library as a model of entities that are loaded, changed and saved.</summary>
internal sealed class MappedContext(DbContextOptions<MappedContext> options) : DbContext(options)
{
    private static readonly ValueConverter<DateTime, long> Microseconds = new(
        instant => (instant.Ticks - DateTime.UnixEpoch.Ticks) / 10, stored => DateTime.UnixEpoch.AddTicks(stored * 10));

    private static readonly ValueConverter<TimeOnly, string> HourAndMinute = new(
        time => time.ToString("HH:mm", CultureInfo.InvariantCulture), stored => TimeOnly.Parse(stored, CultureInfo.InvariantCulture));

    public DbSet<MappedOperation> Operations => Set<MappedOperation>();

    public static DbContextOptions<MappedContext> OptionsFor(TestDatabase database)
    {
        var builder = new DbContextOptionsBuilder<MappedContext>();
        database.Configure(builder);
        return builder.Options;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<MappedOperation>(operation =>
        {
            operation.ToTable(OurTables.Operations).HasKey(o => new { o.Tenant, o.Operation });
            operation.Property(o => o.Version).IsConcurrencyToken();
            operation.HasMany(o => o.FollowUps).WithOne().HasForeignKey(f => new { f.Tenant, f.Operation });
            operation.HasMany(o => o.Commands).WithOne().HasForeignKey(c => new { c.Tenant, c.Operation });
        });
        modelBuilder.Entity<MappedFollowUp>(followUp =>
        {
            followUp.ToTable(OurTables.FollowUps).HasKey(f => new { f.Tenant, f.Operation, f.Number });
            followUp.HasMany(f => f.Reminders).WithOne().HasForeignKey(r => new { r.Tenant, r.Operation, r.Number });
        });
        modelBuilder.Entity<MappedReminder>().ToTable("followup_reminders").HasKey(r => new { r.Tenant, r.Operation, r.Number, r.Reminder });
        modelBuilder.Entity<MappedCommand>().ToTable("followup_commands").HasKey(c => new { c.Tenant, c.Operation, c.Version });
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(Regex.Replace(property.Name, "(?<!^)([A-Z])", "_$1").ToLowerInvariant());
            property.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            if (!Database.IsSqlite()) continue;
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (type == typeof(DateTime)) property.SetValueConverter(Microseconds);
            if (type == typeof(TimeOnly)) property.SetValueConverter(HourAndMinute);
        }
    }
}
