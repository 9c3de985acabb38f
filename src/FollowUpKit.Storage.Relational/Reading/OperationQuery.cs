namespace FollowUpKit.Storage.Relational;

/// <summary>A filter of operations in SQL.</summary>
internal sealed class OperationQuery
{
    private readonly TableNames _names;
    private readonly SqlDialect _dialect;
    private readonly OperationFilter _filter;
    private readonly SqlCondition _condition;
    private readonly string _tenant;
    private readonly IReadOnlyList<string>? _branches;
    private readonly IReadOnlyList<string>? _agents;
    private readonly IReadOnlyList<string>? _customers;
    private readonly string? _operations;

    /// <summary>A filter.</summary>
    /// <param name="names">The tables.</param>
    /// <param name="dialect">The database.</param>
    /// <param name="filter">What it asks for.</param>
    /// <param name="seesFew">Whether the agents of its scope see few operations, so that these are found first.</param>
    public OperationQuery(TableNames names, SqlDialect dialect, OperationFilter filter, bool seesFew)
    {
        _names = names;
        _dialect = dialect;
        _filter = filter;
        _branches = Narrowing.Of(filter.Branches, filter.Scope.Branches);
        _agents = Narrowing.Of(filter.Agents, null);
        _customers = Narrowing.Of(filter.Customers, null);
        _condition = new SqlCondition(dialect);
        _tenant = _condition.Parameter(filter.Tenant);
        _condition.And($"o.tenant = {_tenant}").And("o.withdrawn_at IS NULL");
        AndStatus();
        _condition.And("o.current_due_date >=", dialect.Value(filter.CurrentDueFrom))
            .And("o.current_due_date <=", dialect.Value(filter.CurrentDueTo))
            .AndDueIn("o.branch", "o.current_time_zone", "o.current_due_date", filter.CurrentDueIn)
            .AndIdleIn("o.branch", "o.time_zone", "o.idle_since", filter.IdleIn)
            .AndContains("o.search_text", filter.Containing);
        if (filter.WithoutAgent) _condition.And(OperationSort.HasNoNextStep(filter) ? SqlCondition.Filter("o.agent IS NULL") : "o.agent IS NULL");
        if (filter.HasPending is { } hasPending) _condition.And(hasPending ? "o.pending_count > 0" : "o.pending_count <= 0");
        if (!seesFew)
        {
            AndVisible(_condition, names, _tenant, _agents, filter.Scope.Agents);
            return;
        }

        _operations = Visibility.OpenOperationsOf(names, dialect, _condition, _tenant, filter.Scope.Agents!);
        _condition.And("o.operation = found.operation");
    }

    public IReadOnlyList<object?> Values => _condition.Values;

    /// <summary>The table for all rows that match, by what leaves the fewest: a planner would else read others' rows in the order of the answer.</summary>
    private string Narrowed => _operations is not null ? $"({_operations}) found CROSS JOIN {_names.Operations} o"
        : OperationSort.NarrowestOf(_filter, _customers, _agents, _branches) is { } index
        ? $"{_names.Operations} o {Hint(index)}"
        : $"{_names.Operations} o";

    public SqlStatement Page(OperationOrder order, OperationRow? after, int limit)
    {
        if (_filter.WithoutAgent && order == OperationOrder.Agent) order = OperationOrder.Newest;
        var sort = OperationSort.Of(order, after, _filter, _dialect);
        var isNoNextStep = OperationSort.IsNoNextStep(order, _filter);
        var list = isNoNextStep || _operations is not null ? null : LimitedRanges.Choose(
            ("o.customer", _customers),
            ("o.agent", _agents),
            ("o.conclusion_outcome", order == OperationOrder.NewestConclusion && !_filter.IncludeOpen ? _filter.Outcomes : null),
            ("o.branch", OperationSort.HasBranchIndex(order, _filter) && !_filter.WithoutAgent ? _branches : null));
        var empty = _filter.WithoutAgent && !isNoNextStep && _operations is null && list is null ? "o.agent" : null;
        AndLists(except: list?.Column, onlyFilter: isNoNextStep);
        var column = list?.Column ?? empty;
        var index = OperationSort.IndexOf(order, column, _filter);
        var places = sort.Ranges("o", _condition);
        var ranges = LimitedRanges.Of(_condition, index.Ranges(_dialect, "o", _operations is null ? places : [SortOrder.AnyOf(places)]), list);
        var end = _condition.Limit(limit, isNarrowed: _operations is not null || OperationSort.IsIndexed(order, column, _filter));
        var isInOrder = _operations is null && (column is null || OperationSort.IsIndexed(order, column, _filter));
        if (isInOrder && _dialect.ReadingOf(isMerged: ranges.Count > 1, ofResults: false) == PageReading.AsWalked) return _condition.Statement(Walked(ranges, sort, empty, end));
        var merged = _dialect.Merge(
            [.. ranges.Select(range => _operations is not null
                ? $"SELECT * FROM (SELECT {OperationRows.Columns} FROM {Narrowed} WHERE {range.Condition}{_dialect.EndOfFew}) o"
                : $"SELECT {OperationRows.Columns} FROM {_names.Operations} o {Hint(range.Index)} WHERE {range.Condition}")],
            _operations is null ? sort.WithinRange("o", empty) : sort.Overall("o"),
            sort.OverallSelected,
            end);
        return _condition.Statement(
            OperationRows.Select(_names, _dialect, _tenant, _condition.FewRows(merged, sort.Overall("few"), limit), sort.Overall("listed") + _condition.EndOfPage(limit)));
    }

