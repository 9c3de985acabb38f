namespace FollowUpKit.Import;

/// <summary>The columns of <see cref="ImportColumns"/> that a mapping treats apart.</summary>
internal static class HistoryColumns
{
    public const string OperationId = "operation_id";
    public const string OpenedAt = "opened_at";
    public const string TimeZone = "time_zone";
    public const string ConcludedAt = "concluded_at";
    public const string ConclusionOutcome = "conclusion_outcome";
    public const string Details = "details";
    public const string ScheduledAt = "scheduled_at";
    public const string DueDate = "due_date";
    public const string DueTime = "due_time";
    public const string ResultAt = "result_at";
    public const string ResultDetails = "result_details";
    public const string ResultOutcome = "result_outcome";
    public const string CancelledReason = "cancelled_reason";

    /// <summary>Those that need a time of day.</summary>
    public static bool IsDateTime(string column) => column is OpenedAt or ConcludedAt or ScheduledAt or ResultAt;
}
