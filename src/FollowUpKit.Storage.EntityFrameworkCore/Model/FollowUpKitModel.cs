using FollowUpKit.Storage.Relational;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FollowUpKit.Storage.EntityFrameworkCore;

/// <summary>The tables as the script of <see cref="SqlDialect.CreateScript"/> makes them.</summary>
internal sealed class FollowUpKitModel(ModelBuilder model, SqlDialect dialect, string prefix, string? schema)
{
    private const string Version = "FollowUpKit.SchemaVersion";

    /// <summary>The name of the type of rows of a table.</summary>
    public static string RowOf(Table table) =>
        table == OperationTable.Definition ? typeof(FollowUpKitOperation).FullName!
        : table == FollowUpTable.Definition ? typeof(FollowUpKitFollowUp).FullName!
        : "FollowUpKit." + TableBuilder.PropertyOf(table.Name);

    public void Add()
    {
        var operations = model.Entity<FollowUpKitOperation>();
        Table(operations, OperationTable.Definition.Name).AddProperties(OperationTable.Definition);
        AddIndexes(operations, OperationTable.Definition, TableBuilder.PropertyOf);
        var followUps = model.Entity<FollowUpKitFollowUp>();
        Table(followUps, FollowUpTable.Definition.Name).AddProperties(FollowUpTable.Definition);
        AddIndexes(followUps, FollowUpTable.Definition, TableBuilder.PropertyOf);
        AddShared(ReminderTable.Definition);
        AddShared(CommandTable.Definition);
        AddVersion(Shared(Version));
    }

    private void AddShared(Table table)
    {
        var entity = Shared(RowOf(table));
        Table(entity, table.Name).AddColumns(table);
        AddIndexes(entity, table, column => column);
    }

    private void AddIndexes(EntityTypeBuilder entity, Table table, Func<string, string> propertyOf)
    {
        foreach (var index in TableIndex.All.Where(index => index.Table == table))
        {
            var columns = index.Columns.Select(column => column.Split(' ')[0]);
            Index(entity, index.Name, [.. columns.Select(propertyOf)])
                .IsUnique(index.IsUnique)
                .IsDescending([.. index.Columns.Select(column => column.EndsWith(" DESC", StringComparison.Ordinal))])
                .HasFilter(index.Where);
        }
    }

    private void AddVersion(EntityTypeBuilder entity)
    {
        var table = Table(entity, "schema_version");
        table.AddColumn(new Column("version", ColumnType.Integer, null, isNullable: false));
        table.AddKey("version");
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
