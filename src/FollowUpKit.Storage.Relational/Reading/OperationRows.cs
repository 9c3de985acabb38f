namespace FollowUpKit.Storage.Relational;

/// <summary>Rows of operations: each with its current follow-up, one result, and the reminders to be sent.</summary>
internal static class OperationRows
{
    private static readonly string[] OfOperation =
    [
        "operation", "version", "title", "customer", "branch", "agent", "time_zone", "opened_at", "pending_count", "done_count",
        "current_follow_up", "current_due_date", "current_due_time", "current_time_zone", "next_overdue_from", "idle_since", "first_contact_at", "withdrawn_at",
        .. OperationTable.ReadOfConclusion,
    ];

    // The first is never null where there is a row.
    private static readonly string[] OfFollowUp =
        ["move_count", "kind", "subject", "details", "agent", "first_due_date", "first_due_time", "first_time_zone", "last_move_reason"];

    private static readonly string[] OfResult = ["result_date", "result_time", "result_zone", "result_details", "result_outcome"];

    /// <summary>The columns that a selection of operations as <c>o</c> must have, those that they are sorted by among them.</summary>
    public static string Columns { get; } = List("o", OfOperation);

    /// <summary>Selects the rows of some operations.</summary>
    /// <param name="names">The tables.</param>
    /// <param name="dialect">The database.</param>
    /// <param name="tenant">The parameter of the tenant.</param>
    /// <param name="operations">A selection of its operations.</param>
    /// <param name="order">Their order as <c>listed</c>.</param>
    public static string Select(TableNames names, SqlDialect dialect, string tenant, string operations, string order) =>
        SelectFrom(names, dialect, tenant, $"({operations}) listed", "listed", $"ORDER BY {order}");

    /// <summary>Selects the rows of operations where they are read.</summary>
    /// <param name="names">The tables.</param>
    /// <param name="dialect">The database.</param>
    /// <param name="tenant">The parameter of the tenant.</param>
    /// <param name="operations">What they are read from.</param>
    /// <param name="alias">Its name in the statement.</param>
    /// <param name="end">What follows: the condition or the order.</param>
    public static string SelectFrom(TableNames names, SqlDialect dialect, string tenant, string operations, string alias, string end) =>
        $"SELECT {string.Join(", ", OfOperation.Select(column => $"{alias}.{column} AS {column}"))}, {List("latest", OfFollowUp)}, {List("answered", OfResult)}, " +
        $"(SELECT {dialect.AllInstants("reminder.send_from")} FROM {names.Reminders} reminder WHERE reminder.tenant = {tenant} AND reminder.operation = {alias}.operation " +
        $"AND reminder.number = {alias}.current_follow_up AND reminder.reminder <> '{ReminderSnapshot.OverdueText}') " +
        $"FROM {operations} " +
        $"LEFT JOIN {names.FollowUps} latest ON latest.tenant = {tenant} AND latest.operation = {alias}.operation " +
        $"AND latest.number = {alias}.current_follow_up " +
        $"LEFT JOIN {names.FollowUps} answered ON answered.tenant = {tenant} AND answered.operation = {alias}.operation " +
        $"AND answered.number = CASE WHEN {alias}.pending_count > 0 THEN latest.previous_number ELSE latest.number END " +
        end;

    public static OperationRow ReadRow(SqlRow row) => new()
    {
        OperationId = row.Text(),
        Version = row.Long(),
        Title = row.TextOrNull(),
        Customer = row.TextOrNull(),
        Branch = row.TextOrNull(),
        Agent = row.TextOrNull(),
        TimeZone = row.Text(),
        OpenedAt = row.Instant(),
        PendingCount = row.Integer(),
        DoneCount = row.Integer(),
        CurrentFollowUpNumber = row.IntegerOrNull(),
        CurrentDueDate = row.DateOrNull(),
        CurrentDueTime = row.TimeOrNull(),
        CurrentTimeZone = row.TextOrNull(),
        NextOverdueFrom = row.InstantOrNull(),
        IdleSince = row.InstantOrNull(),
        FirstContactAt = row.InstantOrNull(),
        WithdrawnAt = row.InstantOrNull(),
        Conclusion = OperationTable.ReadConclusion(row),
        Current = row.SkipWhenNull(OfFollowUp.Length + OfResult.Length + 1) ? null : ReadFollowUp(row),
    };

    private static CurrentFollowUpRow ReadFollowUp(SqlRow row) => new()
    {
        MoveCount = row.Integer(),
        Kind = row.TextOrNull(),
        Subject = row.TextOrNull(),
        Details = row.TextOrNull(),
        Agent = row.TextOrNull(),
        FirstDueDate = row.DateOrNull(),
        FirstDueTime = row.TimeOrNull(),
        FirstTimeZone = row.TextOrNull(),
        LastMoveReason = row.TextOrNull(),
        LastResult = row.SkipWhenNull(OfResult.Length) ? null : ReadResult(row),
        SendFrom = row.AllInstants(),
    };

    private static LastResultRow ReadResult(SqlRow row) => new()
    {
        Date = row.Date(),
        Time = row.Time(),
        TimeZone = row.Text(),
        Details = row.Text(),
        Outcome = row.TextOrNull(),
    };

    private static string List(string table, string[] columns) => string.Join(", ", columns.Select(column => $"{table}.{column}"));
}
