namespace FollowUpKit.Storage.Relational;

/// <summary>The columns of a follow-up, written and read in one order.</summary>
internal static class FollowUpTable
{
    public const string Pending = "pending";

    public static readonly string[] Key = ["tenant", "operation", "number"];

    public static readonly string[] Result =
    [
        "result_date", "result_time", "result_zone", "result_at", "days_late", "result_details", "result_outcome", "captured_at", "captured_by",
    ];

    /// <summary>All that is read of a follow-up, from its number on.</summary>
    public static readonly string[] Read =
    [
        "number", "previous_number", "kind", "subject", "details", "agent", "due_date", "due_time", "time_zone",
        "overdue_from", "attention_from", "answered_at", "search_text", "scheduled_at", "scheduled_by",
        .. Result,
        "cancelled_at", "cancelled_by", "cancel_reason",
    ];

    /// <summary>Copies of facts of the operation, for the indexes of reports.</summary>
    public static readonly string[] Copies = ["branch", "customer", "opened_at"];

    public static readonly string[] All = ["tenant", "operation", .. Read, "state", .. Copies];

    public static object?[] Values(OperationKey key, OperationFacts operation, FollowUpSnapshot followUp, SqlDialect dialect) =>
    [
        key.Tenant, key.Operation,
        followUp.Number, followUp.PreviousNumber, followUp.Kind, followUp.Subject, followUp.Details, followUp.Agent,
        dialect.Value(followUp.DueDate), dialect.Value(followUp.DueTime), followUp.TimeZone,
        dialect.Value(followUp.OverdueFrom), dialect.Value(followUp.AttentionFrom), dialect.Value(followUp.AnsweredAt), followUp.SearchText,
        dialect.Value(followUp.ScheduledAt), followUp.ScheduledBy,
        dialect.Value(followUp.Result?.Date), dialect.Value(followUp.Result?.Time), followUp.Result?.TimeZone,
        dialect.Value(followUp.Result?.At), followUp.Result?.DaysLate, followUp.Result?.Details, followUp.Result?.Outcome,
        dialect.Value(followUp.Result?.CapturedAt), followUp.Result?.CapturedBy,
        dialect.Value(followUp.Cancellation?.At), followUp.Cancellation?.By, followUp.Cancellation?.Reason,
        NameOf(followUp.State),
        operation.Branch, operation.Customer, dialect.Value(operation.OpenedAt),
    ];

    public static FollowUpSnapshot ReadFollowUp(SqlRow row) => new()
    {
        Number = row.Integer(),
        PreviousNumber = row.IntegerOrNull(),
        Kind = row.TextOrNull(),
        Subject = row.TextOrNull(),
        Details = row.TextOrNull(),
        Agent = row.TextOrNull(),
        DueDate = row.Date(),
        DueTime = row.TimeOrNull(),
        TimeZone = row.Text(),
        OverdueFrom = row.Instant(),
        AttentionFrom = row.InstantOrNull(),
        AnsweredAt = row.InstantOrNull(),
        SearchText = row.Text(),
        ScheduledAt = row.Instant(),
        ScheduledBy = row.Text(),
        Result = ReadResult(row),
        Cancellation = ReadCancellation(row),
    };

    public static ResultSnapshot? ReadResult(SqlRow row)
    {
        if (row.SkipWhenNull(Result.Length)) return null;
        return new()
        {
            Date = row.Date(),
            Time = row.Time(),
            TimeZone = row.Text(),
            At = row.Instant(),
            DaysLate = row.Integer(),
            Details = row.Text(),
            Outcome = row.TextOrNull(),
            CapturedAt = row.Instant(),
            CapturedBy = row.Text(),
        };
    }

    private static CancellationSnapshot? ReadCancellation(SqlRow row)
    {
        if (row.SkipWhenNull(3)) return null;
        return new() { At = row.Instant(), By = row.Text(), Reason = row.Text() };
    }

    private static string NameOf(FollowUpState state) => state switch
    {
        FollowUpState.Pending => Pending,
        FollowUpState.Done => "done",
        FollowUpState.Cancelled => "cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(state), FormattableString.Invariant($"{(int)state}"), "No such state of a follow-up."),
    };
}
