using FollowUpKit.Storage.Relational;

namespace FollowUpKit.SchemaVersions;

/// <summary>The lists of tables, columns and indexes as statements of SQL Server, which makes nothing IF NOT EXISTS.</summary>
internal static class SqlServerText
{
    public static string Create(Table table, SqlDialect dialect)
    {
        string[] lines =
        [
            .. table.Columns.Select(column => Declared(column, dialect)),
            $"CONSTRAINT {{index:{table.Name}_pkey}} PRIMARY KEY NONCLUSTERED ({List(table.Key)})",
            .. table.Parent is { } parent
                ? [$"CONSTRAINT {{index:{table.Name}_{string.Join('_', parent.Key.Select(column => column.Name))}_fkey}} FOREIGN KEY ({List(parent.Key)}) REFERENCES {{table:{parent.Name}}} ({List(parent.Key)})"]
                : Array.Empty<string>(),
        ];
        return $"IF OBJECT_ID(N'{{table:{table.Name}}}', N'U') IS NULL\nCREATE TABLE {{table:{table.Name}}} (\n    {string.Join(",\n    ", lines)}\n);\n";
    }

    public static string Create(TableIndex index)
    {
        var included = index.Columns.Skip(index.KeyLength).Select(TableIndex.NameOf).ToList();
        return $"IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N'{{table:{index.Table.Name}}}') AND name = PARSENAME(N'{{index:{index.Name}}}', 1))\n"
            + $"CREATE {(index.IsUnique ? "UNIQUE " : "")}INDEX {{index:{index.Name}}} ON {{table:{index.Table.Name}}}\n"
            + $"    ({string.Join(", ", index.Columns.Take(index.KeyLength))}){(included.Count == 0 ? "" : $" INCLUDE ({string.Join(", ", included)})")}"
            + $"{(index.Where is null ? "" : $"\n    WHERE {index.Where}")};\n";
    }

    private static string Declared(Column column, SqlDialect dialect) =>
        $"{column.Name} {dialect.TypeOf(column.Type, column.Length)}{(column.Type == ColumnType.Text ? $" COLLATE {SqlServerDialect.Collation}" : "")} {(column.IsNullable ? "NULL" : "NOT NULL")}";

    private static string List(IEnumerable<Column> columns) => string.Join(", ", columns.Select(column => column.Name));
}
