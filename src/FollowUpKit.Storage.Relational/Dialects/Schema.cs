namespace FollowUpKit.Storage.Relational;

/// <summary>The tables and indexes in the language of a database.</summary>
internal sealed class Schema(SqlDialect dialect, TableNames names)
{
    public string VersionTable => $"""
        CREATE TABLE IF NOT EXISTS {names.SchemaVersion} (
            version {dialect.TypeOf(ColumnType.Integer)} NOT NULL PRIMARY KEY
        ){dialect.TableOption};

        """;

    /// <summary>What leads from each version of the tables to the next, beginning with none.</summary>
    public IReadOnlyList<string> Steps => [string.Concat(AllTables.InOrder.Select(Create)) + Indexes + CommandIds];

    public static string Record(TableNames names, int version) => $"""
        INSERT INTO {names.SchemaVersion} (version) VALUES ({version}) ON CONFLICT DO NOTHING;

        """;

    private string Indexes => string.Concat(TableIndex.All.Select(index => $"""

        CREATE INDEX IF NOT EXISTS {names.Index(index)} ON {(index.OfFollowUps ? names.FollowUps : names.Operations)}
            ({string.Join(", ", index.Columns)}){(index.Where is null ? "" : $" WHERE {index.Where}")};
        """)) + "\n";

    private string CommandIds => $"""

        CREATE UNIQUE INDEX IF NOT EXISTS {names.CommandIds} ON {names.Commands} (tenant, operation, command_id) WHERE {TableIndex.HasCommandId};

        """;

    private string Create(Table table) => $"""

        CREATE TABLE IF NOT EXISTS {names.Of(table)} (
        {string.Concat(table.Columns.Select(column => $"    {Declared(column)},\n"))}    PRIMARY KEY ({List(table.Key)}){(table.Parent is { } parent ? $",\n    FOREIGN KEY ({List(parent.Key)}) REFERENCES {names.Of(parent)} ({List(parent.Key)})" : "")}
        ){dialect.TableOption};

        """;

    private string Declared(Column column) =>
        $"{column.Name} {dialect.TypeOf(column.Type)}{(column.Type == ColumnType.Text ? dialect.TextOption : "")}{(column.IsNullable ? "" : " NOT NULL")}";

    private static string List(IEnumerable<Column> columns) => string.Join(", ", columns.Select(column => column.Name));
}
