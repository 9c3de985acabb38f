namespace FollowUpKit.Storage.Relational;

/// <summary>The statements of the queue of reminders. What is over is compared with the instants of the worker.</summary>
internal sealed class ReminderStatements
{
    private const string IsToBeSent = "send_from IS NOT NULL AND ended_at IS NULL";
    private const string RowIsToBeSent = "r.send_from IS NOT NULL AND r.ended_at IS NULL";

    // What is held for longer than a lease can be was written by a clock that was wrong.
    private const string IsFree = "(held_until IS NULL OR held_until <= @now OR held_until > @latest)";

    private static readonly string[] KeyOfOne = ["operation", "number", "reminder"];

    private readonly SqlDialect _dialect;

    public ReminderStatements(TableNames names, SqlDialect dialect)
    {
        _dialect = dialect;
        Keys = [.. ReminderTable.Definition.Key.Skip(1)];
        var index = names.Index(TableIndex.Sending.Name);
        var hint = dialect.UseIndex(index);
        var mark = TableIndex.Sending.MarkOn(dialect) is { } one ? $"{one} AND " : "";
        Claim = new SqlStatement(
            dialect.UpdateFirst(new FirstRowsUpdate(names.Reminders, index, ["tenant", .. KeyOfOne])
            {
                Assignments = "lease = @lease, held_until = @until, attempts = attempts + 1",
                Condition = $"{mark}tenant = @tenant AND {IsToBeSent} AND claim_from <= @now AND {IsFree}",
                Order = "claim_from, operation, number, reminder",
                Limit = "@size",
            }),
            "tenant", "lease", "now", "until", "latest", "size");
        var ofKey = $"r.tenant = @tenant AND {Join("given")}";
        (string, string)[] held = [("held_until", "@until")];
        Renew = OfRows(
            rows => Touch(names, held, rows, $"{ofKey} AND r.lease = @lease AND r.held_until > @now AND r.claim_from <= @now AND {RowIsToBeSent}"),
            Keys, "tenant", "lease", "now", "until");
        Settle = Settling(names, ofKey, [.. ReminderTable.OfState.Where(column => column.Name != "lease")]);
        SettleSent = Settling(
            names, ofKey, [.. ReminderTable.OfState.Where(column => column.Name == "ended_at")],
            ("held_until", "NULL"), ("failure", "NULL"), ("outcome", $"'{ReminderState.TextOf(ReminderOutcome.Sent)}'"));
        if (!dialect.ReturnsChanged)
        {
            ChangeClaimed = OfRows(
                rows => dialect.UpdateGiven(names.Reminders, [("lease", "@lease"), .. held, ("attempts", "r.attempts + 1")], rows, ofKey), Keys, "tenant", "lease", "until");
            ChangeRenewed = OfRows(rows => dialect.UpdateGiven(names.Reminders, held, rows, ofKey), Keys, "tenant", "until");
        }

        var row = $"SELECT {Selected}, o.title FROM";
        var follows = $"JOIN {names.FollowUps} f ON f.tenant = @tenant AND f.operation = r.operation AND f.number = r.number JOIN {names.Operations} o ON o.tenant = @tenant AND o.operation = r.operation";
        Look = OfRows(
            rows => $"{row} {rows} CROSS JOIN {names.Reminders} r {follows} WHERE r.tenant = @tenant AND {Join("given")} "
            + $"AND r.lease = @lease AND {RowIsToBeSent} ORDER BY r.claim_from, r.operation, r.number, r.reminder",
            Keys, "tenant", "lease");
        if (dialect.WritersFollow)
        {
            LookAtFirst = new SqlStatement(
                $"SELECT {SelectedAs("@until", "r.attempts + 1")}, o.title FROM {names.Reminders} r {hint} CROSS JOIN {names.FollowUps} f CROSS JOIN {names.Operations} o "
                + $"WHERE r.tenant = @tenant AND {RowIsToBeSent} AND r.claim_from <= @now AND {IsFree} "
                + "AND f.tenant = @tenant AND f.operation = r.operation AND f.number = r.number AND o.tenant = @tenant AND o.operation = r.operation "
                + $"ORDER BY r.claim_from, r.operation, r.number, r.reminder {dialect.First("@size")}",
                "tenant", "now", "until", "latest", "size");
        }

        Next = new SqlStatement(
            $"SELECT (SELECT min(CASE WHEN {IsFree} THEN claim_from ELSE held_until END) FROM {names.Reminders} {hint} WHERE {mark}tenant = @tenant AND {IsToBeSent} AND claim_from <= @now), "
            + $"(SELECT claim_from FROM {names.Reminders} {hint} WHERE {mark}tenant = @tenant AND {IsToBeSent} AND claim_from > @now ORDER BY claim_from {dialect.First("1")})",
            "tenant", "now", "latest");
    }

