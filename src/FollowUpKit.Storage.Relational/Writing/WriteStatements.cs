namespace FollowUpKit.Storage.Relational;

/// <summary>The statements that write a commit.</summary>
internal sealed class WriteStatements(TableNames names, SqlDialect dialect)
{
    private const string OfOperation = "tenant = @tenant AND operation = @operation";

    /// <summary>Touches no row, or fails in a batch, when the operation is there already.</summary>
    public SqlStatement OpenOperation { get; } = InsertNew(
        dialect, names.Operations, ["tenant", "operation", .. OperationTable.Opening, .. OperationTable.Description, .. OperationTable.Progress]);

    /// <summary>Touches no row, or fails in a batch, when the operation is not at the expected version.</summary>
    public SqlStatement AdvanceOperation { get; } = Guarded(
        dialect,
        $"UPDATE {names.Operations} SET {Assignments(OperationTable.Progress)} WHERE {OfOperation} AND version = @expected_version",
        [.. OperationTable.Progress, "tenant", "operation", "expected_version"]);

    public SqlStatement DescribeOperation { get; } = new(
        $"UPDATE {names.Operations} SET {Assignments(OperationTable.Description)} WHERE {OfOperation}",
        [.. OperationTable.Description, "tenant", "operation"]);

    public SqlStatement AddFollowUp { get; } = Insert(dialect, names.FollowUps, FollowUpTable.All);

    public SqlStatement ChangeFollowUp { get; } = new(
        $"UPDATE {names.FollowUps} SET {Assignments(FollowUpTable.All.Except(FollowUpTable.Key))} WHERE {OfOperation} AND number = @number",
        FollowUpTable.All);

    public SqlStatement ForgetReminders { get; } = new(
        $"DELETE FROM {names.Reminders} WHERE {OfOperation} AND number = @number", FollowUpTable.Key);

    public SqlStatement AddReminder { get; } = Insert(dialect, names.Reminders, ReminderTable.All);

    /// <summary>Touches no row, or fails in a batch, when a command with the same id or version is there already.</summary>
    public SqlStatement AddCommand { get; } = InsertNew(dialect, names.Commands, CommandTable.All);

    /// <summary>Null where nothing need be forgotten.</summary>
    public SqlStatement? ForgetPlans { get; } = dialect.ForgetPlans is { } text ? new SqlStatement(text) : null;

    private static SqlStatement Guarded(SqlDialect dialect, string text, string[] parameters) =>
        new(text, parameters) { MustTouchOne = true, TextInBatch = dialect.FailUnlessTouched(text) };

    private static SqlStatement Insert(SqlDialect dialect, string table, string[] columns) =>
        new(InsertText(table, columns), columns) { OfRows = Rows(dialect, table, columns) };

    private static SqlStatement InsertNew(SqlDialect dialect, string table, string[] columns) =>
        new(InsertText(table, columns) + " ON CONFLICT DO NOTHING", columns)
        {
            MustTouchOne = true,
            TextInBatch = InsertText(table, columns),
            OfRows = Rows(dialect, table, columns),
        };

    private static SqlStatement? Rows(SqlDialect dialect, string table, string[] columns) =>
        dialect.InsertRows(table, columns) is { } text ? new SqlStatement(text, columns) { TakesRows = true } : null;

    private static string InsertText(string table, string[] columns) =>
        $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(column => "@" + column))})";

    private static string Assignments(IEnumerable<string> columns) =>
        string.Join(", ", columns.Select(column => $"{column} = @{column}"));
}
