namespace FollowUpKit.Storage.Relational;

/// <summary>The columns of a follow-up, written and read in one order.</summary>
internal static class FollowUpTable
{
    public const string Pending = "pending";

    public static readonly string[] Key = ["tenant", "operation", "number"];

    /// <summary>All that is read of a follow-up, from its number on.</summary>
    public static readonly string[] Read =
    [
        "number", "previous_number", "kind", "subject", "details", "agent", "due_date", "due_time", "time_zone",
        "overdue_from", "attention_from", "scheduled_at", "scheduled_by",
        "result_date", "result_time", "result_zone", "result_at", "result_details", "result_outcome", "captured_at", "captured_by",
        "cancelled_at", "cancelled_by", "cancel_reason",
    ];

    /// <summary>Copies of facts of the operation, for the indexes of reports.</summary>
    public static readonly string[] Copies = ["branch", "customer", "search_text"];

    public static readonly string[] All = ["tenant", "operation", .. Read, "state", .. Copies];

    public static object?[] Values(OperationKey key, OperationFacts operation, FollowUpSnapshot followUp, SqlDialect dialect) =>
    [
        key.Tenant, key.Operation,
        followUp.Number, followUp.PreviousNumber, followUp.Kind, followUp.Subject, followUp.Details, followUp.Agent,
        dialect.Value(followUp.DueDate), dialect.Value(followUp.DueTime), followUp.TimeZone,
        dialect.Value(followUp.OverdueFrom), dialect.Value(followUp.AttentionFrom),
        dialect.Value(followUp.ScheduledAt), followUp.ScheduledBy,
        dialect.Value(followUp.Result?.Date), dialect.Value(followUp.Result?.Time), followUp.Result?.TimeZone,
        dialect.Value(followUp.Result?.At), followUp.Result?.Details, followUp.Result?.Outcome,
        dialect.Value(followUp.Result?.CapturedAt), followUp.Result?.CapturedBy,
        dialect.Value(followUp.Cancellation?.At), followUp.Cancellation?.By, followUp.Cancellation?.Reason,
        NameOf(followUp.State),
        .. CopyValues(operation),
    ];

    public static object?[] CopyValues(OperationFacts operation) =>
        [operation.Branch, operation.Customer, operation.SearchText];

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
        ScheduledAt = row.Instant(),
        ScheduledBy = row.Text(),
        Result = ReadResult(row),
        Cancellation = ReadCancellation(row),
    };

    private static ResultSnapshot? ReadResult(SqlRow row)
    {
        if (row.SkipWhenNull(8)) return null;
        return new()
        {
            Date = row.Date(),
            Time = row.Time(),
            TimeZone = row.Text(),
            At = row.Instant(),
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
