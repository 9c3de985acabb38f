namespace FollowUpKit.Storage.Relational;

/// <summary>How a follow-up is read: its columns, those of its result where it is wanted, and the title of its operation.</summary>
internal static class FollowUpRows
{
    public static IReadOnlyList<string> Columns { get; } =
    [
        "operation", "number", "customer", "branch", "agent", "kind", "subject",
        "due_date", "due_time", "time_zone", "overdue_from", "opened_at",
        "move_count", "first_due_date", "first_due_time", "first_time_zone", "last_move_reason",
    ];

    public static FollowUpRow Read(SqlRow row, bool withResult = false) => new()
    {
        OperationId = row.Text(),
        Number = row.Integer(),
        Customer = row.TextOrNull(),
        Branch = row.TextOrNull(),
        Agent = row.TextOrNull(),
        Kind = row.TextOrNull(),
        Subject = row.TextOrNull(),
        DueDate = row.Date(),
        DueTime = row.TimeOrNull(),
        TimeZone = row.Text(),
        OverdueFrom = row.Instant(),
        OpenedAt = row.Instant(),
        MoveCount = row.Integer(),
        FirstDueDate = row.DateOrNull(),
        FirstDueTime = row.TimeOrNull(),
        FirstTimeZone = row.TextOrNull(),
        LastMoveReason = row.TextOrNull(),
        Result = withResult ? FollowUpTable.ReadResult(row) : null,
        Title = row.TextOrNull(),
    };
}
