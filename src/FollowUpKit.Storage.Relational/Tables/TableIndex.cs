namespace FollowUpKit.Storage.Relational;

/// <summary>
/// An index of reports and lists. Each begins with the tenant; those of follow-ups hold only what reports tell of. After the
/// columns of its order stand those of filters and counts that would else be looked up in the table, row by row. No index has
/// more than five identifiers: six of the greatest length are longer than an entry of PostgreSQL may be.
/// </summary>
internal sealed class TableIndex
{
    private const string Pending = "attention_from IS NOT NULL";
    private const string IsPending = "is_pending";
    private const string Answered = "answered_at IS NOT NULL";
    private const string IsIdle = "idle_since IS NOT NULL";

    // Always true: with it PostgreSQL reads this index only for a statement that repeats it, never to sort a page of a period.
    private const string ByDueDate = "number > 0";

    // What tells whether an operation is overdue, in progress or concluded, and how long: its row is not looked up for it.
    private static readonly string[] Status = ["current_due_date", "next_overdue_from", "concluded_at", "withdrawn_at"];

    private static readonly string[] Counted = ["branch", "due_date", "attention_from"];

    private TableIndex(Table table, string name, string[] columns, string? where, string? request = null, string? marker = null)
    {
        Marker = marker is null ? null : (marker, where!);
        Table = table;
        Name = table.Name + "_" + name;
        Columns = ["tenant", .. columns];
        Where = request is null ? where : $"{where} AND {request}";
        Request = request;
    }

    public static TableIndex Attention { get; } = OfAttention("attention", [], ["branch", "agent", "customer"]);

    public static TableIndex AttentionByBranch { get; } = OfAttention("attention_branch", ["branch"], ["agent", "kind"]);

    public static TableIndex AttentionByAgent { get; } = OfAttention("attention_agent", ["agent"], ["branch", "customer"]);

    public static TableIndex AttentionByCustomer { get; } = OfAttention("attention_customer", ["customer"], ["branch", "agent"]);

    public static TableIndex Due { get; } = OfDueDate("due", [], ["branch"]);

    public static TableIndex DueByBranch { get; } = OfDueDate("due_branch", ["branch"], []);

    /// <summary>For the order of the most moved, and for those moved so often, which are few.</summary>
    public static TableIndex Moved { get; } = new(FollowUpTable.Definition, "moved", ["move_count DESC", "attention_from", "operation", "number", "due_date", "time_zone", "branch", "agent", "customer"], Pending, marker: IsPending);

    public static TableIndex PendingByOpening { get; } = new(FollowUpTable.Definition, "opened", ["opened_at DESC", "operation", "number", "branch", "attention_from"], Pending, marker: IsPending);

    /// <summary>For the time zones of a tenant, from each to the next, and for counts by branch and days overdue, which are ranges of due dates in each zone.</summary>
    public static TableIndex DueByZone { get; } =
        new(FollowUpTable.Definition, "due_zone", ["time_zone", .. Counted], Pending, ByDueDate, IsPending) { OnlyForRanges = Counted };

    public static TableIndex Results { get; } = OfResults("answered", [], ["branch", "agent", "customer"]);

    public static TableIndex ResultsByBranch { get; } = OfResults("answered_branch", ["branch"], ["agent", "kind"]);

    public static TableIndex ResultsByAgent { get; } = OfResults("answered_agent", ["agent"], ["branch", "result_outcome"]);

    public static TableIndex ResultsByDueDate { get; } = new(FollowUpTable.Definition, "answered_due", ["due_date", "answered_at DESC", "operation", "number", "branch", "agent"], Answered);

    public static TableIndex Opened { get; } = new(OperationTable.Definition, "opened", ["opened_at DESC", "operation", .. Status], null);

    public static TableIndex OpenedByBranch { get; } = new(OperationTable.Definition, "opened_branch", ["branch", "opened_at DESC", "operation", .. Status], null);

    public static TableIndex OpenedByAgent { get; } = new(OperationTable.Definition, "opened_agent", ["agent", "opened_at DESC", "operation", "branch", .. Status], null);

    public static TableIndex OpenedByCustomer { get; } = new(OperationTable.Definition, "opened_customer", ["customer", "opened_at DESC", "operation", "branch"], null);

