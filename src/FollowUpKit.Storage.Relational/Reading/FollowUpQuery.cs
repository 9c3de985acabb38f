using NodaTime;

namespace FollowUpKit.Storage.Relational;

/// <summary>A filter of follow-ups in SQL. The first clause repeats the condition of the partial indexes.</summary>
internal sealed class FollowUpQuery
{
    private static readonly PageColumns Pending = new(FollowUpRows.Columns, "attention_from");
    private static readonly PageColumns Answered = new([.. FollowUpRows.Columns, .. FollowUpTable.Result], "answered_at");

    private readonly TableNames _names;
    private readonly SqlDialect _dialect;
    private readonly FollowUpFilter _filter;
    private readonly SqlCondition _condition;
    private readonly string _tenant;
    private readonly IReadOnlyList<string>? _branches;
    private readonly IReadOnlyList<string>? _agents;
    private readonly IReadOnlyList<string>? _customers;

    /// <summary>A selection of the operations of all rows, where these are found by it first: a planner would else read others' rows in the order of the answer.</summary>
    private readonly string? _operations;

    /// <summary>A filter.</summary>
    /// <param name="names">The tables.</param>
    /// <param name="dialect">The database.</param>
    /// <param name="filter">What it asks for.</param>
    /// <param name="seesFew">Whether the agents of its scope see few operations, so that these are found first.</param>
    public FollowUpQuery(TableNames names, SqlDialect dialect, FollowUpFilter filter, bool seesFew)
    {
        _names = names;
        _dialect = dialect;
        _filter = filter;
        _branches = Narrowing.Of(filter.Branches, filter.Scope.Branches);
        _agents = Narrowing.Of(filter.Agents, null);
        _customers = Narrowing.Of(filter.Customers, null);
        _condition = new SqlCondition(dialect);
        _tenant = _condition.Parameter(filter.Tenant);
        if (seesFew) _operations = Visibility.OpenOperationsOf(names, dialect, _condition, _tenant, filter.Scope.Agents!);
        if (IsOfCustomers) _operations = OperationsOf(_customers!);
        _condition
            .And(OfFound(filter.Answered ? "f.answered_at IS NOT NULL" : "f.attention_from IS NOT NULL"))
            .And($"f.tenant = {_tenant}")
            .And("f.result_date >=", dialect.Value(filter.ResultFrom))
            .And("f.result_date <=", dialect.Value(filter.ResultTo))
            .AndIn("f.time_zone", filter.TimeZones)
            .AndIn("f.scheduled_by", filter.ScheduledBy)
            .AndDueIn("f.branch", "f.time_zone", "f.due_date", filter.DueIn)
            .AndIn("f.kind", filter.Kinds)
            .And("f.move_count >=", filter.MovedAtLeast)
            .AndContains("f.search_text", filter.Containing);
        if (filter.OnTime is { } onTime) _condition.And(onTime ? "f.result_at < f.overdue_from" : "f.result_at >= f.overdue_from");
        _condition.And("f.captured_late =", filter.CapturedLate);
        if (filter.WithoutAgent) _condition.And(OfFound("f.agent IS NULL"));
        if (!seesFew) AndVisible(filter.Scope.Agents);
        if (_operations is not null) _condition.And("f.operation = found.operation");
    }

    public IReadOnlyList<object?> Values => _condition.Values;

    private string Table => _names.FollowUps;

    private PageColumns Columns => _filter.Answered ? Answered : Pending;

    private bool IsNarrowed => _operations is not null || _filter.WithoutAgent || (_branches ?? _agents ?? _customers) is not null;

    private bool IsOfOneBranch => _operations is null && _branches is { Count: 1 } && _agents is null && !_filter.WithoutAgent && _customers is null;

    /// <summary>Results have no index by customer, which would cost every answer a write: they are found by the operations of the customer.</summary>
    private bool IsOfCustomers => _filter.Answered && _customers is { Count: > 0 };

