namespace FollowUpKit.Storage.Relational;

/// <summary>A filter of reminders in SQL, read in the order of the queue.</summary>
internal sealed class ReminderQuery
{
    private readonly SqlDialect _dialect;
    private readonly SqlCondition _condition;
    private readonly string _rows;
    private readonly string _selected;

    public ReminderQuery(TableNames names, SqlDialect dialect, ReminderFilter filter)
    {
        _dialect = dialect;
        _condition = new SqlCondition(dialect);
        var tenant = _condition.Parameter(filter.Tenant);
        var index = filter.GivenUp ? TableIndex.GivenUp : TableIndex.Sending;
        _condition.And($"r.tenant = {tenant}").And("r.send_from IS NOT NULL")
            .And(filter.GivenUp ? "r.outcome = 'given_up'" : "r.ended_at IS NULL")
            .And("r.claim_from <=", dialect.Value(filter.ClaimFromAtOrBefore))
            .And("r.claim_from >=", dialect.Value(filter.ClaimFromAtOrAfter?.PlusNanoseconds(999)))
            .And($"f.tenant = {tenant}").And("f.operation = r.operation").And("f.number = r.number")
            .AndIn("f.branch", Narrowing.Of(filter.Branches, filter.Scope.Branches))
            .AndIn("f.agent", filter.Agents)
            .AndIn("f.customer", filter.Customers)
            .AndContains("f.search_text", filter.Containing);
        if (index.MarkOn(dialect) is { } mark) _condition.And($"r.{mark}");
        if (filter.WithoutAgent) _condition.And("f.agent IS NULL");
        if (filter.Scope.Agents is { } agents && !Narrowing.IsWithin(Narrowing.Of(filter.Agents, null), agents)) AndVisible(names, tenant, agents);
        _rows = $"{names.Reminders} r {(_condition.HasNever ? "" : dialect.UseIndex(names.Index(index.Name)))} CROSS JOIN {names.FollowUps} f";
        _selected = $"SELECT {ReminderStatements.Selected}, (SELECT o.title FROM {names.Operations} o WHERE o.tenant = {tenant} AND o.operation = r.operation) FROM {_rows}";
    }

    public IReadOnlyList<object?> Values => _condition.Values;

    public SqlStatement Page(QueuedReminder? after, int limit)
    {
        var sort = Sort(after);
        _condition.And(SortOrder.AnyOf(sort.Ranges("r", _condition)));
        return _condition.Statement(
            $"{_selected} WHERE {_condition.Clauses} ORDER BY {sort.WithinRange("r")} {_dialect.First(_condition.Limit(limit, isNarrowed: true))}");
    }

    public SqlStatement All() => _condition.Statement($"{_selected} WHERE {_condition.Clauses} ORDER BY {Sort(after: null).WithinRange("r")}");

    public SqlStatement Count() => _condition.Statement($"SELECT {_dialect.Count()} FROM {_rows} WHERE {_condition.Clauses}");

    private SortOrder Sort(QueuedReminder? after) => new(
        _dialect,
        after is not null,
        [],
        [
            new SortColumn("claim_from", _dialect.Value(after?.ClaimFrom)), new SortColumn("operation", after?.FollowUp.OperationId),
            new SortColumn("number", after?.FollowUp.Number), new SortColumn("reminder", after?.Reminder),
        ]);

    private void AndVisible(TableNames names, string tenant, IReadOnlyList<string> agents)
    {
        if (agents.Count == 0)
        {
            _condition.AndNever();
            return;
        }

        _condition.And($"({_condition.IsAnyOf("f.agent", agents)} OR {Visibility.OperationOf("f", names, _condition, tenant, agents)} OR {Visibility.PendingFollowUpOf("f", names, _condition, tenant, agents)})");
    }
}
