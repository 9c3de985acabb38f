namespace FollowUpKit.Storage.Relational;

/// <summary>The statements that write a commit.</summary>
internal sealed class WriteStatements(TableNames names, SqlDialect dialect)
{
    private const string OfOperation = "tenant = @tenant AND operation = @operation";

    private static readonly Column ExpectedVersion = new("expected_version", ColumnType.Long, null, isNullable: false);

    /// <summary>Touches no row, or fails in a batch, when the operation is there already.</summary>
    public SqlStatement OpenOperation { get; } = InsertNew(dialect, names, OperationTable.Definition);

    /// <summary>Touches no row, or fails in a batch, when the operation is not at the expected version.</summary>
    public SqlStatement AdvanceOperation { get; } = Guarded(
        dialect,
        $"UPDATE {names.Operations} SET {Assignments(OperationTable.ProgressColumns)} WHERE {OfOperation} AND version = @expected_version",
        [.. OperationTable.ProgressColumns, .. OperationTable.Definition.Key, ExpectedVersion]);

    public SqlStatement DescribeOperation { get; } = new(
        $"UPDATE {names.Operations} SET {Assignments(OperationTable.DescriptionColumns)} WHERE {OfOperation}",
        (IReadOnlyList<Column>)[.. OperationTable.DescriptionColumns, .. OperationTable.Definition.Key]);

    public SqlStatement AddFollowUp { get; } = Insert(dialect, names, FollowUpTable.Definition);

    public SqlStatement ChangeFollowUp { get; } = new(
        $"UPDATE {names.FollowUps} SET {Assignments(FollowUpTable.Definition.Columns.Except(FollowUpTable.Definition.Key))} WHERE {OfOperation} AND number = @number",
        FollowUpTable.Definition.Columns);

    public SqlStatement ForgetReminders { get; } = new(
        $"DELETE FROM {names.Reminders} WHERE {OfOperation} AND number = @number", FollowUpTable.Definition.Key);

    public SqlStatement AddReminder { get; } = Insert(dialect, names, ReminderTable.Definition);

    /// <summary>Touches no row, or fails in a batch, when a command with the same id or version is there already.</summary>
    public SqlStatement AddCommand { get; } = InsertNew(dialect, names, CommandTable.Definition);

    /// <summary>Null where nothing need be forgotten.</summary>
    public SqlStatement? ForgetPlans { get; } = dialect.ForgetPlans is { } text ? new SqlStatement(text) : null;

    private static SqlStatement Guarded(SqlDialect dialect, string text, IReadOnlyList<Column> columns) =>
        new(text, columns) { MustTouchOne = true, TextInBatch = dialect.FailUnlessTouched(text) };

    private static SqlStatement Insert(SqlDialect dialect, TableNames names, Table table) =>
        new(InsertText(names, table), table.Columns) { OfRows = Rows(dialect, names, table) };

    private static SqlStatement InsertNew(SqlDialect dialect, TableNames names, Table table) =>
        new(dialect.InsertIfAbsent(InsertText(names, table)), table.Columns)
        {
            MustTouchOne = true,
            TextInBatch = InsertText(names, table),
            OfRows = Rows(dialect, names, table),
        };

    private static SqlStatement? Rows(SqlDialect dialect, TableNames names, Table table) =>
        dialect.InsertRows(names.Of(table), table.Columns) is { } text
            ? new SqlStatement(text, [.. table.Columns.Select(column => column.Name)]) { TakesRows = true }
            : null;

    private static string InsertText(TableNames names, Table table) =>
        $"INSERT INTO {names.Of(table)} ({string.Join(", ", table.Columns.Select(column => column.Name))}) "
        + $"VALUES ({string.Join(", ", table.Columns.Select(column => "@" + column.Name))})";

    private static string Assignments(IEnumerable<Column> columns) =>
        string.Join(", ", columns.Select(column => $"{column.Name} = @{column.Name}"));
}