    public static TableIndex Overdue { get; } = new(OperationTable.Definition, "overdue", ["next_overdue_from", "operation", "concluded_at", "withdrawn_at"], null);

    public static TableIndex OverdueByBranch { get; } = new(OperationTable.Definition, "overdue_branch", ["branch", "next_overdue_from", "operation", "concluded_at", "withdrawn_at"], null);

    public static TableIndex OverdueByAgent { get; } = new(OperationTable.Definition, "overdue_agent", ["agent", "next_overdue_from", "operation", "concluded_at", "withdrawn_at"], null);

    public static TableIndex Idle { get; } = new(OperationTable.Definition, "idle", ["idle_since", "operation", "time_zone", "branch", "agent", "concluded_at", "withdrawn_at"], null);

    public static TableIndex IdleByBranch { get; } = new(OperationTable.Definition, "idle_branch", ["branch", "idle_since", "operation", "time_zone", "agent", "concluded_at", "withdrawn_at"], IsIdle);

    public static TableIndex IdleByAgent { get; } = new(OperationTable.Definition, "idle_agent", ["agent", "idle_since", "operation", "time_zone", "branch", "concluded_at", "withdrawn_at"], IsIdle);

    /// <summary>For the time zones of a tenant, from each to the next.</summary>
    public static TableIndex IdleByZone { get; } = new(OperationTable.Definition, "idle_zone", ["time_zone"], IsIdle, marker: "is_idle");

    public static TableIndex CurrentDue { get; } = new(OperationTable.Definition, "due", ["current_due_date", "operation", "branch", "next_overdue_from", "concluded_at", "withdrawn_at"], null);

    public static TableIndex Concluded { get; } = new(OperationTable.Definition, "concluded", ["concluded_at DESC", "operation", "branch", "withdrawn_at"], null);

    /// <summary>Written when an operation is concluded or reopened only.</summary>
    public static TableIndex ConcludedByOutcome { get; } = new(OperationTable.Definition, "outcome", ["conclusion_outcome", "concluded_at DESC", "operation", "branch", "agent", "withdrawn_at"], "concluded_at IS NOT NULL");

    public static TableIndex NoNextStep { get; } = new(OperationTable.Definition, "no_next_step", ["opened_at DESC", "operation"], "concluded_at IS NULL AND withdrawn_at IS NULL AND pending_count <= 0", marker: "has_no_next_step");

    /// <summary>For workers that send reminders: those to be sent, the earliest first.</summary>
    public static TableIndex Sending { get; } =
        new(ReminderTable.Definition, "send", ["claim_from", "operation", "number", "reminder", "held_until"], "send_from IS NOT NULL AND ended_at IS NULL", marker: "is_to_be_sent");

    /// <summary>Few, for a person who looks why they were not sent.</summary>
    public static TableIndex GivenUp { get; } =
        new(ReminderTable.Definition, "given_up", ["claim_from", "operation", "number", "reminder"], $"send_from IS NOT NULL AND outcome = '{ReminderState.TextOf(ReminderOutcome.GivenUp)}'", marker: "is_given_up");

    /// <summary>By which a command id is unique in its operation.</summary>
    public static TableIndex CommandIds { get; } =
        new(CommandTable.Definition, "id", ["operation", "command_id"], "command_id IS NOT NULL") { IsUnique = true };

    /// <summary>For a feed of all commands of a tenant.</summary>
    public static TableIndex Feed { get; } = new(CommandTable.Definition, "feed", ["feed_position", "operation", "version"], null);

    /// <summary>Written when an operation is reopened only, as the one after it.</summary>
    public static TableIndex Reopenings { get; } = new(ReopeningTable.Definition, "newest", ["reopened_at DESC", "operation", "version", "conclusion_date", "reopening_date", "conclusion_outcome"], null);

    public static TableIndex ReopeningsByConclusion { get; } = new(ReopeningTable.Definition, "concluded", ["conclusion_date", "operation", "version", "reopened_at", "conclusion_outcome"], null);

