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

    private readonly TableNames _names;
    private readonly SqlDialect _dialect;
    private readonly SqlCondition _condition = new();
    private readonly IReadOnlyList<string>? _branches;
    private readonly IReadOnlyList<string>? _agents;

    public FollowUpQuery(TableNames names, SqlDialect dialect, FollowUpFilter filter)
    {
        _names = names;
        _dialect = dialect;
        _branches = Narrowing.Of(filter.Branches, filter.Scope.Branches);
        _agents = filter.Agents is null ? null : [.. filter.Agents.Distinct(StringComparer.Ordinal)];
        _condition.And("f.attention_from IS NOT NULL")
            .And("f.tenant =", filter.Tenant)
            .And("f.attention_from <=", dialect.Value(filter.AttentionFromAtOrBefore))
            .And("f.attention_from >=", dialect.Value(RoundedUp(filter.AttentionFromAtOrAfter)))
            .And("f.due_date >=", dialect.Value(filter.DueFrom))
            .And("f.due_date <=", dialect.Value(filter.DueTo));
        AndVisible(filter.Scope.Agents);
    }

    public IReadOnlyList<object?> Values => _condition.Values;

    public SqlStatement Page(FollowUpPosition? after, int limit)
    {
        if (after is not null)
        {
            _condition.And("(f.attention_from, f.operation, f.number) > " +
                $"({_condition.Parameter(_dialect.Value(after.AttentionFrom))}, {_condition.Parameter(after.Operation)}, {_condition.Parameter(after.Number)})");
        }

        var orderAndLimit = $"{Order} LIMIT {_condition.Parameter(limit)}";
        var byAgent = LimitedRanges.Fit(_agents);
        var byBranch = !byAgent && LimitedRanges.Fit(_branches);
        if (!byAgent) _condition.AndIn("f.agent", _agents);
        if (!byBranch) _condition.AndIn("f.branch", _branches);
        var index = byAgent ? _names.AttentionByAgentIndex : byBranch ? _names.AttentionByBranchIndex : _names.AttentionIndex;
        var ranges = LimitedRanges.Of(
            $"SELECT {string.Join(", ", Columns.Select(column => "f." + column))} FROM {_names.FollowUps} f {_dialect.UseIndex(index)}",
            _condition,
            byAgent ? "f.agent" : byBranch ? "f.branch" : null,
            byAgent ? _agents : _branches,
            orderAndLimit);
        return _condition.Statement(
            $"SELECT {string.Join(", ", Columns.Skip(1).Select(column => "page." + column))}, o.title " +
            $"FROM ({ranges}) page " +
            $"LEFT JOIN {_names.Operations} o ON o.tenant = page.tenant AND o.operation = page.operation " +
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
        _condition.AndIn("f.branch", _branches).AndIn("f.agent", _agents);
        return _condition.Statement($"SELECT {select} FROM {_names.FollowUps} f WHERE {_condition.Clauses}{groupBy}");
    }

    private void AndVisible(IReadOnlyList<string>? allowed)
    {
        if (allowed is null || Narrowing.IsWithin(_agents, allowed)) return;
        if (allowed.Count == 0)
        {
            _condition.AndNever();
            return;
        }

        var list = _condition.Parameters(allowed);
        _condition.And(
            $"(f.agent IN ({list}) OR {Visibility.OperationOf("f", _names, list)} OR {Visibility.PendingFollowUpOf("f", _names, list)})");
    }
}
