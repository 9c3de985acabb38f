namespace FollowUpKit.Storage.Relational;

/// <summary>A filter of operations in SQL.</summary>
internal sealed class OperationQuery
{
    private readonly TableNames names;
    private readonly SqlDialect dialect;
    private readonly SqlCondition condition = new();
    private readonly IReadOnlyList<string>? branches;
    private readonly IReadOnlyList<string>? agents;

    public OperationQuery(TableNames names, SqlDialect dialect, OperationFilter filter)
    {
        this.names = names;
        this.dialect = dialect;
        branches = Narrowing.Of(filter.Branches, filter.Scope.Branches);
        agents = filter.Agents is null ? null : [.. filter.Agents.Distinct(StringComparer.Ordinal)];
        condition.And("o.tenant =", filter.Tenant).And("o.withdrawn_at IS NULL");
        AndStatus(filter);
        condition.And("o.current_due_date >=", dialect.Value(filter.CurrentDueFrom))
            .And("o.current_due_date <=", dialect.Value(filter.CurrentDueTo));
        if (filter.HasPending is { } hasPending) condition.And(hasPending ? "o.pending_count > 0" : "o.pending_count <= 0");
        AndVisible(condition, names, agents, filter.Scope.Agents);
    }

    public IReadOnlyList<object?> Values => condition.Values;

    public SqlStatement Page(OperationPosition? after, int limit)
    {
        if (after is not null)
        {
            var openedAt = condition.Parameter(dialect.Value(after.OpenedAt));
            condition.And($"o.opened_at <= {openedAt} AND (o.opened_at < {openedAt} OR o.operation > {condition.Parameter(after.Operation)})");
        }

        var orderAndLimit = $"ORDER BY opened_at DESC, operation LIMIT {condition.Parameter(limit)}";
        var byAgent = LimitedRanges.Fit(agents);
        var byBranch = !byAgent && LimitedRanges.Fit(branches);
        if (!byAgent) condition.AndIn("o.agent", agents);
        if (!byBranch) condition.AndIn("o.branch", branches);
        var ranges = LimitedRanges.Of(
            $"SELECT o.* FROM {names.Operations} o",
            condition,
            byAgent ? "o.agent" : byBranch ? "o.branch" : null,
            byAgent ? agents : branches,
            orderAndLimit);
        return condition.Statement(OperationRows.Select(names, ranges) + " ORDER BY listed.opened_at DESC, listed.operation");
    }

    public SqlStatement Count()
    {
        condition.AndIn("o.branch", branches).AndIn("o.agent", agents);
        return condition.Statement($"SELECT count(*) FROM {names.Operations} o WHERE {condition.Clauses}");
    }

    public static void AndVisible(
        SqlCondition condition, TableNames names, IReadOnlyList<string>? agents, IReadOnlyList<string>? allowed)
    {
        if (allowed is null || Narrowing.IsWithin(agents, allowed)) return;
        if (allowed.Count == 0)
        {
            condition.AndNever();
            return;
        }

        var list = condition.Parameters(allowed);
        condition.And($"(o.agent IN ({list}) OR {Visibility.PendingFollowUpOf("o", names, list)})");
    }

    private void AndStatus(OperationFilter filter)
    {
        if (!filter.IncludeConcluded) condition.And("o.concluded_at IS NULL");
        if (!filter.IncludeOpen)
        {
            condition.And("o.concluded_at IS NOT NULL");
            return;
        }

        var concludedOr = filter.IncludeConcluded ? "o.concluded_at IS NOT NULL OR " : "";
        if (filter.OverdueFromAtOrBefore is { } latest)
            condition.And($"({concludedOr}o.next_overdue_from <= {condition.Parameter(dialect.Value(latest))})");
        if (filter.OverdueFromAfter is { } earliest)
        {
            condition.And(
                $"({concludedOr}o.next_overdue_from IS NULL OR o.next_overdue_from > {condition.Parameter(dialect.Value(earliest))})");
        }
    }
}