    public static IReadOnlyList<TableIndex> All { get; } =
    [
        Attention, AttentionByBranch, AttentionByAgent, AttentionByCustomer, Due, DueByBranch, PendingByOpening, Moved, DueByZone,
        Results, ResultsByBranch, ResultsByAgent, ResultsByDueDate,
        Opened, OpenedByBranch, OpenedByAgent, OpenedByCustomer, Overdue, OverdueByBranch, OverdueByAgent, Idle, IdleByBranch, IdleByAgent, IdleByZone, CurrentDue, Concluded, ConcludedByOutcome, NoNextStep,
        Sending, GivenUp, CommandIds, Feed, Reopenings, ReopeningsByConclusion,
    ];

    /// <summary>The name, after the prefix of the tables.</summary>
    public string Name { get; }

    public Table Table { get; }

    public bool IsUnique { get; private init; }

    /// <summary>The columns, each with its direction where that is descending.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The condition that every query must repeat; null for all rows.</summary>
    public string? Where { get; }

    /// <summary>The part of the condition that only the queries repeat which are meant to read this index; null for none.</summary>
    public string? Request { get; }

    /// <summary>
    /// The computed column that says whether a row meets the condition, where the database has no partial indexes and the rows that do not are many between
    /// those that do; null where no column is needed.
    /// </summary>
    public (string Name, string Condition)? Marker { get; }

    /// <summary>Columns for counts that are ranges of each row of another table.</summary>
    private IReadOnlyList<string> OnlyForRanges { get; init; } = [];

    /// <summary>The columns of the index on a database, without those of counts that it makes in another way. Where it limits the length of an index, facts that are only looked at there are left out.</summary>
    public IReadOnlyList<string> ColumnsOn(SqlDialect dialect)
    {
        var texts = Table.Columns.Where(column => column.Type == ColumnType.Text).Select(column => column.Name).Intersect(Columns, StringComparer.Ordinal).ToList();
        var leftOut = Columns.Where(texts.Contains).Skip(dialect.MostTextsInIndex);
        var marker = dialect.HasPartialIndexes ? null : Marker?.Name;
        return [Columns[0], .. marker is null ? Array.Empty<string>() : [marker], .. Columns.Skip(1).Except(leftOut).Except(dialect.SeeksAfterRows ? [] : OnlyForRanges)];
    }

    /// <summary>
    /// How many of the columns the index is sorted by, where the database can hold the others behind: the tenant, what is asked for, and the order, which ends with the
    /// primary key.
    /// </summary>
    public int KeyLength
    {
        get
        {
            var names = Columns.Select(NameOf).ToList();
            var places = Table.Key.Select(column => names.IndexOf(column.Name)).ToList();
            return places.Contains(-1) ? Columns.Count : places.Max() + 1;
        }
    }

    /// <summary>A column without its direction.</summary>
    public static string NameOf(string column) => column.Split(' ')[0];

    /// <summary>The condition by the computed column, on a database that has one; null elsewhere.</summary>
    public string? MarkOn(SqlDialect dialect) => dialect.HasPartialIndexes || Marker is not { } marker ? null : $"{marker.Name} = 1";

    /// <summary>What a query must say to read this index on a database, beside what it asks for; null for nothing.</summary>
    public string? RequestOn(SqlDialect dialect) => MarkOn(dialect) ?? Request;

    /// <summary>Ranges of this index, with what a query must repeat to read it.</summary>
    public List<IndexRange> Ranges(SqlDialect dialect, string table, IEnumerable<string> conditions) =>
        [.. conditions.Select(condition => new IndexRange(this, RequestOn(dialect) is { } request ? $"{table}.{request} AND {condition}" : condition))];

    // The range of instants of a period is as wide as the zones are apart: the local date is looked at here, not in the table.
    private static TableIndex OfAttention(string name, string[] first, string[] last) =>
        new(FollowUpTable.Definition, name, [.. first, "attention_from", "operation", "number", "due_date", "time_zone", .. last, "move_count"], Pending);

    private static TableIndex OfDueDate(string name, string[] first, string[] last) =>
        new(FollowUpTable.Definition, name, [.. first, "due_date", "attention_from", "operation", "number", "time_zone", .. last], Pending, ByDueDate, IsPending);

    // With what the work of agents is counted by, so that a period of many results is read from here alone.
    private static TableIndex OfResults(string name, string[] first, string[] last) =>
        new(FollowUpTable.Definition, name, [.. first, "answered_at DESC", "operation", "number", "result_date", .. last, "days_late", "result_at", "overdue_from", "captured_late"], Answered);
}
