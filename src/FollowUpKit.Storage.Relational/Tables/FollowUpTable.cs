namespace FollowUpKit.Storage.Relational;

/// <summary>The columns of a follow-up.</summary>
internal static class FollowUpTable
{
    public const string Pending = "pending";
    private const string Done = "done";
    private const string Cancelled = "cancelled";

    private static readonly ColumnSet<FollowUpSnapshot> Own = new ColumnSet<FollowUpSnapshot>()
        .Integer("number", followUp => followUp.Number, (followUp, value) => followUp.Number = value)
        .IntegerOrNull("previous_number", followUp => followUp.PreviousNumber, (followUp, value) => followUp.PreviousNumber = value)
        .TextOrNull("kind", ColumnLengths.Identifier, followUp => followUp.Kind, (followUp, value) => followUp.Kind = value)
        .TextOrNull("subject", ColumnLengths.Label, followUp => followUp.Subject, (followUp, value) => followUp.Subject = value)
        .TextOrNull("details", ColumnLengths.Details, followUp => followUp.Details, (followUp, value) => followUp.Details = value)
        .TextOrNull("agent", ColumnLengths.Identifier, followUp => followUp.Agent, (followUp, value) => followUp.Agent = value)
        .Date("due_date", followUp => followUp.DueDate, (followUp, value) => followUp.DueDate = value)
        .TimeOrNull("due_time", followUp => followUp.DueTime, (followUp, value) => followUp.DueTime = value)
        .Text("time_zone", ColumnLengths.Identifier, followUp => followUp.TimeZone, (followUp, value) => followUp.TimeZone = value)
        .Instant("overdue_from", followUp => followUp.OverdueFrom, (followUp, value) => followUp.OverdueFrom = value)
        .InstantOrNull("attention_from", followUp => followUp.AttentionFrom, (followUp, value) => followUp.AttentionFrom = value)
        .InstantOrNull("answered_at", followUp => followUp.AnsweredAt, (followUp, value) => followUp.AnsweredAt = value)
        .Text("search_text", null, followUp => followUp.SearchText, (followUp, value) => followUp.SearchText = value)
        .Instant("scheduled_at", followUp => followUp.ScheduledAt, (followUp, value) => followUp.ScheduledAt = value)
        .Text("scheduled_by", ColumnLengths.Identifier, followUp => followUp.ScheduledBy, (followUp, value) => followUp.ScheduledBy = value)
        .Integer("move_count", followUp => followUp.MoveCount, (followUp, value) => followUp.MoveCount = value)
        .DateOrNull("first_due_date", followUp => followUp.FirstDueDate, (followUp, value) => followUp.FirstDueDate = value)
        .TimeOrNull("first_due_time", followUp => followUp.FirstDueTime, (followUp, value) => followUp.FirstDueTime = value)
        .TextOrNull("first_time_zone", ColumnLengths.Identifier, followUp => followUp.FirstTimeZone, (followUp, value) => followUp.FirstTimeZone = value)
        .TextOrNull("last_move_reason", ColumnLengths.Reason, followUp => followUp.LastMoveReason, (followUp, value) => followUp.LastMoveReason = value)
        .TextOrNull("plan_code", ColumnLengths.Identifier, followUp => followUp.PlanCode, (followUp, value) => followUp.PlanCode = value)
        .TextOrNull("plan_step", ColumnLengths.Identifier, followUp => followUp.PlanStep, (followUp, value) => followUp.PlanStep = value)
        .DateOrNull("plan_start", followUp => followUp.PlanStart, (followUp, value) => followUp.PlanStart = value);

    private static readonly ColumnSet<ResultSnapshot> ResultFacts = new ColumnSet<ResultSnapshot>(isOptional: true)
        .Date("result_date", result => result.Date, (result, value) => result.Date = value)
        .Time("result_time", result => result.Time, (result, value) => result.Time = value)
        .Text("result_zone", ColumnLengths.Identifier, result => result.TimeZone, (result, value) => result.TimeZone = value)
        .Instant("result_at", result => result.At, (result, value) => result.At = value)
        .Integer("days_late", result => result.DaysLate, (result, value) => result.DaysLate = value)
        .Text("result_details", ColumnLengths.Details, result => result.Details, (result, value) => result.Details = value)
        .TextOrNull("result_outcome", ColumnLengths.Identifier, result => result.Outcome, (result, value) => result.Outcome = value)
        .Instant("captured_at", result => result.CapturedAt, (result, value) => result.CapturedAt = value)
        .Boolean("captured_late", result => result.CapturedLate, (result, value) => result.CapturedLate = value)
        .Text("captured_by", ColumnLengths.Identifier, result => result.CapturedBy, (result, value) => result.CapturedBy = value);

