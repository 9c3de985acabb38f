namespace FollowUpKit.Storage.Relational;

/// <summary>Rows of operations with their current follow-up, the result that led to it, and its reminders: a row of the database for each reminder.</summary>
internal static class OperationRows
{
    /// <summary>Selects the rows of some operations.</summary>
    /// <param name="names">The tables.</param>
    /// <param name="operations">A selection of operations.</param>
    /// <param name="order">Their order as <c>listed</c>.</param>
    public static string Select(TableNames names, string operations, string order) =>
        $"SELECT {Columns("listed", OperationTable.Read)}, {Columns("latest", FollowUpTable.Read)}, {Columns("previous", FollowUpTable.Result)}, {Columns("reminder", ReminderTable.Read)} " +
        $"FROM ({operations}) listed " +
        $"LEFT JOIN {names.FollowUps} latest ON latest.tenant = listed.tenant AND latest.operation = listed.operation " +
        "AND latest.number = listed.current_follow_up " +
        $"LEFT JOIN {names.FollowUps} previous ON previous.tenant = latest.tenant AND previous.operation = latest.operation " +
        $"AND previous.number = latest.previous_number AND latest.state = '{FollowUpTable.Pending}' " +
        $"LEFT JOIN {names.Reminders} reminder ON reminder.tenant = latest.tenant AND reminder.operation = latest.operation " +
        $"AND reminder.number = latest.number ORDER BY {order}, reminder.ordinal";

    public static OperationRow ReadRow(SqlRow row)
    {
        var operation = OperationTable.ReadFacts<OperationRow>(row);
        operation.Current = row.SkipWhenNull(FollowUpTable.Read.Length) ? null : FollowUpTable.ReadFollowUp(row);
        operation.PreviousResult = FollowUpTable.ReadResult(row);
        if (!row.SkipWhenNull(ReminderTable.Read.Length)) operation.Current!.Reminders = [ReminderTable.ReadReminder(row)];
        return operation;
    }

    /// <summary>Makes one row of those that follow each other for the reminders of one operation.</summary>
    public static bool Joins(OperationRow row, OperationRow? last)
    {
        if (last is null || !string.Equals(last.OperationId, row.OperationId, StringComparison.Ordinal)) return false;
        last.Current!.Reminders = [.. last.Current.Reminders, .. row.Current!.Reminders];
        return true;
    }

    private static string Columns(string table, string[] columns) =>
        string.Join(", ", columns.Select(column => $"{table}.{column}"));
}