    /// <summary>Whether results are found by their due dates, those of each in the order of the answer.</summary>
    private bool IsByDueDate => _filter is { Answered: true, DueFrom: not null, DueTo: not null, AnsweredAtOrAfter: null, AnsweredAtOrBefore: null }
        && _operations is null && _agents is null && !_filter.WithoutAgent;

    /// <summary>Whether those moved so often are asked for in the whole tenant: they are few.</summary>
    private bool IsOfMoved => _filter is { Answered: false, MovedAtLeast: > 0 } && !IsNarrowed;

    /// <summary>The table for all rows that match, by the list that leaves the fewest: a planner would else read others' rows in the order of the answer.</summary>
    private string Narrowed => _operations is not null
        ? $"({_operations}) found CROSS JOIN {Table} f"
        : $"{Table} f {Hint(IsByDueDate ? TableIndex.ResultsByDueDate : IsOfMoved ? TableIndex.Moved : FollowUpSort.NarrowestOf(_filter, _customers, _agents, _branches))}";

    public SqlStatement Page(FollowUpOrder order, FollowUpRow? after, int limit)
    {
        var page = RangesOf(order, after, limit);
        return _condition.Statement(_dialect.ReadingOf(isMerged: page.Ranges.Count > 1, ofResults: _filter.Answered) switch
        {
            PageReading.WholeRows => OfRanges(page, limit, Columns.Kept, Columns.OfPage),
            PageReading.AsWalked when page.IsInOrder => Walked(page),
            _ => OfRanges(
                page, limit, PageColumns.Named("f", page.Sort.Columns), Columns.OfTable,
                $" LEFT JOIN {Table} f ON f.tenant = {_tenant} AND f.operation = page.operation AND f.number = page.number"),
        });
    }

    public SqlStatement All(FollowUpOrder order)
    {
        AndAll();
        var sorted = FollowUpSort.Of(order, after: null, _dialect).Overall("f");
        return _condition.Statement(WithTitles(Columns.OfTable, Narrowed, "f", $"WHERE {_condition.Clauses} ORDER BY {sorted}"));
    }

    public SqlStatement Count()
    {
        AndAll();
        return _condition.Statement($"SELECT {_dialect.Count()} FROM {Narrowed} WHERE {_condition.Clauses}");
    }

    /// <summary>Counts by columns, which come first.</summary>
    public SqlStatement Groups(IReadOnlyList<FollowUpColumn> by)
    {
        AndAll();
        var table = IsNarrowed || IsByDueDate || IsOfMoved ? Narrowed : $"{Table} f {Hint(Covering(by))}";
        string[] keys = [.. by.Select(column => "f." + FollowUpGroups.ColumnOf(column))];
        var onTime = _filter.Answered ? _dialect.Sum("CASE WHEN f.result_at < f.overdue_from THEN 1 ELSE 0 END") : _dialect.Sum("0");
        var late = _filter.Answered ? _dialect.Sum($"CASE WHEN {_dialect.IsTrue("f.captured_late")} THEN 1 ELSE 0 END") : _dialect.Sum("0");
        return _condition.Statement(
            $"SELECT {string.Concat(keys.Select(key => key + ", "))}{_dialect.Count()}, {onTime}, {late} FROM {table} WHERE {_condition.Clauses}" +
            (keys.Length == 0 ? " HAVING count(*) > 0" : $" GROUP BY {string.Join(", ", keys)}"));
    }

    public FollowUpRow ReadRow(SqlRow row) => FollowUpRows.Read(row, _filter.Answered);

    // What is stored is whole microseconds.
    private static Instant? RoundedUp(Instant? instant) => instant?.PlusNanoseconds(999);

    /// <summary>Whether an index has the branch before this order; with others the few rows of a customer or agent are sorted.</summary>
    private static bool OneIndexFor(FollowUpOrder order) => order is FollowUpOrder.OverdueFrom or FollowUpOrder.DueDate or FollowUpOrder.NewestResult;