    public SqlStatement All(OperationOrder order)
    {
        AndAll();
        return _condition.Statement(OperationRows.Select(
            _names,
            _dialect,
            _tenant,
            $"SELECT {OperationRows.Columns} FROM {Narrowed} WHERE {_condition.Clauses}",
            OperationSort.Of(order, after: null, _filter, _dialect).Overall("listed")));
    }

    public SqlStatement Count()
    {
        AndAll();
        return _condition.Statement($"SELECT {_dialect.Count()} FROM {Narrowed} WHERE {_condition.Clauses}");
    }

    /// <summary>Counts by columns, which come first.</summary>
    public SqlStatement Groups(IReadOnlyList<OperationColumn> by)
    {
        AndAll();
        string[] keys = [.. by.Select(column => "o." + OperationGroups.ColumnOf(column))];
        var timeToContact = _dialect.AsLong(
            $"sum(CASE WHEN o.first_contact_at <= o.opened_at THEN 0 ELSE {_dialect.MicrosecondsBetween("o.opened_at", "o.first_contact_at")} END)");
        return _condition.Statement(
            $"SELECT {string.Concat(keys.Select(key => key + ", "))}{_dialect.Count()}, {_dialect.Sum("o.done_count")}, {_dialect.Count("o.first_contact_at")}, {timeToContact} FROM {Narrowed} " +
            $"WHERE {_condition.Clauses}{(keys.Length == 0 ? " HAVING count(*) > 0" : $" GROUP BY {string.Join(", ", keys)}")}");
    }

    public static void AndVisible(
        SqlCondition condition, TableNames names, string tenant, IReadOnlyList<string>? agents, IReadOnlyList<string>? allowed)
    {
        if (allowed is null || Narrowing.IsWithin(agents, allowed)) return;
        if (allowed.Count == 0)
        {
            condition.AndNever();
            return;
        }

        condition.And($"({condition.IsAnyOf("o.agent", allowed)} OR {Visibility.PendingFollowUpOf("o", names, condition, tenant, allowed)})");
    }

    // Without the clause that can never hold, the condition of a partial index is missing.
    private string Hint(TableIndex index) => _condition.HasNever ? "" : _dialect.UseIndex(_names.Index(index.Name));

    /// <summary>A page whose rows are read where their ranges are walked.</summary>
    private string Walked(IReadOnlyList<IndexRange> ranges, SortOrder sort, string? empty, string end) => _dialect.Merge(
        [.. ranges.Select(range => OperationRows.SelectFrom(_names, _dialect, _tenant, $"{_names.Operations} o {Hint(range.Index)}", "o", $"WHERE {range.Condition}"))],
        sort.WithinRange("o", empty),
        sort.OverallSelected,
        end);

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
        if (_filter is { IncludeOpen: true, Outcomes: { } outcomes }) _condition.And($"({openOr}{_condition.IsAnyOf("o.conclusion_outcome", outcomes)})");
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

    private void AndAll()
    {
        AndLists();
        if (OperationSort.NarrowestOf(_filter, _customers, _agents, _branches)?.MarkOn(_dialect) is { } mark) _condition.And($"o.{mark}");
    }

    // No next step is a fact of few operations, in an index of their own; PostgreSQL would take it for one of many and look for it among all of a branch.
    private void AndLists(string? except = null, bool onlyFilter = false)
    {
        var outcomes = _filter is { IncludeConcluded: true, IncludeOpen: false } ? _filter.Outcomes : null;
        foreach (var (column, values) in new[] { ("o.customer", _customers), ("o.agent", _agents), ("o.branch", _branches), ("o.conclusion_outcome", outcomes) })
        {
            if (column == except) continue;
            if (onlyFilter) _condition.AndFilterIn(column, values);
            else _condition.AndIn(column, values);
        }
    }
}
