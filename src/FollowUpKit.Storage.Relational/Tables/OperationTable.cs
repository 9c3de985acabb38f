namespace FollowUpKit.Storage.Relational;

/// <summary>The columns of an operation.</summary>
internal static class OperationTable
{
    /// <summary>The key of an operation, with which the keys of all tables begin.</summary>
    public static readonly ColumnSet<OperationKey> Key = new ColumnSet<OperationKey>()
        .Text("tenant", ColumnLengths.Identifier, key => key.Tenant)
        .Text("operation", ColumnLengths.Identifier, key => key.OperationId);

    /// <summary>Fixed when it is opened.</summary>
    private static readonly ColumnSet<OperationSnapshot> Opening = new ColumnSet<OperationSnapshot>()
        .Text("time_zone", ColumnLengths.Identifier, facts => facts.TimeZone, (facts, value) => facts.TimeZone = value)
        .Instant("opened_at", facts => facts.OpenedAt, (facts, value) => facts.OpenedAt = value)
        .Text("opened_by", ColumnLengths.Identifier, facts => facts.OpenedBy, (facts, value) => facts.OpenedBy = value);

    /// <summary>Changed by a description or a transfer only.</summary>
    private static readonly ColumnSet<OperationSnapshot> Description = new ColumnSet<OperationSnapshot>()
        .TextOrNull("title", ColumnLengths.Label, facts => facts.Title, (facts, value) => facts.Title = value)
        .TextOrNull("customer", ColumnLengths.Identifier, facts => facts.Customer, (facts, value) => facts.Customer = value)
        .TextOrNull("branch", ColumnLengths.Identifier, facts => facts.Branch, (facts, value) => facts.Branch = value)
        .TextOrNull("agent", ColumnLengths.Identifier, facts => facts.Agent, (facts, value) => facts.Agent = value);

    private static readonly ColumnSet<ConclusionSnapshot> Conclusion = ConclusionColumns(isOptional: true);

    /// <summary>The columns of <see cref="ReadConclusion"/>.</summary>
    public static readonly string[] ReadOfConclusion = [.. Conclusion.Columns.Select(column => column.Name)];

    private static readonly ColumnSet<WithdrawalSnapshot> Withdrawal = new ColumnSet<WithdrawalSnapshot>(isOptional: true)
        .Instant("withdrawn_at", withdrawal => withdrawal.At, (withdrawal, value) => withdrawal.At = value)
        .Text("withdrawn_by", ColumnLengths.Identifier, withdrawal => withdrawal.By, (withdrawal, value) => withdrawal.By = value)
        .Text("withdrawal_reason", ColumnLengths.Reason, withdrawal => withdrawal.Reason, (withdrawal, value) => withdrawal.Reason = value)
        .TextOrNull("merged_into", ColumnLengths.Identifier, withdrawal => withdrawal.MergedInto, (withdrawal, value) => withdrawal.MergedInto = value);

    /// <summary>Changed by every command, as the conclusion and the withdrawal are.</summary>
    private static readonly ColumnSet<OperationSnapshot> State = new ColumnSet<OperationSnapshot>()
        .Long("version", facts => facts.Version, (facts, value) => facts.Version = value)
        .Long("visible_version", facts => facts.VisibleVersion, (facts, value) => facts.VisibleVersion = value)
        .Instant("changed_at", facts => facts.ChangedAt, (facts, value) => facts.ChangedAt = value)
        .Text("changed_by", ColumnLengths.Identifier, facts => facts.ChangedBy, (facts, value) => facts.ChangedBy = value)
        .InstantOrNull("reopened_at", facts => facts.ReopenedAt, (facts, value) => facts.ReopenedAt = value)
        .IntegerOrNull("current_follow_up", facts => facts.CurrentFollowUpNumber, (facts, value) => facts.CurrentFollowUpNumber = value)
        .DateOrNull("current_due_date", facts => facts.CurrentDueDate, (facts, value) => facts.CurrentDueDate = value)
        .TimeOrNull("current_due_time", facts => facts.CurrentDueTime, (facts, value) => facts.CurrentDueTime = value)
        .TextOrNull("current_time_zone", ColumnLengths.Identifier, facts => facts.CurrentTimeZone, (facts, value) => facts.CurrentTimeZone = value)
        .InstantOrNull("next_overdue_from", facts => facts.NextOverdueFrom, (facts, value) => facts.NextOverdueFrom = value)
        .InstantOrNull("idle_since", facts => facts.IdleSince, (facts, value) => facts.IdleSince = value)
        .InstantOrNull("first_contact_at", facts => facts.FirstContactAt, (facts, value) => facts.FirstContactAt = value)
        .Integer("pending_count", facts => facts.PendingCount, (facts, value) => facts.PendingCount = value)
        .Integer("done_count", facts => facts.DoneCount, (facts, value) => facts.DoneCount = value)
        .Text("search_text", null, facts => facts.SearchText, (facts, value) => facts.SearchText = value);

