namespace FollowUpKit.Storage.Relational;

/// <summary>The statements of the queue of reminders. What is over is compared with the instants of the worker.</summary>
internal sealed class ReminderStatements
{
    private const string IsToBeSent = "send_from IS NOT NULL AND ended_at IS NULL";
    private const string RowIsToBeSent = "r.send_from IS NOT NULL AND r.ended_at IS NULL";

    // What is held for longer than a lease can be was written by a clock that was wrong.
    private const string IsFree = "(held_until IS NULL OR held_until <= @now OR held_until > @latest)";

    private static readonly string[] KeyOfOne = ["operation", "number", "reminder"];

    private static readonly string[] OfQueue = ["reminder", "occurrence", "remind_at", "claim_from", "held_until", "step", "attempts", "failure", "outcome"];

    private readonly SqlDialect _dialect;

    public ReminderStatements(TableNames names, SqlDialect dialect)
    {
        _dialect = dialect;
        Keys = [.. ReminderTable.Definition.Key.Skip(1)];
        Settled = [.. Keys, .. ReminderTable.OfState.Where(column => column.Name != "lease")];
        var index = names.Index(TableIndex.Sending.Name);
        var hint = dialect.UseIndex(index);
        Claim = new SqlStatement(
            dialect.UpdateFirst(new FirstRowsUpdate(names.Reminders, index, ["tenant", .. KeyOfOne])
            {
                Assignments = "lease = @lease, held_until = @until, attempts = attempts + 1",
                Condition = $"tenant = @tenant AND {IsToBeSent} AND claim_from <= @now AND {IsFree}",
                Order = "claim_from, operation, number, reminder",
                Limit = "@size",
            }),
            "tenant", "lease", "now", "until", "latest", "size");
        var ofLease = $"WHERE r.tenant = @tenant AND {Join("given")} AND r.lease = @lease";
        Renew = OfRows(
            rows => $"UPDATE {names.Reminders} AS r SET held_until = @until FROM {rows} {ofLease} AND r.held_until > @now AND r.claim_from <= @now AND {RowIsToBeSent} "
            + dialect.Returning("r", KeyOfOne),
            Keys, "tenant", "lease", "now", "until");
        Settle = OfRows(
            rows => $"UPDATE {names.Reminders} AS r SET lease = NULL, {string.Join(", ", Settled.Skip(KeyOfOne.Length).Select(column => $"{column.Name} = given.{column.Name}"))} "
            + $"FROM {rows} {ofLease} AND r.held_until > @now {dialect.Returning("r", KeyOfOne)}",
            Settled, "tenant", "lease", "now");
        var row = $"SELECT {List("r", OfQueue)}, {List("f", FollowUpRows.Columns)}, o.title FROM";
        var follows = $"JOIN {names.FollowUps} f ON f.tenant = @tenant AND f.operation = r.operation AND f.number = r.number JOIN {names.Operations} o ON o.tenant = @tenant AND o.operation = r.operation";
        Look = OfRows(
            rows => $"{row} {rows} JOIN {names.Reminders} r ON r.tenant = @tenant AND {Join("given")} {follows} "
            + $"WHERE r.lease = @lease AND {RowIsToBeSent} ORDER BY r.claim_from, r.operation, r.number, r.reminder",
            Keys, "tenant", "lease");
        Next = new SqlStatement(
            $"SELECT (SELECT min(CASE WHEN {IsFree} THEN claim_from ELSE held_until END) FROM {names.Reminders} {hint} WHERE tenant = @tenant AND {IsToBeSent} AND claim_from <= @now), "
            + $"(SELECT min(claim_from) FROM {names.Reminders} {hint} WHERE tenant = @tenant AND {IsToBeSent} AND claim_from > @now)",
            "tenant", "now", "latest");
    }

    /// <summary>Gives the keys of those that were claimed.</summary>
    public SqlStatement Claim { get; }

    /// <summary>Gives the keys of those that were renewed.</summary>
    public SqlStatement Renew { get; }

    /// <summary>Gives the keys of those that were settled.</summary>
    public SqlStatement Settle { get; }

    /// <summary>Those of a lease that are to be sent, with their follow-ups.</summary>
    public SqlStatement Look { get; }

    /// <summary>The earliest that is due, held or not, and the earliest that is not due.</summary>
    public SqlStatement Next { get; }

    /// <summary>The columns of the rows that <see cref="Renew"/> and <see cref="Look"/> take.</summary>
    public IReadOnlyList<Column> Keys { get; }

    /// <summary>The columns of the rows that <see cref="Settle"/> takes.</summary>
    public IReadOnlyList<Column> Settled { get; }

    public static string Selected => $"{List("r", OfQueue)}, {List("f", FollowUpRows.Columns)}, o.title";

    public static ReminderKey ReadKey(SqlRow row) => new(row.Text(), row.Integer(), row.Text());

    public static QueuedReminder ReadReminder(SqlRow row) => new()
    {
        Reminder = row.Text(),
        Occurrence = row.Text(),
        RemindAt = row.Instant(),
        ClaimFrom = row.Instant(),
        HeldUntil = row.InstantOrNull(),
        Step = row.Integer(),
        Attempts = row.Integer(),
        Failure = row.TextOrNull(),
        Outcome = ReminderState.OutcomeOf(row.TextOrNull()),
        FollowUp = FollowUpRows.Read(row),
    };

    /// <summary>A statement about rows that are given.</summary>
    private SqlStatement OfRows(Func<string, string> text, IReadOnlyList<Column> columns, params string[] parameters)
    {
        string[] rows = [.. Enumerable.Range(0, _dialect.RowParameters(columns.Count)).Select(i => FormattableString.Invariant($"rows{i}"))];
        return new SqlStatement(text($"({_dialect.Rows(columns, [.. rows.Select(name => "@" + name)])}) AS given"), [.. parameters, .. rows]);
    }

    private static string Join(string rows) => string.Join(" AND ", KeyOfOne.Select(column => $"r.{column} = {rows}.{column}"));

    private static string List(string table, IEnumerable<string> columns) => string.Join(", ", columns.Select(column => $"{table}.{column}"));
}
