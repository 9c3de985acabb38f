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

    /// <summary>Deletes all reminders of a follow-up but those of a list.</summary>
    public SqlStatement ForgetOtherReminders { get; } = new(
        $"DELETE FROM {names.Reminders} WHERE {OfOperation} AND number = @number AND NOT ({dialect.IsAnyOf("reminder", "@kept")})",
        ["tenant", "operation", "number", "kept"]);

    /// <summary>Adds a reminder, or changes what differs where it is there already.</summary>
    public SqlStatement SaveReminder { get; } = new(
        dialect.InsertOrChange(InsertText(names.Reminders, ReminderTable.Definition.Columns, []), names.Reminders, ReminderTable.Definition), ReminderTable.Definition.Columns);

    public SqlStatement AddReminder { get; } = Insert(dialect, names, ReminderTable.Definition);

    /// <summary>Touches no row, or fails in a batch, when a command with the same id or version is there already.</summary>
    public SqlStatement AddCommand { get; } = InsertNew(
        dialect, names.Commands, CommandTable.Given, [(CommandTable.FeedPosition, dialect.NextFeedPosition(names.Commands))]);

    /// <summary>Null where nothing need be forgotten.</summary>
    public SqlStatement? ForgetPlans { get; } = dialect.ForgetPlans is { } text ? new SqlStatement(text) : null;

    private static SqlStatement Guarded(SqlDialect dialect, string text, IReadOnlyList<Column> columns) =>
        new(text, columns) { MustTouchOne = true, TextInBatch = dialect.FailUnlessTouched(text) };

    private static SqlStatement Insert(SqlDialect dialect, TableNames names, Table table) =>
        new(InsertText(names.Of(table), table.Columns, []), table.Columns) { OfRows = Rows(dialect, names.Of(table), table.Columns, []) };

    private static SqlStatement InsertNew(SqlDialect dialect, TableNames names, Table table) => InsertNew(dialect, names.Of(table), table.Columns, []);

    /// <param name="dialect">The dialect.</param>
    /// <param name="table">The table.</param>
    /// <param name="given">The columns with values.</param>
    /// <param name="made">The columns that the database gives, each with its expression.</param>
    private static SqlStatement InsertNew(
        SqlDialect dialect, string table, IReadOnlyList<Column> given, IReadOnlyList<(Column Column, string Expression)> made) =>
        new(dialect.InsertIfAbsent(InsertText(table, given, made)), given)
        {
            MustTouchOne = true,
            TextInBatch = dialect.GiveRow(InsertText(table, given, made)),
            OfRows = Rows(dialect, table, given, made),
        };

    private static SqlStatement? Rows(
        SqlDialect dialect, string table, IReadOnlyList<Column> given, IReadOnlyList<(Column Column, string Expression)> made) =>
        dialect.InsertRows(table, given, made) is { } text
            ? new SqlStatement(text, [.. given.Select(column => column.Name)]) { TakesRows = true }
            : null;

    private static string InsertText(
        string table, IReadOnlyList<Column> given, IReadOnlyList<(Column Column, string Expression)> made) =>
        $"INSERT INTO {table} ({string.Join(", ", given.Concat(made.Select(one => one.Column)).Select(column => column.Name))}) "
        + $"VALUES ({string.Join(", ", given.Select(column => "@" + column.Name).Concat(made.Select(one => one.Expression)))})";

    private static string Assignments(IEnumerable<Column> columns) =>
        string.Join(", ", columns.Select(column => $"{column.Name} = @{column.Name}"));
}
