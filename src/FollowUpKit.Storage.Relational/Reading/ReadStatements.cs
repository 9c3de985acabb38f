namespace FollowUpKit.Storage.Relational;

/// <summary>The statements that read one operation.</summary>
internal sealed class ReadStatements(TableNames names, SqlDialect dialect)
{
    private const string OfOperation = "tenant = @tenant AND operation = @operation";

    private static readonly string[] Key = ["tenant", "operation"];

    /// <summary>The operation, the chain, and the reminders.</summary>
    public SqlStatement Operation { get; } = new(Chain(names, CommandTable.Read.Select(_ => "NULL")), Key);

    /// <summary>The same, and the command with an id if it was accepted.</summary>
    public SqlStatement OperationAndCommand { get; } = new(
        Chain(
            names,
            CommandTable.Read.Select(column => "c." + column),
            $"LEFT JOIN {names.Commands} c ON c.tenant = @tenant AND c.operation = o.operation AND c.command_id = @command_id "),
        [.. Key, "command_id"]);

    /// <summary>The keys of the reminders of many operations.</summary>
    public SqlStatement Reminders { get; } = new(
        $"SELECT operation, number, reminder FROM {names.Reminders} WHERE tenant = @tenant AND {dialect.IsAnyOf("operation", "@operations")}", "tenant", "operations");

    /// <summary>What the queue knows of the reminders of an operation, which nobody else changes until the transaction ends.</summary>
    public SqlStatement QueuedStates { get; } = new(
        $"SELECT number, reminder, occurrence, {string.Join(", ", ReminderTable.OfState.Select(column => column.Name))} FROM {names.Reminders}{dialect.ForUpdateHint} WHERE {OfOperation}{dialect.ForUpdate}", Key);

    /// <summary>Many operations, one after another.</summary>
    public SqlStatement Operations { get; } = new(
        Chain(names, CommandTable.Read.Select(_ => "NULL"), of: $"{dialect.IsAnyOf("o.operation", "@operations")} ORDER BY o.operation, f.number, r.ordinal"),
        "tenant", "operations");

    public SqlStatement TimeZoneRules { get; } = new(
        $"SELECT {string.Join(", ", TimeZoneRulesTable.Read)} FROM {names.TimeZoneRules} WHERE tenant = @tenant", "tenant");

    public SqlStatement DueTimes { get; } = DueTimesQuery.Statement(names, dialect);

    /// <summary>A position after all transactions that were begun.</summary>
    public SqlStatement Position { get; } = new($"SELECT {dialect.NextFeedPosition(names.Commands)}", "tenant");

    /// <summary>Whether no transaction is under way that was begun before a position.</summary>
    public SqlStatement HasEnded { get; } = new($"SELECT CASE WHEN {dialect.IsFeedComplete("@position")} THEN 1 ELSE 0 END", "position");

    public SqlStatement History { get; } = new(
        $"SELECT {string.Join(", ", CommandTable.ReadWithChanges)} FROM {names.Commands} WHERE {OfOperation} ORDER BY version", Key);

    /// <summary>The histories of all operations of a tenant, one after another in the order of the primary key.</summary>
    public SqlStatement Histories { get; } = new(
        $"SELECT operation, {string.Join(", ", CommandTable.ReadWithChanges)} FROM {names.Commands} WHERE tenant = @tenant ORDER BY operation, version", "tenant");

    private static string Chain(
        TableNames names, IEnumerable<string> command, string join = "", string of = "o.operation = @operation ORDER BY f.number, r.ordinal") =>
        $"SELECT {List("o", OperationTable.Read)}, {string.Join(", ", command)}, {List("f", FollowUpTable.Read)}, {List("r", ReminderTable.Read)} "
        + $"FROM {names.Operations} o "
        + join
        + $"LEFT JOIN {names.FollowUps} f ON f.tenant = @tenant AND f.operation = o.operation "
        + $"LEFT JOIN {names.Reminders} r ON r.tenant = @tenant AND r.operation = f.operation AND r.number = f.number "
        + $"WHERE o.tenant = @tenant AND {of}";

    private static string List(string table, string[] columns) => string.Join(", ", columns.Select(column => $"{table}.{column}"));
}