    /// <summary>The ranges of an index that a page is the first rows of.</summary>
    private PageRanges RangesOf(FollowUpOrder order, FollowUpRow? after, int limit)
    {
        if (_filter.WithoutAgent && order == FollowUpOrder.Agent) order = FollowUpOrder.OverdueFrom;
        var sort = FollowUpSort.Of(order, after, _dialect);
        var dates = IsByDueDate ? LimitedRanges.Dates(_filter.DueFrom!.Value, _filter.DueTo!.Value) : null;
        var list = _operations is not null || dates is not null ? null : LimitedRanges.Choose(
            ("f.customer", _customers), ("f.agent", _agents), ("f.branch", OneIndexFor(order) && !_filter.WithoutAgent ? _branches : null));
        var empty = _filter.WithoutAgent && _operations is null && list is null ? "f.agent" : null;
        var index = dates is not null ? TableIndex.ResultsByDueDate : FollowUpSort.IndexOf(order, list?.Column ?? empty);
        var period = _operations is null && PeriodRanges.Fit(_filter, index)
            ? new PeriodRanges(_filter, FollowUpSort.IndexOf(FollowUpOrder.DueDate, list?.Column), index)
            : null;
        var bounds = FollowUpSort.WithoutPassedBound(_filter, order, after);
        if (dates is null) AndDates(bounds);
        if (period is null) AndInstants(bounds, onlyFilter: index.Request is not null);
        AndLists(except: list?.Column);
        var places = sort.Ranges("f", _condition);
        var ranges = period is not null ? period.After(after, SortOrder.AnyOf(places), _condition, _dialect)
            : dates is not null ? [.. dates.Select(date => new IndexRange(index, $"f.due_date = {_condition.Parameter(_dialect.Value(date))} AND {SortOrder.AnyOf(places)}"))]
            : _operations is not null ? [new IndexRange(index, OfFound(SortOrder.AnyOf(places)))]
            : index.Ranges(_dialect, "f", places);
        return new PageRanges(
            sort,
            _condition.Limit(limit, isNarrowed: (IsNarrowed && !IsOfOneBranch) || period is not null || dates is not null),
            LimitedRanges.Of(_condition, ranges, list),
            empty,
            IsInOrder: _operations is null && FollowUpSort.IsIndexed(order, list?.Column ?? empty));
    }

    /// <summary>A page whose rows are read where their ranges are walked.</summary>
    private string Walked(PageRanges page)
    {
        var sorted = string.Concat(page.Sort.Columns.Except(Columns.Names).Select(column => $", f.{column} AS {column}"));
        return _dialect.Merge(
            [.. page.Ranges.Select(range => WithTitles(Columns.OfTableNamed, $"{Table} f {Hint(range.Index)}", "f", $"WHERE {range.Condition}", sorted))],
            page.Sort.WithinRange("f", page.Empty),
            page.Sort.OverallSelected,
            page.Limit);
    }

    /// <summary>A page of what is selected of its ranges first, and then joined to the rest.</summary>
    private string OfRanges(PageRanges page, int limit, string selected, string shown, string lookedUp = "")
    {
        var merged = _dialect.Merge(
            [.. page.Ranges.Select(range => _operations is not null
                ? $"SELECT * FROM (SELECT {selected} FROM {Narrowed} WHERE {range.Condition}{_dialect.EndOfFew}) f"
                : $"SELECT {selected} FROM {Table} f {Hint(range.Index)} WHERE {range.Condition}")],
            _operations is not null ? page.Sort.Overall("f") : page.Sort.WithinRange("f", page.Empty),
            page.Sort.OverallSelected,
            page.Limit);
        return WithTitles(
            shown, $"({_condition.FewRows(merged, page.Sort.Overall("few"), limit)}) page{lookedUp}", "page", $"ORDER BY {page.Sort.Overall("page")}{_condition.EndOfPage(limit)}");
    }

    private string WithTitles(string selected, string rows, string alias, string conditionAndOrder, string others = "") =>
        $"SELECT {selected}, o.title{others} FROM {rows} " +
        $"LEFT JOIN {_names.Operations} o ON o.tenant = {_tenant} AND o.operation = {alias}.operation {conditionAndOrder}";

