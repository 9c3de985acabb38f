namespace FollowUpKit;

/// <summary>The columns of a company's history, as <see cref="ImportRow.Fields"/> names them.</summary>
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
    internal const string Number = "number";
    internal const string Kind = "kind";
    internal const string Subject = "subject";
    internal const string ScheduledAt = "scheduled_at";
    internal const string DueDate = "due_date";
    internal const string DueTime = "due_time";
    internal const string ResultAt = "result_at";
    internal const string ResultDetails = "result_details";
    internal const string ResultOutcome = "result_outcome";
    internal const string CancelledReason = "cancelled_reason";

    /// <summary>
    /// Of operations, of which a file must have those of <see cref="RequiredOfOperations"/>. operation_id and opened_at must have a value; without a time_zone that of the branch by the options is
    /// meant, else the default one. Times are local, as 2026-03-05T10:05.
    /// </summary>
    public static IReadOnlyList<string> Operations { get; } =
        [OperationId, Title, Customer, Branch, Agent, OpenedAt, TimeZone, ConcludedAt, ConclusionOutcome];

    /// <summary>
    /// Of follow-ups, of which a file must have those of <see cref="RequiredOfFollowUps"/>. operation_id, number, subject, scheduled_at and due_date must have a value; result_at and result_details
    /// go together; one without result_at and cancelled_reason is pending. Times are local in the zone of the operation.
    /// </summary>
    public static IReadOnlyList<string> FollowUps { get; } =
        [OperationId, Number, Kind, Subject, Agent, ScheduledAt, DueDate, DueTime, ResultAt, ResultDetails, ResultOutcome, CancelledReason];

    /// <summary>The columns of operations that must have a value in every row.</summary>
    public static IReadOnlyList<string> RequiredOfOperations { get; } = [OperationId, OpenedAt];

    /// <summary>The columns of follow-ups that must have a value in every row.</summary>
    public static IReadOnlyList<string> RequiredOfFollowUps { get; } = [OperationId, Number, Subject, ScheduledAt, DueDate];
}
