namespace FollowUpKit.Storage.Relational;

/// <summary>The statements that write a commit.</summary>
internal sealed class WriteStatements(TableNames names, SqlDialect dialect)
{
    private const string OfOperation = "tenant = @tenant AND operation = @operation";

    private static readonly Column ExpectedVersion = new("expected_version", ColumnType.Long, null, isNullable: false);

    /// <summary>Touches no row, or fails in a batch, when the operation is there already.</summary>
    public SqlStatement OpenOperation { get; } = InsertNew(dialect, InsertInto(names, OperationTable.Definition));

    /// <summary>Touches no row, or fails in a batch, when the operation is not at the expected version.</summary>
    public SqlStatement AdvanceOperation { get; } = Guarded(
        dialect,
        $"UPDATE {names.Operations} SET {Assignments(OperationTable.ProgressColumns)} WHERE {OfOperation} AND version = @expected_version",
        [.. OperationTable.ProgressColumns, .. OperationTable.Definition.Key, ExpectedVersion]);

    /// <summary>The same where only instants move.</summary>
    public SqlStatement MoveOperation { get; } = Guarded(
        dialect,
        $"UPDATE {names.Operations} SET {Assignments(OperationTable.MovedColumns)} WHERE {OfOperation} AND version = @expected_version",
        [.. OperationTable.MovedColumns, .. OperationTable.Definition.Key, ExpectedVersion],
        dialect.UpdateRows(names.Operations, OperationTable.MovedColumns, [.. OperationTable.Definition.Key, ExpectedVersion], "version"));

    public SqlStatement DescribeOperation { get; } = new(
        $"UPDATE {names.Operations} SET {Assignments(OperationTable.DescriptionColumns)} WHERE {OfOperation}",
        (IReadOnlyList<Column>)[.. OperationTable.DescriptionColumns, .. OperationTable.Definition.Key]);

    public SqlStatement AddFollowUp { get; } = Insert(dialect, InsertInto(names, FollowUpTable.Definition));

    public SqlStatement ChangeFollowUp { get; } = new(
        $"UPDATE {names.FollowUps} SET {Assignments(FollowUpTable.Definition.Columns.Except(FollowUpTable.Definition.Key))} WHERE {OfOperation} AND number = @number",
        FollowUpTable.Definition.Columns);

    /// <summary>The same where only instants move.</summary>
    public SqlStatement MoveFollowUp { get; } = new(
        $"UPDATE {names.FollowUps} SET {Assignments(FollowUpTable.MovedColumns)} WHERE {OfOperation} AND number = @number",
        (IReadOnlyList<Column>)[.. FollowUpTable.MovedColumns, .. FollowUpTable.Definition.Key])
    {
        OfRows = OfRows(dialect, dialect.UpdateRows(names.FollowUps, FollowUpTable.MovedColumns, FollowUpTable.Definition.Key), [.. FollowUpTable.MovedColumns, .. FollowUpTable.Definition.Key]),
    };

    public SqlStatement ForgetReminders { get; } = new(
        $"DELETE FROM {names.Reminders} WHERE {OfOperation} AND number = @number", FollowUpTable.Definition.Key);

    public SqlStatement ForgetAllReminders { get; } = OfWholeOperation($"DELETE FROM {names.Reminders}");

    public SqlStatement ForgetAllFollowUps { get; } = OfWholeOperation($"DELETE FROM {names.FollowUps}");

    public SqlStatement ForgetOperation { get; } = OfWholeOperation($"DELETE FROM {names.Operations}");

    /// <summary>What leads the history of an operation to its new key.</summary>
    public IReadOnlyList<SqlStatement> MoveRows { get; } =
    [
        .. from table in new[] { names.Commands, names.Reopenings }
           select new SqlStatement($"UPDATE {table} SET operation = @new_operation WHERE {OfOperation}", "tenant", "operation", "new_operation"),
    ];

    /// <summary>Deletes all reminders of a follow-up but those of a list.</summary>
    public SqlStatement ForgetOtherReminders { get; } = new(
        $"DELETE FROM {names.Reminders} WHERE {OfOperation} AND number = @number AND NOT ({dialect.IsAnyOf("reminder", "@kept")})",
        ["tenant", "operation", "number", "kept"]);

    /// <summary>Adds a reminder, or changes what differs where it is there already.</summary>
    public SqlStatement SaveReminder { get; } = new(dialect.InsertOrChange(ReminderTable.Insert(names)), ReminderTable.Insert(names).Given)
    {
        OfRows = OfRows(dialect, dialect.InsertOrChangeRows(ReminderTable.Insert(names)), ReminderTable.Insert(names).Given),
    };

