namespace FollowUpKit.Storage.Relational;

/// <summary>A filter of operations in SQL.</summary>
internal sealed class OperationQuery
{
    private readonly TableNames _names;
    private readonly SqlDialect _dialect;
    private readonly SqlCondition _condition = new();
    private readonly IReadOnlyList<string>? _branches;
    private readonly IReadOnlyList<string>? _agents;

    public OperationQuery(TableNames names, SqlDialect dialect, OperationFilter filter)
    {
        _names = names;
        _dialect = dialect;
        _branches = Narrowing.Of(filter.Branches, filter.Scope.Branches);
        _agents = filter.Agents is null ? null : [.. filter.Agents.Distinct(StringComparer.Ordinal)];
        _condition.And("o.tenant =", filter.Tenant).And("o.withdrawn_at IS NULL");
        AndStatus(filter);
        _condition.And("o.current_due_date >=", dialect.Value(filter.CurrentDueFrom))
            .And("o.current_due_date <=", dialect.Value(filter.CurrentDueTo));
        if (filter.HasPending is { } hasPending) _condition.And(hasPending ? "o.pending_count > 0" : "o.pending_count <= 0");
        AndVisible(_condition, names, _agents, filter.Scope.Agents);
    }

    public IReadOnlyList<object?> Values => _condition.Values;

    public SqlStatement Page(OperationPosition? after, int limit)
    {
        if (after is not null)
        {
            var openedAt = _condition.Parameter(_dialect.Value(after.OpenedAt));
            _condition.And($"o.opened_at <= {openedAt} AND (o.opened_at < {openedAt} OR o.operation > {_condition.Parameter(after.Operation)})");
        }

        var orderAndLimit = $"ORDER BY opened_at DESC, operation LIMIT {_condition.Parameter(limit)}";
        var byAgent = LimitedRanges.Fit(_agents);
        var byBranch = !byAgent && LimitedRanges.Fit(_branches);
        if (!byAgent) _condition.AndIn("o.agent", _agents);
        if (!byBranch) _condition.AndIn("o.branch", _branches);
        var ranges = LimitedRanges.Of(
            $"SELECT o.* FROM {_names.Operations} o",
            _condition,
            byAgent ? "o.agent" : byBranch ? "o.branch" : null,
            byAgent ? _agents : _branches,
            orderAndLimit);
        return _condition.Statement(OperationRows.Select(_names, ranges) + " ORDER BY listed.opened_at DESC, listed.operation");
    }

    public SqlStatement Count()
    {
        _condition.AndIn("o.branch", _branches).AndIn("o.agent", _agents);
        return _condition.Statement($"SELECT count(*) FROM {_names.Operations} o WHERE {_condition.Clauses}");
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
        if (!filter.IncludeConcluded) _condition.And("o.concluded_at IS NULL");
        if (!filter.IncludeOpen)
        {
            _condition.And("o.concluded_at IS NOT NULL");
            return;
        }

        var concludedOr = filter.IncludeConcluded ? "o.concluded_at IS NOT NULL OR " : "";
        if (filter.OverdueFromAtOrBefore is { } latest)
            _condition.And($"({concludedOr}o.next_overdue_from <= {_condition.Parameter(_dialect.Value(latest))})");
        if (filter.OverdueFromAfter is { } earliest)
        {
            _condition.And(
                $"({concludedOr}o.next_overdue_from IS NULL OR o.next_overdue_from > {_condition.Parameter(_dialect.Value(earliest))})");
        }
    }
}
