namespace FollowUpKit.Storage.Relational;

/// <summary>Rows of operations with their current follow-up.</summary>
internal static class OperationRows
{
    /// <summary>Selects the rows of some operations.</summary>
    public static string Select(TableNames names, string operations) =>
        $"SELECT {Columns("listed", OperationTable.Read)}, {Columns("latest", FollowUpTable.Read)} FROM ({operations}) listed " +
        $"LEFT JOIN {names.FollowUps} latest ON latest.tenant = listed.tenant AND latest.operation = listed.operation " +
        "AND latest.number = listed.current_follow_up";

    public static OperationRow ReadRow(SqlRow row)
    {
        var operation = OperationTable.ReadFacts<OperationRow>(row);
        operation.Current = row.SkipWhenNull(FollowUpTable.Read.Length) ? null : FollowUpTable.ReadFollowUp(row);
        return operation;
    }

    /// <summary>Fills in the reminders of the current follow-ups.</summary>
    public static async Task<List<OperationRow>> WithRemindersAsync(
        this Task<List<OperationRow>> reading, SqlSession session, TableNames names, string tenant)
    {
        var rows = await reading.ConfigureAwait(false);
        var pairs = rows.Where(row => row.Current is not null).ToList();
        if (pairs.Count == 0) return rows;
        var reminders = await ReadRemindersAsync(session, names, tenant, pairs).ConfigureAwait(false);
        foreach (var row in pairs) row.Current!.Reminders = [.. reminders[row.Operation]];
        return rows;
    }

    private static async Task<ILookup<string, ReminderSnapshot>> ReadRemindersAsync(
        SqlSession session, TableNames names, string tenant, List<OperationRow> rows)
    {
        var condition = new SqlCondition().And("o.tenant =", tenant).AndIn("o.operation", [.. rows.Select(row => row.Operation)]);
        var statement = condition.Statement(
            $"SELECT r.operation, {Columns("r", ReminderTable.Read)} FROM {names.Operations} o JOIN {names.Reminders} r " +
            "ON r.tenant = o.tenant AND r.operation = o.operation AND r.number = o.current_follow_up " +
            $"WHERE {condition.Clauses} ORDER BY r.operation, r.ordinal");
        var reminders = await session.ReadAsync(
            statement, row => (Operation: row.Text(), Reminder: ReminderTable.ReadReminder(row)), condition.Values).ConfigureAwait(false);
        return reminders.ToLookup(stored => stored.Operation, stored => stored.Reminder, StringComparer.Ordinal);
    }

    private static string Columns(string table, string[] columns) =>
        string.Join(", ", columns.Select(column => $"{table}.{column}"));
}