    /// <summary>The first that can be claimed, as the claim leaves them, with their follow-ups; null where a transaction does not keep other writers out.</summary>
    public SqlStatement? LookAtFirst { get; }

    /// <summary>Gives the keys of those that were claimed, unless <see cref="LookAtFirst"/> gave them.</summary>
    public SqlStatement Claim { get; }

    /// <summary>Gives the keys of those that were renewed.</summary>
    public SqlStatement Renew { get; }

    public SettlingStatements Settle { get; }

    /// <summary>The same for those that were sent and have no other step: what stays as it was claimed is not written.</summary>
    public SettlingStatements SettleSent { get; }

    /// <summary>Changes those whose keys were given; null where what gives them changes them. So is the next one.</summary>
    public SqlStatement? ChangeClaimed { get; }

    public SqlStatement? ChangeRenewed { get; }

    /// <summary>Those of a lease that are to be sent, with their follow-ups.</summary>
    public SqlStatement Look { get; }

    /// <summary>The earliest that is due, held or not, and the earliest that is not due.</summary>
    public SqlStatement Next { get; }

    /// <summary>The columns of the rows that <see cref="Renew"/> and <see cref="Look"/> take.</summary>
    public IReadOnlyList<Column> Keys { get; }

    /// <summary>The columns of a reminder and its follow-up; the title of the operation comes after them.</summary>
    public static string Selected { get; } = SelectedAs("r.held_until", "r.attempts");

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

    /// <summary>What settles rows of a lease.</summary>
    /// <param name="names">The tables.</param>
    /// <param name="ofKey">The condition that joins the rows.</param>
    /// <param name="given">The columns that each row gives, after its key.</param>
    /// <param name="fixedValues">Other columns, each with what it is set to.</param>
    private SettlingStatements Settling(TableNames names, string ofKey, IReadOnlyList<Column> given, params (string Column, string Value)[] fixedValues)
    {
        (string, string)[] assignments = [("lease", "NULL"), .. fixedValues, .. given.Select(column => (column.Name, $"given.{column.Name}"))];
        Column[] columns = [.. Keys, .. given];
        return new SettlingStatements(
            columns,
            OfRows(rows => Touch(names, assignments, rows, $"{ofKey} AND r.lease = @lease AND r.held_until > @now"), columns, "tenant", "lease", "now"),
            _dialect.ReturnsChanged ? null : OfRows(rows => _dialect.UpdateGiven(names.Reminders, assignments, rows, ofKey), columns, "tenant"));
    }

    /// <summary>Changes rows and gives their keys, or locks them and gives these.</summary>
    private string Touch(TableNames names, IReadOnlyList<(string Column, string Value)> assignments, string rows, string condition) => _dialect.ReturnsChanged
        ? $"{_dialect.UpdateGiven(names.Reminders, assignments, rows, condition)} {_dialect.Returning("r", KeyOfOne)}"
        : $"SELECT {List("r", KeyOfOne)} FROM {names.Reminders} r{_dialect.ForUpdateHint} CROSS JOIN {rows} WHERE {condition}{_dialect.ForUpdate}";

    /// <summary>A statement about rows that are given.</summary>
    private SqlStatement OfRows(Func<string, string> text, IReadOnlyList<Column> columns, params string[] parameters) =>
        GivenRows.Statement(_dialect, text, columns, parameters);

    private static string SelectedAs(string heldUntil, string attempts) =>
        $"r.reminder, r.occurrence, r.remind_at, r.claim_from, {heldUntil}, r.step, {attempts}, r.failure, r.outcome, {List("f", FollowUpRows.Columns)}";

    private static string Join(string rows) => string.Join(" AND ", KeyOfOne.Select(column => $"r.{column} = {rows}.{column}"));

    private static string List(string table, IEnumerable<string> columns) => string.Join(", ", columns.Select(column => $"{table}.{column}"));
}
