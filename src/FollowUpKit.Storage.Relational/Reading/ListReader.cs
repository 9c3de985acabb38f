namespace FollowUpKit.Storage.Relational;

/// <summary>Reads pages, counts, groups and lookups.</summary>
internal sealed class ListReader(Database database, TableNames names)
{
    private readonly SqlDialect _dialect = database.Dialect;

    public Task<List<OperationRow>> LookUpAsync(
        string tenant, IReadOnlyCollection<string> operations, VisibilityScope scope, CancellationToken cancellationToken)
    {
        var condition = new SqlCondition()
            .And("o.tenant =", tenant)
            .AndIn("o.operation", [.. operations.Distinct(StringComparer.Ordinal)])
            .AndIn("o.branch", scope.Branches);
        OperationQuery.AndVisible(condition, names, agents: null, scope.Agents);
        var statement = condition.Statement(OperationRows.Select(
            names, $"SELECT o.* FROM {names.Operations} o WHERE {condition.Clauses}"));
        return database.ReadMomentAsync(
            session => session.ReadAsync(statement, OperationRows.ReadRow, condition.Values).WithRemindersAsync(session, names, tenant),
            cancellationToken);
    }

    public async Task<StorePage<OperationRow>> ReadOperationsAsync(
        OperationFilter filter, OperationPosition? after, int size, CancellationToken cancellationToken)
    {
        var query = new OperationQuery(names, _dialect, filter);
        var statement = query.Page(after, size + 1);
        var rows = await database.ReadMomentAsync(
            session => session.ReadAsync(statement, OperationRows.ReadRow, query.Values).WithRemindersAsync(session, names, filter.Tenant),
            cancellationToken).ConfigureAwait(false);
        return Page(rows, size);
    }

    public Task<long> CountOperationsAsync(OperationFilter filter, CancellationToken cancellationToken)
    {
        var query = new OperationQuery(names, _dialect, filter);
        return CountAsync(query.Count(), query.Values, cancellationToken);
    }

    public async Task<StorePage<FollowUpRow>> ReadFollowUpsAsync(
        FollowUpFilter filter, FollowUpPosition? after, int size, CancellationToken cancellationToken)
    {
        var query = new FollowUpQuery(names, _dialect, filter);
        var statement = query.Page(after, size + 1);
        var rows = await database.ReadAsync(
            session => session.ReadAsync(statement, FollowUpQuery.ReadRow, query.Values), cancellationToken).ConfigureAwait(false);
        return Page(rows, size);
    }

    public Task<long> CountFollowUpsAsync(FollowUpFilter filter, CancellationToken cancellationToken)
    {
        var query = new FollowUpQuery(names, _dialect, filter);
        return CountAsync(query.Count(), query.Values, cancellationToken);
    }

    public Task<List<FollowUpGroup>> GroupFollowUpsAsync(
        FollowUpFilter filter, FollowUpGrouping grouping, CancellationToken cancellationToken)
    {
        var (columns, read) = GroupOf(grouping);
        var query = new FollowUpQuery(names, _dialect, filter);
        var statement = query.Groups(columns);
        return database.ReadAsync(session => session.ReadAsync(statement, read, query.Values), cancellationToken);
    }

    private static (string Columns, Func<SqlRow, FollowUpGroup> Read) GroupOf(FollowUpGrouping grouping) => grouping switch
    {
        FollowUpGrouping.Branch => ("branch", row => new() { Branch = row.TextOrNull(), Count = row.Long() }),
        FollowUpGrouping.Agent => ("agent", row => new() { Agent = row.TextOrNull(), Count = row.Long() }),
        FollowUpGrouping.DueDateAndTimeZone =>
            ("time_zone, due_date", row => new() { TimeZone = row.Text(), DueDate = row.Date(), Count = row.Long() }),
        _ => throw new ArgumentOutOfRangeException(nameof(grouping), FormattableString.Invariant($"{(int)grouping}"), "No such grouping."),
    };

    private async Task<long> CountAsync(
        SqlStatement statement, IReadOnlyList<object?> values, CancellationToken cancellationToken)
    {
        var counts = await database.ReadAsync(
            session => session.ReadAsync(statement, row => row.Long(), values), cancellationToken).ConfigureAwait(false);
        return counts[0];
    }

    private static StorePage<T> Page<T>(List<T> found, int size)
    {
        var hasMore = found.Count > size;
        if (hasMore) found.RemoveAt(size);
        return new(found, hasMore);
    }
}
