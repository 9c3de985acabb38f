namespace FollowUpKit;

/// <summary>
/// The columns of a company's history, as <see cref="ImportRow.Fields"/> names them. Dates and times are ISO 8601: local ones, as 2026-03-05T10:05,
/// in the time zone of the operation, or with Z or an offset, as 2026-03-05T16:05:00Z. Seconds are left out.
/// </summary>
public static class ImportColumns
{
    internal const string OperationId = "operation_id";
    internal const string Title = "title";
    internal const string Customer = "customer";
    internal const string Branch = "branch";
    internal const string Agent = "agent";
    internal const string OpenedAt = "opened_at";
    internal const string TimeZone = "time_zone";
    internal const string ConcludedAt = "concluded_at";
    internal const string ConclusionOutcome = "conclusion_outcome";
    internal const string FollowUpId = "follow_up_id";
    internal const string Number = "number";
    internal const string Kind = "kind";
    internal const string Subject = "subject";
    internal const string Details = "details";
    internal const string ScheduledAt = "scheduled_at";
    internal const string DueDate = "due_date";
    internal const string DueTime = "due_time";
    internal const string ResultAt = "result_at";
    internal const string ResultDetails = "result_details";
    internal const string ResultOutcome = "result_outcome";
    internal const string CancelledReason = "cancelled_reason";

    /// <summary>
    /// Of operations, of which a file must have those of <see cref="RequiredOfOperations"/>. operation_id and opened_at must have a value; without
    /// a time_zone that of the branch by the options is meant, else the default one.
    /// </summary>
    public static IReadOnlyList<string> Operations { get; } =
        [OperationId, Title, Customer, Branch, Agent, OpenedAt, TimeZone, ConcludedAt, ConclusionOutcome];

    /// <summary>
    /// Of follow-ups, of which a file must have those of <see cref="RequiredOfFollowUps"/>, with a value in each row; result_at and result_details
    /// go together; one without result_at and cancelled_reason is pending. due_date may be a date and time. follow_up_id is the key of the
    /// other program, by which a later import knows a follow-up again; without it that is the number. Without a number follow-ups are
    /// numbered in the order of scheduled_at; numbers begin with 1 and have no gap.
    /// </summary>
    public static IReadOnlyList<string> FollowUps { get; } =
    [
        OperationId, FollowUpId, Number, Kind, Subject, Details, Agent, ScheduledAt, DueDate, DueTime, ResultAt, ResultDetails, ResultOutcome, CancelledReason,
    ];

    /// <summary>The columns of operations that must have a value in every row.</summary>
    public static IReadOnlyList<string> RequiredOfOperations { get; } = [OperationId, OpenedAt];

    /// <summary>The columns of follow-ups that must have a value in every row.</summary>
    public static IReadOnlyList<string> RequiredOfFollowUps { get; } = [OperationId, Subject, ScheduledAt, DueDate];
}
