using FollowUpKit.Storage.Relational;

namespace FollowUpKit.SchemaVersions;

/// <summary>The present lists of tables, columns and indexes as a step from nothing.</summary>
internal static class SchemaText
{
    /// <summary>The step, with <c>{table:…}</c> and <c>{index:…}</c> for the names.</summary>
    public static string Of(SqlDialect dialect) =>
        string.Join("\n", [.. AllTables.InOrder.Select(table => Create(table, dialect)), .. TableIndex.All.Select(index => Create(index, dialect))]);

    private static string Create(Table table, SqlDialect dialect)
    {
        if (dialect is SqlServerDialect) return SqlServerText.Create(table, dialect);
        string[] lines =
        [
            .. table.Columns.Select(column => Declared(column, dialect)),
            .. MarkersOf(table, dialect),
            $"PRIMARY KEY ({List(table.Key)})",
            .. table.Parent is { } parent ? [$"FOREIGN KEY ({List(parent.Key)}) REFERENCES {{table:{parent.Name}}} ({List(parent.Key)})"] : Array.Empty<string>(),
        ];
        return $"CREATE TABLE IF NOT EXISTS {{table:{table.Name}}} (\n    {string.Join(",\n    ", lines)}\n){OptionsOf(dialect).OfTable};\n";
    }

    /// <summary>The computed columns that stand for the conditions of indexes.</summary>
    private static IEnumerable<string> MarkersOf(Table table, SqlDialect dialect) =>
        from marker in TableIndex.All.Where(index => index.Table == table && !dialect.HasPartialIndexes).Select(index => index.Marker).OfType<(string Name, string Condition)>().Distinct()
        select $"{marker.Name} boolean AS (CASE WHEN {marker.Condition} THEN 1 ELSE 0 END) STORED";

    private static string Create(TableIndex index, SqlDialect dialect) => dialect.IncludesColumns
        ? SqlServerText.Create(index)
        : $"CREATE {(index.IsUnique ? "UNIQUE " : "")}INDEX IF NOT EXISTS {{index:{index.Name}}} ON {{table:{index.Table.Name}}}\n"
        + $"    ({string.Join(", ", index.ColumnsOn(dialect))}){(index.Where is null || !dialect.HasPartialIndexes ? "" : $"\n    WHERE {index.Where}")};\n";

    private static string Declared(Column column, SqlDialect dialect) =>
        $"{column.Name} {dialect.TypeOf(column.Type, column.Length)}{(column.Type == ColumnType.Text ? OptionsOf(dialect).OfText : "")}{(column.IsNullable ? "" : " NOT NULL")}";

    /// <summary>What makes text compare and sort by code point, and what stands after a table.</summary>
    private static (string OfText, string OfTable) OptionsOf(SqlDialect dialect) => dialect.Name switch
    {
        "sqlite" => ("", " STRICT"),
        "postgresql" => (" COLLATE \"C\"", ""),
        "mariadb" => ("", " ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin"),
        _ => throw new ArgumentException($"No tables are known of the dialect '{dialect.Name}'.", nameof(dialect)),
    };

    private static string List(IEnumerable<Column> columns) => string.Join(", ", columns.Select(column => column.Name));
}
