using FollowUpKit.Storage.Relational;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace FollowUpKit.Storage.EntityFrameworkCore;

/// <summary>The tables as the script of <see cref="SqlDialect.CreateScript"/> makes them.</summary>
internal sealed class FollowUpKitModel(ModelBuilder model, SqlDialect dialect, string prefix, string? schema)
{
    private const string Reminders = "FollowUpKit.Reminder";
    private const string Commands = "FollowUpKit.Command";
    private const string Version = "FollowUpKit.SchemaVersion";

    private static readonly string Operation = typeof(FollowUpKitOperation).FullName!;
    private static readonly string FollowUp = typeof(FollowUpKitFollowUp).FullName!;

    public void Add()
    {
        AddOperations(model.Entity<FollowUpKitOperation>());
        AddFollowUps(model.Entity<FollowUpKitFollowUp>());
        Table(Shared(Reminders), "reminders").Key()
            .Column<int>("number").Column<int>("ordinal").Column<string>("period", false).Column<string>("local_at", false).Column<Instant>("remind_at")
            .PrimaryKey("tenant", "operation", "number", "ordinal").References(FollowUp, "tenant", "operation", "number");
        AddCommands(Shared(Commands));
        AddVersion(Shared(Version));
    }

    private void AddOperations(EntityTypeBuilder<FollowUpKitOperation> entity)
    {
        Table(entity, "operations").Properties().PrimaryKey("Tenant", "Operation");
        AddIndexes(entity, ofFollowUps: false);
    }

    private void AddFollowUps(EntityTypeBuilder<FollowUpKitFollowUp> entity)
    {
        Table(entity, "follow_ups").Properties().PrimaryKey("Tenant", "Operation", "Number").References(Operation, "Tenant", "Operation");
        AddIndexes(entity, ofFollowUps: true);
    }

    private void AddIndexes(EntityTypeBuilder entity, bool ofFollowUps)
    {
        foreach (var index in TableIndex.All.Where(index => index.OfFollowUps == ofFollowUps))
        {
            var columns = index.Columns.Select(column => column.Split(' ')[0]);
            Index(entity, index.Name, [.. columns.Select(TableBuilder.PropertyOf)])
                .IsDescending([.. index.Columns.Select(column => column.EndsWith(" DESC", StringComparison.Ordinal))])
                .HasFilter(index.Where);
        }
    }

    private void AddCommands(EntityTypeBuilder entity)
    {
        Table(entity, "commands").Key()
            .Column<long>("version").Column<Instant>("at").Column<string>("by").Column<string>("kind").Column<string>("command_id", false)
            .Column<byte[]>("fingerprint", false).Column<int>("follow_up", false).Column<int>("next_follow_up", false)
            .Column<string>("changes")
            .PrimaryKey("tenant", "operation", "version").References(Operation, "tenant", "operation");
        Index(entity, "commands_id", "tenant", "operation", "command_id").IsUnique().HasFilter(TableIndex.HasCommandId);
    }

    private void AddVersion(EntityTypeBuilder entity)
    {
        Table(entity, "schema_version").Column<int>("version").PrimaryKey("version");
        entity.HasData(new Dictionary<string, object> { ["version"] = SqlDialect.SchemaVersion });
    }

    private EntityTypeBuilder<Dictionary<string, object>> Shared(string name) => model.SharedTypeEntity<Dictionary<string, object>>(name);

    private TableBuilder Table(EntityTypeBuilder entity, string name)
    {
        entity.ToTable(prefix + name, schema);
        return new TableBuilder(entity, dialect);
    }

    private IndexBuilder Index(EntityTypeBuilder entity, string name, params string[] columns) =>
        entity.HasIndex(columns, prefix + name);
}
