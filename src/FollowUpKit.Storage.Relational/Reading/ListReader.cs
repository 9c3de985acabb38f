using System.Runtime.CompilerServices;

namespace FollowUpKit.Storage.Relational;

/// <summary>Reads pages, streams, counts, groups and lookups, each with one statement.</summary>
internal sealed class ListReader(Database database, TableNames names)
{
    private readonly SqlDialect _dialect = database.Dialect;

    public async Task<List<OperationRow>> LookUpAsync(
        string tenant, IReadOnlyCollection<string> operations, VisibilityScope scope, CancellationToken cancellationToken)
    {
        var condition = new SqlCondition(_dialect);
        var ofTenant = condition.Parameter(tenant);
        condition.And($"o.tenant = {ofTenant}")
            .AndIn("o.operation", [.. operations.Distinct(StringComparer.Ordinal)])
            .AndIn("o.branch", scope.Branches);
        OperationQuery.AndVisible(condition, names, ofTenant, agents: null, scope.Agents);
        var statement = condition.Statement(
            OperationRows.Select(names, _dialect, ofTenant, $"SELECT {OperationRows.Columns} FROM {names.Operations} o WHERE {condition.Clauses}", "listed.operation"), isVaried: false);
        return await ReadAsync(statement, OperationRows.ReadRow, condition.Values, cancellationToken).ConfigureAwait(false);
    }

    public async Task<StorePage<OperationRow>> ReadOperationsAsync(
        OperationFilter filter, OperationOrder order, OperationRow? after, int size, CancellationToken cancellationToken)
    {
        var query = await QueryAsync(filter, cancellationToken).ConfigureAwait(false);
        var statement = query.Page(order, after, size + 1);
        return Page(await ReadAsync(statement, OperationRows.ReadRow, query.Values, cancellationToken).ConfigureAwait(false), size);
    }

    public async IAsyncEnumerable<OperationRow> StreamOperationsAsync(
        OperationFilter filter, OperationOrder order, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = await QueryAsync(filter, cancellationToken).ConfigureAwait(false);
        await foreach (var row in database.StreamAsync(query.All(order), OperationRows.ReadRow, query.Values, cancellationToken).ConfigureAwait(false)) yield return row;
    }

    public async Task<long> CountOperationsAsync(OperationFilter filter, CancellationToken cancellationToken)
    {
        var query = await QueryAsync(filter, cancellationToken).ConfigureAwait(false);
        return await CountAsync(query.Count(), query.Values, cancellationToken).ConfigureAwait(false);
    }

    public async Task<List<OperationGroup>> GroupOperationsAsync(
        OperationFilter filter, IReadOnlyList<OperationColumn> by, CancellationToken cancellationToken)
    {
        var query = await QueryAsync(filter, cancellationToken).ConfigureAwait(false);
        return await ReadAsync(query.Groups(by), row => OperationGroups.Read(by, row), query.Values, cancellationToken).ConfigureAwait(false);
    }

    public async Task<StorePage<FollowUpRow>> ReadFollowUpsAsync(
        FollowUpFilter filter, FollowUpOrder order, FollowUpRow? after, int size, CancellationToken cancellationToken)
    {
        var query = await QueryAsync(filter, cancellationToken).ConfigureAwait(false);
        var statement = query.Page(order, after, size + 1);
        return Page(await ReadAsync(statement, query.ReadRow, query.Values, cancellationToken).ConfigureAwait(false), size);
    }

    public async IAsyncEnumerable<FollowUpRow> StreamFollowUpsAsync(
        FollowUpFilter filter, FollowUpOrder order, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = await QueryAsync(filter, cancellationToken).ConfigureAwait(false);
        await foreach (var row in database.StreamAsync(query.All(order), query.ReadRow, query.Values, cancellationToken).ConfigureAwait(false)) yield return row;
    }