    private static readonly ColumnSet<CancellationSnapshot> Cancellation = new ColumnSet<CancellationSnapshot>(isOptional: true)
        .Instant("cancelled_at", cancellation => cancellation.At, (cancellation, value) => cancellation.At = value)
        .Text("cancelled_by", ColumnLengths.Identifier, cancellation => cancellation.By, (cancellation, value) => cancellation.By = value)
        .Text("cancel_reason", ColumnLengths.Reason, cancellation => cancellation.Reason, (cancellation, value) => cancellation.Reason = value);

    private static readonly ColumnSet<FollowUpSnapshot> State = new ColumnSet<FollowUpSnapshot>()
        .Text("state", ColumnLengths.State, followUp => NameOf(followUp.State), Check);

    /// <summary>Copies of facts of the operation, for the indexes of reports.</summary>
    private static readonly ColumnSet<OperationFacts> Copies = new ColumnSet<OperationFacts>()
        .TextOrNull("branch", ColumnLengths.Identifier, operation => operation.Branch)
        .TextOrNull("customer", ColumnLengths.Identifier, operation => operation.Customer)
        .Instant("opened_at", operation => operation.OpenedAt);

    /// <summary>All that is read of a follow-up, from its number on.</summary>
    private static readonly IReadOnlyList<Column> ReadColumns = [.. Own.Columns, .. ResultFacts.Columns, .. Cancellation.Columns, .. State.Columns];

    public static readonly Table Definition = new(
        "follow_ups", 3, OperationTable.Definition, [.. OperationTable.Key.Columns, .. ReadColumns, .. Copies.Columns]);

    /// <summary>Those that change where only instants move.</summary>
    public static readonly IReadOnlyList<Column> MovedColumns = [.. Definition.Columns.Where(column => column.Name is "overdue_from" or "attention_from")];

    public static readonly string[] Read = [.. ReadColumns.Select(column => column.Name)];

    public static readonly string[] Result = [.. ResultFacts.Columns.Select(column => column.Name)];

    public static List<object?> Values(OperationKey key, OperationFacts operation, FollowUpSnapshot followUp, SqlDialect dialect) =>
        dialect.ValuesOf(Facts(key, operation, followUp));

    /// <summary>The facts of all columns, as values of C#.</summary>
    public static List<object?> Facts(OperationKey key, OperationFacts operation, FollowUpSnapshot followUp)
    {
        var facts = new List<object?>(Definition.Columns.Count);
        OperationTable.Key.AddFacts(key, facts);
        Own.AddFacts(followUp, facts);
        ResultFacts.AddFacts(followUp.Result, facts);
        Cancellation.AddFacts(followUp.Cancellation, facts);
        State.AddFacts(followUp, facts);
        Copies.AddFacts(operation, facts);
        return facts;
    }

    public static object?[] MovedValues(OperationKey key, FollowUpSnapshot followUp, SqlDialect dialect) =>
        [dialect.Value(followUp.OverdueFrom), dialect.Value(followUp.AttentionFrom), key.Tenant, key.OperationId, followUp.Number];

    /// <exception cref="StorageSchemaException">It has a state that this library does not know.</exception>
    /// <exception cref="StorageDataException">Its state is not the one that its result and cancellation tell.</exception>
    public static FollowUpSnapshot ReadFollowUp(SqlRow row)
    {
        var followUp = new FollowUpSnapshot();
        Own.Read(followUp, row);
        followUp.Result = ReadResult(row);
        followUp.Cancellation = Cancellation.ReadOrNull(row, () => new());
        State.Read(followUp, row);
        return followUp;
    }

    public static ResultSnapshot? ReadResult(SqlRow row) => ResultFacts.ReadOrNull(row, () => new());

    private static void Check(FollowUpSnapshot followUp, string state)
    {
        var expected = NameOf(followUp.State);
        if (state == expected) return;
        throw state is Pending or Done or Cancelled
            ? new StorageDataException(FormattableString.Invariant($"Follow-up {followUp.Number} is stored as '{state}', but its result and cancellation say '{expected}'."))
            : UnknownWords.Error("state of a follow-up", state);
    }

    private static string NameOf(FollowUpState state) => state switch
    {
        FollowUpState.Pending => Pending,
        FollowUpState.Done => Done,
        FollowUpState.Cancelled => Cancelled,
        _ => throw new ArgumentOutOfRangeException(nameof(state), FormattableString.Invariant($"{(int)state}"), "No such state of a follow-up."),
    };
}