    public SqlStatement AddReminder { get; } = Insert(dialect, ReminderTable.Insert(names));

    /// <summary>Adds a reminder with what the queue knows of it.</summary>
    public SqlStatement AddQueuedReminder { get; } = Insert(dialect, InsertInto(names, ReminderTable.Definition));

    /// <summary>Touches no row, or fails in a batch, when a command with the same id or version is there already.</summary>
    public SqlStatement AddCommand { get; } = InsertNew(dialect, new TableInsert(
        names.Commands, CommandTable.Definition.Key, CommandTable.Given, (CommandTable.FeedPosition, dialect.NextFeedPosition(names.Commands)))
    { AlsoUnique = CommandTable.CommandId });

    public SqlStatement AddReopening { get; } = Insert(dialect, InsertInto(names, ReopeningTable.Definition));

    /// <summary>Adds rules of a time zone, unless they are there and no sweep is about to forget them. It waits for nobody.</summary>
    public SqlStatement AddTimeZoneRules { get; } = new(
        $"INSERT INTO {names.TimeZoneRules} ({string.Join(", ", TimeZoneRulesTable.Given.Select(column => column.Name))}) "
        + $"SELECT {string.Join(", ", TimeZoneRulesTable.Given.Select(column => "@" + column.Name))} WHERE NOT EXISTS ("
        + $"SELECT 1 FROM {names.TimeZoneRules}{dialect.ForShareHint} WHERE tenant = @tenant AND time_zone = @time_zone AND fingerprint = @fingerprint AND sweep IS NULL{dialect.ForShare})",
        TimeZoneRulesTable.Given);

    /// <summary>Lets a sweep take rules over.</summary>
    public SqlStatement TakeTimeZoneRules { get; } = new(
        $"UPDATE {names.TimeZoneRules} SET sweep = @sweep WHERE tenant = @tenant AND time_zone = @time_zone AND fingerprint = @fingerprint",
        "sweep", "tenant", "time_zone", "fingerprint");

    /// <summary>Forgets rules that a sweep took over and no other since.</summary>
    public SqlStatement ForgetTimeZoneRules { get; } = new(
        $"DELETE FROM {names.TimeZoneRules} WHERE tenant = @tenant AND sweep = @sweep AND {dialect.IsAnyOf("time_zone", "@time_zones")}",
        "tenant", "sweep", "time_zones");

    /// <summary>The versions of operations, locked until the end of the transaction; those that are locked already are left out.</summary>
    public SqlStatement LockOperations { get; } = new(
        $"SELECT operation, version FROM {names.Operations}{dialect.LockFreeHint} WHERE tenant = @tenant AND {dialect.IsAnyOf("operation", "@operations")}{dialect.LockFreeRows}",
        "tenant", "operations");

    /// <summary>Null where nothing need be forgotten.</summary>
    public SqlStatement? ForgetPlans { get; } = dialect.ForgetPlans is { } text ? new SqlStatement(text) : null;

    private static SqlStatement OfWholeOperation(string text) => new($"{text} WHERE {OfOperation}", OperationTable.Definition.Key);

    private static SqlStatement Guarded(SqlDialect dialect, string text, IReadOnlyList<Column> columns, string? ofRows = null) =>
        new(dialect.Counted(text), columns) { MustTouchOne = true, TextInBatch = dialect.FailUnlessTouched(text), OfRows = OfRows(dialect, ofRows, columns) };

    private static SqlStatement? OfRows(SqlDialect dialect, string? text, IReadOnlyList<Column> columns) =>
        text is null ? null : new SqlStatement(text, dialect.RowNames(columns)) { TakesRows = true };

    private static TableInsert InsertInto(TableNames names, Table table) => new(names.Of(table), table.Key, table.Columns);

    private static SqlStatement Insert(SqlDialect dialect, TableInsert insert) =>
        new(insert.Text, insert.Given) { OfRows = OfRows(dialect, dialect.InsertRows(insert), insert.Given) };

    private static SqlStatement InsertNew(SqlDialect dialect, TableInsert insert) => new(dialect.Counted(dialect.InsertIfAbsent(insert)), insert.Given)
    {
        MustTouchOne = true,
        TextInBatch = dialect.GiveRow(insert),
        OfRows = OfRows(dialect, dialect.InsertRows(insert), insert.Given),
    };

    private static string Assignments(IEnumerable<Column> columns) =>
        string.Join(", ", columns.Select(column => $"{column.Name} = @{column.Name}"));
}
