namespace FollowUpKit.Storage.Relational;

/// <summary>
/// A filter of reopenings in SQL. A small share of the operations is reopened, so what is a fact of the operation (branch, agent, customer,
/// withdrawal) is looked up there, where a transfer changes it, and not copied.
/// </summary>
internal sealed class ReopeningQuery
{
    private static readonly string[] OfOperation = ["title", "customer", "branch", "agent"];

    private static readonly string Selected = string.Join(
        ", ", ReopeningTable.Read.Select(column => $"r.{column} AS {column}").Concat(OfOperation.Select(column => $"o.{column} AS {column}")));

    private readonly SqlDialect _dialect;
    private readonly ReopeningFilter _filter;
    private readonly SqlCondition _condition;
    private readonly TableIndex _index;
    private readonly string _rows;

    public ReopeningQuery(TableNames names, SqlDialect dialect, ReopeningFilter filter)
    {
        _dialect = dialect;
        _filter = filter;
        _condition = new SqlCondition(dialect);
        var tenant = _condition.Parameter(filter.Tenant);
        _condition.And($"r.tenant = {tenant}").And($"o.tenant = {tenant}").And("o.operation = r.operation").And("o.withdrawn_at IS NULL")
            .And("r.conclusion_date >=", dialect.Value(filter.ConcludedFrom))
            .And("r.conclusion_date <=", dialect.Value(filter.ConcludedTo))
            .And("r.reopening_date >=", dialect.Value(filter.ReopenedFrom))
            .And("r.reopening_date <=", dialect.Value(filter.ReopenedTo))
            .And("r.reopened_at >=", dialect.Value(filter.ReopenedAtOrAfter?.PlusNanoseconds(999)))
            .AndIn("r.conclusion_outcome", filter.Outcomes)
            .AndIn("o.branch", Narrowing.Of(filter.Branches, filter.Scope.Branches))
            .AndIn("o.agent", filter.Agents)
            .AndIn("o.customer", filter.Customers)
            .AndContains("o.search_text", filter.Containing);
        if (filter.WithoutAgent) _condition.And("o.agent IS NULL");
        OperationQuery.AndVisible(_condition, names, tenant, filter.Agents, filter.Scope.Agents);
        _index = filter is { ConcludedFrom: not null, ConcludedTo: not null } ? TableIndex.ReopeningsByConclusion : TableIndex.Reopenings;
        _rows = $"{names.Reopenings} r {dialect.UseIndex(names.Index(_index.Name))} CROSS JOIN {names.Operations} o";
    }

    public IReadOnlyList<object?> Values => _condition.Values;

    public SqlStatement Page(StoredReopening? after, int limit)
    {
        var sort = Sort(after);
        if (after is null) AndLatest();
        var places = sort.Ranges("r", _condition);
        IReadOnlyList<string> ranges = _index == TableIndex.Reopenings ? places : [SortOrder.AnyOf(places)];
        var merged = _dialect.Merge(
            [.. ranges.Select(range => $"SELECT {Selected} FROM {_rows} WHERE {_condition.Clauses} AND {range}")],
            sort.WithinRange("r"),
            sort.OverallSelected,
            _condition.Limit(limit, isNarrowed: _index != TableIndex.Reopenings));
        return _condition.Statement(merged);
    }

    public SqlStatement All()
    {
        AndLatest();
        return _condition.Statement($"SELECT {Selected} FROM {_rows} WHERE {_condition.Clauses} ORDER BY {Sort(after: null).Overall("r")}");
    }

    public SqlStatement Count()
    {
        AndLatest();
        return _condition.Statement($"SELECT {_dialect.Count()} FROM {_rows} WHERE {_condition.Clauses}");
    }

    /// <summary>Counts by columns, which come first.</summary>
    public SqlStatement Groups(IReadOnlyList<OperationColumn> by)
    {
        AndLatest();
        string[] keys = [.. by.Select(column => (column == OperationColumn.Outcome ? "r." : "o.") + OperationGroups.ColumnOf(column))];
        return _condition.Statement(
            $"SELECT {string.Concat(keys.Select(key => key + ", "))}{_dialect.Count()} FROM {_rows} " +
            $"WHERE {_condition.Clauses}{(keys.Length == 0 ? " HAVING count(*) > 0" : $" GROUP BY {string.Join(", ", keys)}")}");
    }

    public static StoredReopening ReadRow(SqlRow row)
    {
        var reopening = ReopeningTable.ReadReopening(row);
        reopening.Title = row.TextOrNull();
        reopening.Customer = row.TextOrNull();
        reopening.Branch = row.TextOrNull();
        reopening.Agent = row.TextOrNull();
        return reopening;
    }

    public static ReopeningGroup ReadGroup(IReadOnlyList<OperationColumn> by, SqlRow row)
    {
        var (branch, agent, customer, outcome) = OperationGroups.ReadKeys(by, row);
        return new ReopeningGroup { Branch = branch, Agent = agent, Customer = customer, Outcome = outcome, Count = row.Long() };
    }

    // The last row of the page before has passed it: SQLite would start at the bound, not at the row.
    private void AndLatest() => _condition.And("r.reopened_at <=", _dialect.Value(_filter.ReopenedAtOrBefore));

    private SortOrder Sort(StoredReopening? after) => new(
        _dialect,
        after is not null,
        [new SortColumn("reopened_at", _dialect.Value(after?.At), descending: true)],
        [new SortColumn("operation", after?.OperationId), new SortColumn("version", after?.Version)]);
}
