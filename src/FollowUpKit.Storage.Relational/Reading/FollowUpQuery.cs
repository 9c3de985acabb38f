using NodaTime;

namespace FollowUpKit.Storage.Relational;

/// <summary>A filter of follow-ups in SQL. The first clause repeats the condition of the partial indexes.</summary>
internal sealed class FollowUpQuery
{
    private const string Order = "ORDER BY attention_from, operation, number";

    private static readonly string[] Columns =
    [
        "tenant", "operation", "number", "customer", "branch", "agent", "kind", "subject",
        "due_date", "due_time", "time_zone", "attention_from",
    ];

    private readonly TableNames names;
    private readonly SqlDialect dialect;
    private readonly SqlCondition condition = new();
    private readonly IReadOnlyList<string>? branches;
    private readonly IReadOnlyList<string>? agents;

    public FollowUpQuery(TableNames names, SqlDialect dialect, FollowUpFilter filter)
    {
        this.names = names;
        this.dialect = dialect;
        branches = Narrowing.Of(filter.Branches, filter.Scope.Branches);
        agents = filter.Agents is null ? null : [.. filter.Agents.Distinct(StringComparer.Ordinal)];
        condition.And("f.attention_from IS NOT NULL")
            .And("f.tenant =", filter.Tenant)
            .And("f.attention_from <=", dialect.Value(filter.AttentionFromAtOrBefore))
            .And("f.attention_from >=", dialect.Value(RoundedUp(filter.AttentionFromAtOrAfter)))
            .And("f.due_date >=", dialect.Value(filter.DueFrom))
            .And("f.due_date <=", dialect.Value(filter.DueTo));
        AndVisible(filter.Scope.Agents);
    }

    public IReadOnlyList<object?> Values => condition.Values;

    public SqlStatement Page(FollowUpPosition? after, int limit)
    {
        if (after is not null)
        {
            condition.And("(f.attention_from, f.operation, f.number) > " +
                $"({condition.Parameter(dialect.Value(after.AttentionFrom))}, {condition.Parameter(after.Operation)}, {condition.Parameter(after.Number)})");
        }

        var orderAndLimit = $"{Order} LIMIT {condition.Parameter(limit)}";
        var byAgent = LimitedRanges.Fit(agents);
        var byBranch = !byAgent && LimitedRanges.Fit(branches);
        if (!byAgent) condition.AndIn("f.agent", agents);
        if (!byBranch) condition.AndIn("f.branch", branches);
        var index = byAgent ? names.AttentionByAgentIndex : byBranch ? names.AttentionByBranchIndex : names.AttentionIndex;
        var ranges = LimitedRanges.Of(
            $"SELECT {string.Join(", ", Columns.Select(column => "f." + column))} FROM {names.FollowUps} f {dialect.UseIndex(index)}",
            condition,
            byAgent ? "f.agent" : byBranch ? "f.branch" : null,
            byAgent ? agents : branches,
            orderAndLimit);
        return condition.Statement(
            $"SELECT {string.Join(", ", Columns.Skip(1).Select(column => "page." + column))}, o.title " +
            $"FROM ({ranges}) page " +
            $"LEFT JOIN {names.Operations} o ON o.tenant = page.tenant AND o.operation = page.operation " +
            "ORDER BY page.attention_from, page.operation, page.number");
    }

    public SqlStatement Count() => Grouped("count(*)", "");

    /// <summary>Counts by columns, which come first.</summary>
    public SqlStatement Groups(string columns) => Grouped($"{columns}, count(*)", $" GROUP BY {columns}");

    public static FollowUpRow ReadRow(SqlRow row) => new()
    {
        Operation = row.Text(),
        Number = row.Integer(),
        Customer = row.TextOrNull(),
        Branch = row.TextOrNull(),
        Agent = row.TextOrNull(),
        Kind = row.TextOrNull(),
        Subject = row.TextOrNull(),
        DueDate = row.Date(),
        DueTime = row.TimeOrNull(),
        TimeZone = row.Text(),
        AttentionFrom = row.Instant(),
        Title = row.TextOrNull(),
    };

    // What is stored is whole microseconds.
    private static Instant? RoundedUp(Instant? instant) => instant?.PlusNanoseconds(999);

    private SqlStatement Grouped(string select, string groupBy)
    {
        condition.AndIn("f.branch", branches).AndIn("f.agent", agents);
        return condition.Statement($"SELECT {select} FROM {names.FollowUps} f WHERE {condition.Clauses}{groupBy}");
    }

    private void AndVisible(IReadOnlyList<string>? allowed)
    {
        if (allowed is null || Narrowing.IsWithin(agents, allowed)) return;
        if (allowed.Count == 0)
        {
            condition.AndNever();
            return;
        }

        var list = condition.Parameters(allowed);
        condition.And(
            $"(f.agent IN ({list}) OR {Visibility.OperationOf("f", names, list)} OR {Visibility.PendingFollowUpOf("f", names, list)})");
    }
}
