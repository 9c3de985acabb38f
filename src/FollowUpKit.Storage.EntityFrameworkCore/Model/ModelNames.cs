using FollowUpKit.Storage.Relational;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FollowUpKit.Storage.EntityFrameworkCore;

/// <summary>The statements of the store name tables, columns and indexes; a model in which the host renamed one is refused.</summary>
internal static class ModelNames
{
    private const string Operations = "operations";

    public static string PrefixOf(string table) =>
        table.EndsWith(Operations, StringComparison.Ordinal) ? table[..^Operations.Length] : throw Renamed("table", table, "…" + Operations);

    public static void Check(IModel model, string prefix)
    {
        foreach (var table in AllTables.InOrder)
        {
            var entity = model.FindEntityType(FollowUpKitModel.RowOf(table))!;
            Check("table", entity.GetTableName(), prefix + table.Name);
            foreach (var column in table.Columns)
                Check("column", (entity.FindProperty(column.Name) ?? entity.FindProperty(TableBuilder.PropertyOf(column.Name)))!.GetColumnName(), column.Name);
            CheckIndexes(entity, prefix, TableIndex.All.Where(index => index.Table == table));
        }

        Check("table", model.FindEntityType(typeof(FollowUpKitSchemaVersion))!.GetTableName(), prefix + "schema_version");
    }

    private static void CheckIndexes(IEntityType entity, string prefix, IEnumerable<TableIndex> known)
    {
        foreach (var index in known)
            Check("index", entity.GetIndexes().First(each => each.Name?.EndsWith(index.Name, StringComparison.Ordinal) == true).GetDatabaseName(), prefix + index.Name);
    }

    private static void Check(string what, string? found, string known)
    {
        if (found != known) throw Renamed(what, found, known);
    }

    private static InvalidOperationException Renamed(string what, string? found, string known) => new(
        $"The model gives the name '{found}' to the {what} that FollowUpKit knows as '{known}'. Call modelBuilder.AddFollowUpKit(…) last in OnModelCreating, "
        + "or leave out its entity types where you rename.");
}