    /// <summary>The index that holds the facts of a count of the whole tenant; null where none holds all, or a period leaves few rows.</summary>
    private TableIndex? Covering(IReadOnlyList<FollowUpColumn> by)
    {
        var whole = FollowUpSort.NarrowestOf(_filter, null, null, null);
        if (_filter.AnsweredAtOrAfter is not null || _filter.AttentionFromAtOrBefore is not null) return whole;
        return (by.Contains(FollowUpColumn.Kind), _filter.Answered && by.Contains(FollowUpColumn.Outcome)) switch
        {
            (false, false) => whole,
            (true, true) => null,
            (true, _) => _filter.Answered ? TableIndex.ResultsByBranch : TableIndex.AttentionByBranch,
            _ => TableIndex.ResultsByAgent,
        };
    }

    private string Hint(TableIndex? index) => index is null || _condition.HasNever ? "" : _dialect.UseIndex(_names.Index(index.Name));

    private void AndAll()
    {
        AndDates(_filter);
        AndInstants(_filter);
        AndLists();
        if (IsOfMoved && TableIndex.Moved.MarkOn(_dialect) is { } mark) _condition.And($"f.{mark}");
    }

    private void AndDates(FollowUpFilter filter) => _condition
        .And("f.due_date >=", _dialect.Value(filter.DueFrom))
        .And("f.due_date <=", _dialect.Value(filter.DueTo));

    // By due date the instants are no range: PostgreSQL would take them for one, and read and sort all rows of a period.
    private void AndInstants(FollowUpFilter filter, bool onlyFilter = false)
    {
        Func<string, object?, SqlCondition> and = onlyFilter || _operations is not null ? _condition.AndFilter : _condition.And;
        and("f.attention_from <=", _dialect.Value(filter.AttentionFromAtOrBefore));
        and("f.attention_from >=", _dialect.Value(RoundedUp(filter.AttentionFromAtOrAfter)));
        and("f.answered_at <=", _dialect.Value(filter.AnsweredAtOrBefore));
        and("f.answered_at >=", _dialect.Value(RoundedUp(filter.AnsweredAtOrAfter)));
    }

    private void AndLists(string? except = null)
    {
        if (IsOfCustomers) except = "f.customer";
        foreach (var (column, values) in new[] { ("f.customer", _customers), ("f.agent", _agents), ("f.branch", _branches) })
        {
            if (column != except) _condition.AndIn(column, values);
        }
    }

    // By the key of each operation that was found, and by no index of what all operations have.
    private string OfFound(string clause) => _operations is null ? clause : SqlCondition.Filter(clause);

    private string OperationsOf(IReadOnlyList<string> customers) =>
        $"SELECT theirs.operation FROM {_names.Operations} theirs {Hint(TableIndex.OpenedByCustomer)} WHERE theirs.tenant = {_tenant} AND {_condition.IsAnyOf("theirs.customer", customers)}";

    // The agent of a pending follow-up sees the operation; that of one that is done sees it no longer.
    private void AndVisible(IReadOnlyList<string>? allowed)
    {
        if (allowed is null || (!_filter.Answered && Narrowing.IsWithin(_agents, allowed))) return;
        if (allowed.Count == 0)
        {
            _condition.AndNever();
            return;
        }

        var ownOr = _filter.Answered ? "" : _condition.IsAnyOf("f.agent", allowed) + " OR ";
        _condition.And($"({ownOr}{Visibility.OperationOf("f", _names, _condition, _tenant, allowed)} OR {Visibility.PendingFollowUpOf("f", _names, _condition, _tenant, allowed)})");
    }

    /// <param name="Sort">The order.</param>
    /// <param name="Limit">How many rows at most, to stand in a statement.</param>
    /// <param name="Ranges">The ranges, and what their rows must be.</param>
    /// <param name="Empty">A column of which the ranges have only nulls, before the order; null for none.</param>
    /// <param name="IsInOrder">Whether the index is in the order.</param>
    private sealed record PageRanges(SortOrder Sort, string Limit, IReadOnlyList<IndexRange> Ranges, string? Empty, bool IsInOrder);
}
