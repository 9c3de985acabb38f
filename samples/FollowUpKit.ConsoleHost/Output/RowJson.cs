namespace FollowUpKit.ConsoleHost;

/// <summary>The rows of reports for programs.</summary>
internal static class RowJson
{
    public static object Overdue(PendingFollowUpRow row) => new Dictionary<string, object?>(Shared(row))
    {
        ["overdueFrom"] = row.OverdueFrom,
        ["daysOverdue"] = row.DaysOverdue,
        ["moveCount"] = row.MoveCount,
        ["firstDueDate"] = row.FirstDue.Date,
        ["lastMoveReason"] = row.LastMoveReason,
    };

    public static object FollowUp(PendingFollowUpRow row) => new Dictionary<string, object?>(Shared(row))
    {
        ["overdueFrom"] = row.OverdueFrom,
        ["isOverdue"] = row.IsOverdue,
        ["daysOverdue"] = row.DaysOverdue,
        ["moveCount"] = row.MoveCount,
        ["firstDueDate"] = row.FirstDue.Date,
        ["lastMoveReason"] = row.LastMoveReason,
    };

    public static object Result(ResultRow row) => new Dictionary<string, object?>(Shared(row))
    {
        ["isOnTime"] = row.IsOnTime,
        ["daysLate"] = row.Result.DaysLate,
        ["capturedLate"] = row.Result.CapturedLate,
        ["result"] = new ShowAnswer.ResultAnswer(
            row.Result.Local, row.Result.TimeZone, row.Result.Details, row.Result.Outcome, row.Result.CapturedAt, row.Result.CapturedBy),
    };

    public static object Conclusion(ConclusionRow row) => new
    {
        Operation = row.OperationId.Value,
        row.Title,
        row.Customer,
        row.Branch,
        row.Agent,
        row.OpenedAt,
        row.DoneFollowUpCount,
        Conclusion = Of(row.Conclusion),
    };

    public static object Reminder(ReminderRow row) => new Dictionary<string, object?>(Shared(row))
    {
        ["remindAt"] = row.RemindAt,
        ["whenOverdue"] = row.WhenOverdue,
        ["step"] = row.Step,
        ["attempts"] = row.Attempts,
        ["failure"] = row.Failure,
        ["isGivenUp"] = row.IsGivenUp,
    };

    public static object Reopening(ReopeningRow row) => new
    {
        Operation = row.OperationId.Value,
        row.Title,
        row.Customer,
        row.Branch,
        row.Agent,
        Conclusion = Of(row.Conclusion),
        row.ReopenedAt,
        row.ReopenedDate,
        row.ReopenedBy,
        row.Reason,
    };

    public static object Idle(SalesControlRow row) => new
    {
        Operation = row.OperationId.Value,
        row.Title,
        row.Customer,
        row.Branch,
        row.Agent,
        row.OpenedAt,
        row.Indicator.Status,
        row.IdleSince,
        row.DaysIdle,
    };

    private static object Of(Conclusion conclusion) =>
        new { conclusion.At, conclusion.Date, conclusion.By, conclusion.Outcome, FollowUp = conclusion.FollowUpNumber };

    private static Dictionary<string, object?> Shared(FollowUpReportRow row) => new(StringComparer.Ordinal)
    {
        ["operation"] = row.OperationId.Value,
        ["followUp"] = row.FollowUpNumber,
        ["title"] = row.Title,
        ["customer"] = row.Customer,
        ["branch"] = row.Branch,
        ["agent"] = row.Agent,
        ["kind"] = row.Kind,
        ["subject"] = row.Subject,
        ["dueDate"] = row.Due.Date,
        ["dueTime"] = row.Due.Time,
        ["zone"] = row.Due.TimeZone,
    };
}
