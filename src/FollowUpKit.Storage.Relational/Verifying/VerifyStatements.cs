namespace FollowUpKit.Storage.Relational;

/// <summary>The statements that read the rows of sales for a verification, table by table.</summary>
internal sealed class VerifyStatements(TableNames names, SqlDialect dialect)
{
    private const string Key = "tenant, operation";

    /// <summary>The tables whose rows follow from a history, parents first.</summary>
    public static readonly IReadOnlyList<Table> Tables =
        [OperationTable.Definition, FollowUpTable.Definition, ReminderTable.Definition, ReopeningTable.Definition];

    /// <summary>The keys of the next sales that have a row in any table, in their order.</summary>
    public SqlStatement Keys { get; } = new(
        $"SELECT operation FROM ({string.Join(" UNION ", Tables.Append(CommandTable.Definition).Select((table, i) => KeysIn(names.Of(table), "k" + i, dialect)))}) k "
        + $"ORDER BY operation {dialect.First("@size")}",
        "tenant", "operation", "size")
    { IsVaried = true };

    /// <summary>The version of a sale.</summary>
    public SqlStatement Version { get; } = new($"SELECT version FROM {names.Operations} WHERE tenant = @tenant AND operation = @operation", "tenant", "operation") { IsVaried = true };

    /// <summary>The histories of some sales.</summary>
    public SqlStatement Histories { get; } = OfOperations(names, CommandTable.Definition, ["operation", .. CommandTable.ReadWithChanges], dialect);

    /// <summary>All columns of the rows of some sales in one of <see cref="Tables"/>.</summary>
    public IReadOnlyList<(Table Table, SqlStatement Statement)> Rows { get; } =
        [.. Tables.Select(table => (table, OfOperations(names, table, table.Columns.Select(column => column.Name), dialect)))];

    private static string KeysIn(string table, string alias, SqlDialect dialect) =>
        $"SELECT operation FROM (SELECT DISTINCT {Key} FROM {table} WHERE tenant = @tenant AND {dialect.After([("operation", "@operation")])[0]} "
        + $"ORDER BY {Key} {dialect.First("@size")}) {alias}";

    private static SqlStatement OfOperations(TableNames names, Table table, IEnumerable<string> columns, SqlDialect dialect) => new(
        $"SELECT {string.Join(", ", columns)} FROM {names.Of(table)} WHERE tenant = @tenant AND {dialect.IsAnyOf("operation", "@operations")} "
        + $"ORDER BY {string.Join(", ", table.Key.Select(column => column.Name))}",
        "tenant", "operations")
    { IsVaried = true };
}