    public static readonly IReadOnlyList<Column> DescriptionColumns = Description.Columns;

    public static readonly IReadOnlyList<Column> ProgressColumns = [.. State.Columns, .. Conclusion.Columns, .. Withdrawal.Columns];

    /// <summary>Those of them that change where only instants move.</summary>
    public static readonly IReadOnlyList<Column> MovedColumns = [.. ProgressColumns.Where(column => column.Name
        is "version" or "current_follow_up" or "current_due_date" or "current_due_time" or "current_time_zone" or "next_overdue_from"
        or "search_text")];

    private static readonly int[] Moved = [.. MovedColumns.Select(column => ProgressColumns.ToList().IndexOf(column))];

    public static readonly Table Definition =
        new("operations", 2, null, [.. Key.Columns, .. Opening.Columns, .. DescriptionColumns, .. ProgressColumns]);

    /// <summary>All that is read of an operation, after its tenant.</summary>
    public static readonly string[] Read = [.. Definition.Columns.Skip(1).Select(column => column.Name)];

    /// <summary>The columns of a conclusion, that of an operation or one that was undone.</summary>
    public static ColumnSet<ConclusionSnapshot> ConclusionColumns(bool isOptional) => new ColumnSet<ConclusionSnapshot>(isOptional)
        .Instant("concluded_at", conclusion => conclusion.At, (conclusion, value) => conclusion.At = value)
        .Date("conclusion_date", conclusion => conclusion.Date, (conclusion, value) => conclusion.Date = value)
        .Text("concluded_by", ColumnLengths.Identifier, conclusion => conclusion.By, (conclusion, value) => conclusion.By = value)
        .TextOrNull("conclusion_outcome", ColumnLengths.Identifier, conclusion => conclusion.Outcome, (conclusion, value) => conclusion.Outcome = value)
        .Integer("conclusion_follow_up", conclusion => conclusion.FollowUpNumber, (conclusion, value) => conclusion.FollowUpNumber = value);

    public static List<object?> Values(OperationKey key, OperationSnapshot facts, SqlDialect dialect) => dialect.ValuesOf(Facts(key, facts));

    /// <summary>The facts of all columns, as values of C#.</summary>
    public static List<object?> Facts(OperationKey key, OperationSnapshot operation)
    {
        var facts = new List<object?>(Definition.Columns.Count);
        Key.AddFacts(key, facts);
        Opening.AddFacts(operation, facts);
        Description.AddFacts(operation, facts);
        AddProgress(operation, facts);
        return facts;
    }

    public static List<object?> DescriptionValues(OperationSnapshot facts, SqlDialect dialect)
    {
        var values = new List<object?>();
        Description.Write(facts, values, dialect);
        return values;
    }

    public static List<object?> ProgressValues(OperationSnapshot facts, SqlDialect dialect)
    {
        var values = new List<object?>(ProgressColumns.Count + 3);
        AddProgress(facts, values);
        return dialect.ValuesOf(values);
    }

    public static IEnumerable<object?> MovedValues(OperationSnapshot facts, SqlDialect dialect)
    {
        var values = ProgressValues(facts, dialect);
        return Moved.Select(place => values[place]);
    }

    /// <summary>Reads an operation without its chain.</summary>
    public static OperationSnapshot ReadOperation(SqlRow row)
    {
        var operation = new OperationSnapshot { OperationId = row.Text() };
        Opening.Read(operation, row);
        Description.Read(operation, row);
        State.Read(operation, row);
        operation.Conclusion = ReadConclusion(row);
        operation.Withdrawal = Withdrawal.ReadOrNull(row, () => new());
        return operation;
    }

    public static ConclusionSnapshot? ReadConclusion(SqlRow row) => Conclusion.ReadOrNull(row, () => new());

    private static void AddProgress(OperationSnapshot operation, List<object?> facts)
    {
        State.AddFacts(operation, facts);
        Conclusion.AddFacts(operation.Conclusion, facts);
        Withdrawal.AddFacts(operation.Withdrawal, facts);
    }
}
