using FollowUpKit.Storage.Relational;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FollowUpKit.Storage.EntityFrameworkCore;

/// <summary>The tables as the script of <see cref="SqlDialect.GenerateCreateScript"/> makes them.</summary>
internal sealed class FollowUpKitModel(ModelBuilder model, SqlDialect dialect, string prefix, string? schema)
{
    /// <summary>The type of the rows of a table.</summary>
    public static Type RowOf(Table table) =>
        table == OperationTable.Definition ? typeof(FollowUpKitOperation)
        : table == FollowUpTable.Definition ? typeof(FollowUpKitFollowUp)
        : table == ReminderTable.Definition ? typeof(FollowUpKitReminder)
        : table == ReopeningTable.Definition ? typeof(FollowUpKitReopening)
        : table == TimeZoneRulesTable.Definition ? typeof(FollowUpKitTimeZoneRules)
        : table == DigestTable.Definition ? typeof(FollowUpKitDigest)
        : typeof(FollowUpKitCommand);

    public void Add()
    {
        ModelDialect.Of(dialect).Annotate(model.Model);
        var operations = model.Entity<FollowUpKitOperation>();
        Table(operations, OperationTable.Definition.Name).AddProperties(OperationTable.Definition);
        AddIndexes(operations, OperationTable.Definition, TableBuilder.PropertyOf);
        var followUps = model.Entity<FollowUpKitFollowUp>();
        Table(followUps, FollowUpTable.Definition.Name).AddProperties(FollowUpTable.Definition);
        AddIndexes(followUps, FollowUpTable.Definition, TableBuilder.PropertyOf);
        AddColumns(ReminderTable.Definition);
        AddColumns(CommandTable.Definition);
        AddColumns(ReopeningTable.Definition);
        AddColumns(TimeZoneRulesTable.Definition);
        AddColumns(DigestTable.Definition);
        AddVersion(model.Entity<FollowUpKitSchemaVersion>());
    }

    private void AddColumns(Table table)
    {
        var entity = model.Entity(RowOf(table));
        Table(entity, table.Name).AddColumns(table);
        AddIndexes(entity, table, column => column);
    }

    private void AddIndexes(EntityTypeBuilder entity, Table table, Func<string, string> propertyOf)
    {
        foreach (var index in TableIndex.All.Where(index => index.Table == table))
        {
            var properties = index.Columns.Select(column => propertyOf(TableIndex.NameOf(column))).ToList();
            var keyLength = dialect.IncludesColumns ? index.KeyLength : properties.Count;
            var added = Index(entity, index.Name, [.. properties.Take(keyLength)])
                .IsUnique(index.IsUnique)
                .IsDescending([.. index.Columns.Take(keyLength).Select(column => column.EndsWith(" DESC", StringComparison.Ordinal))])
                .HasFilter(index.Where);
            if (keyLength < properties.Count) ModelDialect.Of(dialect).AnnotateIncluded(added.Metadata, [.. properties.Skip(keyLength)]);
        }
    }

    private void AddVersion(EntityTypeBuilder entity)
    {
        var table = Table(entity, "schema_version");
        table.AddColumn(new Column("version", ColumnType.Integer, null, isNullable: false));
        table.AddKey("version");
        entity.HasData(new { version = SqlDialect.SchemaVersion });
    }

    private TableBuilder Table(EntityTypeBuilder entity, string name)
    {
        entity.ToTable(prefix + name, schema);
        return new TableBuilder(entity, dialect);
    }

    // Named twice: a naming convention of the host renames an index that has no name in the database of its own.
    private IndexBuilder Index(EntityTypeBuilder entity, string name, params string[] columns) =>
        entity.HasIndex(columns, prefix + name).HasDatabaseName(prefix + name);
}