    public async Task<long> CountFollowUpsAsync(FollowUpFilter filter, CancellationToken cancellationToken)
    {
        var query = await QueryAsync(filter, cancellationToken).ConfigureAwait(false);
        return await CountAsync(query.Count(), query.Values, cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<FollowUpGroup>> GroupFollowUpsAsync(
        FollowUpFilter filter, FollowUpGrouping grouping, CancellationToken cancellationToken)
    {
        if (_dialect.SeeksAfterRows && RangeCounts.Fit(filter, grouping))
        {
            var counts = new RangeCounts(names, _dialect, filter, grouping);
            return counts.Groups(await ReadAsync(counts.Statement, RangeCounts.ReadRow, counts.Values, cancellationToken).ConfigureAwait(false));
        }

        var query = await QueryAsync(filter, cancellationToken).ConfigureAwait(false);
        var columns = FollowUpGroups.ColumnsOf(grouping);
        return FollowUpGroups.ByPeriod(
            grouping, await ReadAsync(query.Groups(columns), row => FollowUpGroups.Read(columns, row), query.Values, cancellationToken).ConfigureAwait(false));
    }

    public async Task<StorePage<StoredReopening>> ReadReopeningsAsync(
        ReopeningFilter filter, StoredReopening? after, int size, CancellationToken cancellationToken)
    {
        var query = new ReopeningQuery(names, _dialect, filter);
        var statement = query.Page(after, size + 1);
        return Page(await ReadAsync(statement, ReopeningQuery.ReadRow, query.Values, cancellationToken).ConfigureAwait(false), size);
    }

    public IAsyncEnumerable<StoredReopening> StreamReopeningsAsync(ReopeningFilter filter, CancellationToken cancellationToken)
    {
        var query = new ReopeningQuery(names, _dialect, filter);
        return database.StreamAsync(query.All(), ReopeningQuery.ReadRow, query.Values, cancellationToken);
    }

    public Task<long> CountReopeningsAsync(ReopeningFilter filter, CancellationToken cancellationToken)
    {
        var query = new ReopeningQuery(names, _dialect, filter);
        return CountAsync(query.Count(), query.Values, cancellationToken);
    }

    public Task<List<ReopeningGroup>> GroupReopeningsAsync(
        ReopeningFilter filter, IReadOnlyList<OperationColumn> by, CancellationToken cancellationToken)
    {
        var query = new ReopeningQuery(names, _dialect, filter);
        return ReadAsync(query.Groups(by), row => ReopeningQuery.ReadGroup(by, row), query.Values, cancellationToken);
    }

    public async Task<StorePage<QueuedReminder>> ReadRemindersAsync(
        ReminderFilter filter, QueuedReminder? after, int size, CancellationToken cancellationToken)
    {
        var query = new ReminderQuery(names, _dialect, filter);
        var statement = query.Page(after, size + 1);
        return Page(await ReadAsync(statement, ReminderStatements.ReadReminder, query.Values, cancellationToken).ConfigureAwait(false), size);
    }

    public IAsyncEnumerable<QueuedReminder> StreamRemindersAsync(ReminderFilter filter, CancellationToken cancellationToken)
    {
        var query = new ReminderQuery(names, _dialect, filter);
        return database.StreamAsync(query.All(), ReminderStatements.ReadReminder, query.Values, cancellationToken);
    }

    public Task<long> CountRemindersAsync(ReminderFilter filter, CancellationToken cancellationToken)
    {
        var query = new ReminderQuery(names, _dialect, filter);
        return CountAsync(query.Count(), query.Values, cancellationToken);
    }

    public Task<List<string>> ReadFollowUpTimeZonesAsync(string tenant, CancellationToken cancellationToken) =>
        ReadTimeZonesAsync(
            names.FollowUps, TableIndex.DueByZone, TableIndex.DueByZone.MarkOn(_dialect) is { } mark ? $"t.{mark}" : $"t.attention_from IS NOT NULL AND t.{TableIndex.DueByZone.Request}", tenant, cancellationToken);

    public Task<List<string>> ReadOperationTimeZonesAsync(string tenant, CancellationToken cancellationToken) =>
        ReadTimeZonesAsync(
            names.Operations, TableIndex.IdleByZone, TableIndex.IdleByZone.MarkOn(_dialect) is { } mark ? $"t.{mark}" : "t.idle_since IS NOT NULL", tenant, cancellationToken);

    private Task<List<string>> ReadTimeZonesAsync(string name, TableIndex index, string condition, string tenant, CancellationToken cancellationToken)
    {
        var table = $"{name} t";
        var ofTenant = $"{condition} AND t.tenant = @tenant";
        var text = _dialect.SeeksAfterRows
            ? $"{_dialect.WithRecursive} zones (zone) AS (SELECT min(t.time_zone) FROM {table} WHERE {ofTenant} UNION ALL " +
                $"{_dialect.NextValue("zones", "", "zone", table, "t.time_zone", ofTenant)}) " +
                $"SELECT zone FROM zones WHERE zone IS NOT NULL{_dialect.EndOfRecursive}"
            : $"SELECT zones.time_zone FROM (SELECT DISTINCT {FirstColumns(index, "time_zone")} FROM {table} {_dialect.UseIndex(names.Index(index.Name))} WHERE {ofTenant}) zones";
        return ReadAsync(new SqlStatement(text, "tenant"), row => row.Text(), [tenant], cancellationToken);
    }

    /// <summary>The columns of an index up to one: a selection of these alone goes from each value to the next.</summary>
    private string FirstColumns(TableIndex index, string last) =>
        string.Join(", ", index.ColumnsOn(_dialect).TakeWhile(column => column != last).Append(last).Select(column => $"t.{column}"));

    private static StorePage<T> Page<T>(List<T> found, int size)
    {
        var hasMore = found.Count > size;
        if (hasMore) found.RemoveAt(size);
        return new(found, hasMore);
    }

    // No index tells the pending follow-ups of operations that are concluded, which a scope of agents takes for visible too.
    private async Task<FollowUpQuery> QueryAsync(FollowUpFilter filter, CancellationToken cancellationToken) => new(
        names, _dialect, filter, !filter.Answered && (filter.Agents ?? filter.Customers) is null && await SeesFewAsync(filter.Tenant, filter.Scope, cancellationToken).ConfigureAwait(false));

    // Operations without a next step are few of themselves.
    private async Task<OperationQuery> QueryAsync(OperationFilter filter, CancellationToken cancellationToken) => new(
        names, _dialect, filter,
        !filter.IncludeConcluded && (filter.Agents ?? filter.Customers) is null && !OperationSort.HasNoNextStep(filter) && await SeesFewAsync(filter.Tenant, filter.Scope, cancellationToken).ConfigureAwait(false));

    /// <summary>Whether the agents of a scope see few operations. What a page of theirs costs else depends on how many rows of others lie before.</summary>
    private async Task<bool> SeesFewAsync(string tenant, VisibilityScope scope, CancellationToken cancellationToken)
    {
        if (scope.Agents is not { Count: > 0 } agents) return false;
        var condition = new SqlCondition(_dialect);
        var statement = Visibility.Count(names, _dialect, condition, condition.Parameter(tenant), agents);
        return await CountAsync(statement, condition.Values, cancellationToken).ConfigureAwait(false) <= Visibility.MostOfFew;
    }

    private Task<List<T>> ReadAsync<T>(
        SqlStatement statement, Func<SqlRow, T> map, IReadOnlyList<object?> values, CancellationToken cancellationToken) =>
        database.ReadAsync(session => session.ReadAsync(statement, map, values), cancellationToken);

    private async Task<long> CountAsync(
        SqlStatement statement, IReadOnlyList<object?> values, CancellationToken cancellationToken) =>
        (await ReadAsync(statement, row => row.Long(), values, cancellationToken).ConfigureAwait(false))[0];
}
