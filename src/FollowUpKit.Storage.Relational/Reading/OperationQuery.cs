namespace FollowUpKit.Storage.Relational;

/// <summary>A filter of operations in SQL.</summary>
internal sealed class OperationQuery
{
    private readonly TableNames _names;
    private readonly SqlDialect _dialect;
    private readonly OperationFilter _filter;
    private readonly SqlCondition _condition;
    private readonly IReadOnlyList<string>? _branches;
    private readonly IReadOnlyList<string>? _agents;
    private readonly IReadOnlyList<string>? _customers;

    public OperationQuery(TableNames names, SqlDialect dialect, OperationFilter filter)
    {
        _names = names;
        _dialect = dialect;
        _filter = filter;
        _branches = Narrowing.Of(filter.Branches, filter.Scope.Branches);
        _agents = Narrowing.Of(filter.Agents, null);
        _customers = Narrowing.Of(filter.Customers, null);
        _condition = new SqlCondition(dialect).And("o.tenant =", filter.Tenant).And("o.withdrawn_at IS NULL");
        AndStatus();
        _condition.And("o.current_due_date >=", dialect.Value(filter.CurrentDueFrom))
            .And("o.current_due_date <=", dialect.Value(filter.CurrentDueTo))
            .AndDueIn("o.branch", "o.current_time_zone", "o.current_due_date", filter.CurrentDueIn)
            .AndContains("o.search_text", filter.Containing);
        if (filter.HasPending is { } hasPending) _condition.And(hasPending ? "o.pending_count > 0" : "o.pending_count <= 0");
        AndVisible(_condition, names, _agents, filter.Scope.Agents);
    }

    public IReadOnlyList<object?> Values => _condition.Values;

    /// <summary>The table for all rows that match, by what leaves the fewest: a planner would else read others' rows in the order of the answer.</summary>
    private string Narrowed => OperationSort.NarrowestOf(_filter, _customers, _agents, _branches) is { } index
        ? $"{_names.Operations} o {_dialect.UseIndex(_names.Index(index.Name))}"
        : $"{_names.Operations} o";

    public SqlStatement Page(OperationOrder order, OperationRow? after, int limit)
    {
        var sort = OperationSort.Of(order, after, _filter, _dialect);
        var list = OperationSort.IsNoNextStep(order, _filter) ? null : LimitedRanges.Choose(
            ("o.customer", _customers), ("o.agent", _agents), ("o.branch", OperationSort.HasBranchIndex(order) ? _branches : null));
        AndLists(except: list?.Column);
        var index = OperationSort.IndexOf(order, list?.Column, _filter);
        var ranges = LimitedRanges.Of(_condition, index.Ranges("o", sort.Ranges("o", _condition)), list);
        var table = $"{_names.Operations} o {_dialect.UseIndex(_names.Index(index.Name))}";
        var end = _condition.Limit(limit, isNarrowed: OperationSort.IsIndexed(order, list?.Column));
        var merged = _dialect.Merge(
            [.. ranges.Select(range => $"SELECT o.* FROM {table} WHERE {range.Condition}")], sort.WithinRange("o"), sort.OverallSelected, end);
        return _condition.Statement(OperationRows.Select(_names, merged, sort.Overall("listed")));
    }

    public SqlStatement All(OperationOrder order)
    {
        AndLists();
        return _condition.Statement(OperationRows.Select(
            _names,
            $"SELECT o.* FROM {Narrowed} WHERE {_condition.Clauses}",
            OperationSort.Of(order, after: null, _filter, _dialect).Overall("listed")));
    }

    public SqlStatement Count()
    {
        AndLists();
        return _condition.Statement($"SELECT count(*) FROM {Narrowed} WHERE {_condition.Clauses}");
    }

    /// <summary>Counts by columns, which come first.</summary>
    public SqlStatement Groups(IReadOnlyList<OperationColumn> by)
    {
        AndLists();
        string[] keys = [.. by.Select(column => "o." + OperationGroups.ColumnOf(column))];
        return _condition.Statement(
            $"SELECT {string.Concat(keys.Select(key => key + ", "))}count(*), sum(o.done_count) FROM {Narrowed} " +
            $"WHERE {_condition.Clauses}{(keys.Length == 0 ? " HAVING count(*) > 0" : $" GROUP BY {string.Join(", ", keys)}")}");
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

        condition.And($"({condition.IsAnyOf("o.agent", allowed)} OR {Visibility.PendingFollowUpOf("o", names, condition, allowed)})");
    }

    private void AndStatus()
    {
        if (!_filter.IncludeConcluded) _condition.And("o.concluded_at IS NULL");
        if (!_filter.IncludeOpen) _condition.And("o.concluded_at IS NOT NULL");
        if (_filter.IncludeConcluded) AndConcluded();
        if (_filter.IncludeOpen) AndOpen();
    }

    private void AndConcluded()
    {
        var openOr = _filter.IncludeOpen ? "o.concluded_at IS NULL OR " : "";
        AndBound(openOr, "o.concluded_at >=", _dialect.Value(_filter.ConcludedAtOrAfter?.PlusNanoseconds(999)));
        AndBound(openOr, "o.concluded_at <=", _dialect.Value(_filter.ConcludedAtOrBefore));
        AndBound(openOr, "o.conclusion_date >=", _dialect.Value(_filter.ConcludedFrom));
        AndBound(openOr, "o.conclusion_date <=", _dialect.Value(_filter.ConcludedTo));
        if (_filter.Outcomes is { } outcomes) _condition.And($"({openOr}{_condition.IsAnyOf("o.conclusion_outcome", outcomes)})");
    }

    private void AndOpen()
    {
        var concludedOr = _filter.IncludeConcluded ? "o.concluded_at IS NOT NULL OR " : "";
        AndBound(concludedOr, "o.next_overdue_from <=", _dialect.Value(_filter.OverdueFromAtOrBefore));
        AndBound(concludedOr + "o.next_overdue_from IS NULL OR ", "o.next_overdue_from >", _dialect.Value(_filter.OverdueFromAfter));
    }

    private void AndBound(string otherwise, string comparison, object? value)
    {
        if (value is not null) _condition.And($"({otherwise}{comparison} {_condition.Parameter(value)})");
    }

    private void AndLists(string? except = null)
    {
        foreach (var (column, values) in new[] { ("o.customer", _customers), ("o.agent", _agents), ("o.branch", _branches) })
        {
            if (column != except) _condition.AndIn(column, values);
        }
    }
}
