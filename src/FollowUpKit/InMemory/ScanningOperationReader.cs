using System.Runtime.CompilerServices;
using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>
/// Base class of a store that answers lists and reports by reading all operations of the tenant into memory: for small
/// tables, and as a first version of a store on the ERP's own tables, whose members are then overridden one by one.
/// </summary>
public abstract class ScanningOperationReader : IOperationReader
{
    /// <inheritdoc/>
    public virtual async Task<IReadOnlyList<OperationRow>> LookUpAsync(
        string tenant, IReadOnlyCollection<string> operationIds, VisibilityScope scope, ReadOptions options, CancellationToken cancellationToken)
    {
        if (tenant is null) throw new ArgumentNullException(nameof(tenant));
        if (scope is null) throw new ArgumentNullException(nameof(scope));
        StorePage.CheckLookUp(operationIds);
        var wanted = new HashSet<string>(operationIds, StringComparer.Ordinal);
        var all = await ReadAllAsync(tenant, cancellationToken).ConfigureAwait(false);
        return [.. all.Where(found => wanted.Contains(found.OperationId) && scope.Matches(found)).Select(OperationRow.From)];
    }

    /// <inheritdoc/>
    public virtual Task<StorePage<OperationRow>> ReadOperationsAsync(
        OperationFilter filter, OperationOrder order, OperationRow? after, int size, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        StorePage.CheckSize(size);
        return MatchingAsync(filter, rows => Page<OperationRow>(rows, new OperationOrderComparer(order), after, size), cancellationToken);
    }

    /// <inheritdoc/>
    public virtual IAsyncEnumerable<OperationRow> StreamOperationsAsync(
        OperationFilter filter, OperationOrder order, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        var comparer = new OperationOrderComparer(order);
        return StreamAsync(token => MatchingAsync(filter, rows => rows.OrderBy(row => row, comparer).ToList(), token), cancellationToken);
    }

    /// <inheritdoc/>
    public virtual Task<long> CountOperationsAsync(OperationFilter filter, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        return MatchingAsync(filter, rows => rows.LongCount(), cancellationToken);
    }

    /// <inheritdoc/>
    public virtual Task<IReadOnlyList<OperationGroup>> GroupOperationsAsync(
        OperationFilter filter, IReadOnlyList<OperationColumn> by, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        if (by is null) throw new ArgumentNullException(nameof(by));
        return MatchingAsync(filter, rows => Groups.Of(rows, by), cancellationToken);
    }

    /// <inheritdoc/>
    public virtual Task<StorePage<FollowUpRow>> ReadFollowUpsAsync(
        FollowUpFilter filter, FollowUpOrder order, FollowUpRow? after, int size, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        StorePage.CheckSize(size);
        filter.CheckOrder(order);
        return MatchingAsync(filter, rows => Page(rows, new FollowUpOrderComparer(order), after, size), cancellationToken);
    }

    /// <inheritdoc/>
    public virtual IAsyncEnumerable<FollowUpRow> StreamFollowUpsAsync(
        FollowUpFilter filter, FollowUpOrder order, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        filter.CheckOrder(order);
        var comparer = new FollowUpOrderComparer(order);
        return StreamAsync(token => MatchingAsync(filter, rows => rows.OrderBy(row => row, comparer).ToList(), token), cancellationToken);
    }

    /// <inheritdoc/>
    public virtual Task<long> CountFollowUpsAsync(FollowUpFilter filter, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        return MatchingAsync(filter, rows => rows.LongCount(), cancellationToken);
    }

    /// <inheritdoc/>
    public virtual Task<IReadOnlyList<FollowUpGroup>> GroupFollowUpsAsync(
        FollowUpFilter filter, FollowUpGrouping grouping, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        if (grouping is null) throw new ArgumentNullException(nameof(grouping));
        return MatchingAsync(filter, rows => Groups.Of(rows, grouping), cancellationToken);
    }

    /// <inheritdoc/>
    public virtual Task<StorePage<StoredReopening>> ReadReopeningsAsync(
        ReopeningFilter filter, StoredReopening? after, int size, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        StorePage.CheckSize(size);
        return MatchingAsync(filter, rows => Page(rows, ReopeningComparer.Instance, after, size), cancellationToken);
    }

    /// <inheritdoc/>
    public virtual IAsyncEnumerable<StoredReopening> StreamReopeningsAsync(ReopeningFilter filter, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        return StreamAsync(token => MatchingAsync(filter, rows => rows.OrderBy(row => row, ReopeningComparer.Instance).ToList(), token), cancellationToken);
    }

    /// <inheritdoc/>
    public virtual Task<long> CountReopeningsAsync(ReopeningFilter filter, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        return MatchingAsync(filter, rows => rows.LongCount(), cancellationToken);
    }

    /// <inheritdoc/>
    public virtual Task<IReadOnlyList<ReopeningGroup>> GroupReopeningsAsync(
        ReopeningFilter filter, IReadOnlyList<OperationColumn> by, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        if (by is null) throw new ArgumentNullException(nameof(by));
        return MatchingAsync(filter, rows => Groups.Of(rows, by), cancellationToken);
    }

    /// <inheritdoc/>
    public virtual Task<IReadOnlyList<string>> ReadFollowUpTimeZonesAsync(string tenant, ReadOptions options, CancellationToken cancellationToken)
    {
        if (tenant is null) throw new ArgumentNullException(nameof(tenant));
        return MatchingAsync<IReadOnlyList<string>>(
            new FollowUpFilter(tenant), rows => [.. rows.Select(row => row.TimeZone).Distinct(StringComparer.Ordinal)], cancellationToken);
    }

    /// <inheritdoc/>
    public virtual Task<IReadOnlyList<string>> ReadOperationTimeZonesAsync(string tenant, ReadOptions options, CancellationToken cancellationToken)
    {
        if (tenant is null) throw new ArgumentNullException(nameof(tenant));
        return MatchingAsync<IReadOnlyList<string>>(
            new OperationFilter(tenant), rows => [.. rows.Where(row => row.IdleSince is not null).Select(row => row.TimeZone).Distinct(StringComparer.Ordinal)], cancellationToken);
    }

    /// <summary>Reads all operations of a tenant with their follow-ups, as they are at one moment, withdrawn ones included, in any order.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    protected abstract Task<IReadOnlyList<OperationSnapshot>> ReadAllAsync(string tenant, CancellationToken cancellationToken);

    /// <summary>Reads the accepted commands of a tenant that have an <see cref="OperationChange.Reopened"/>, by the key of their operation, in any order.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    protected abstract Task<ILookup<string, AcceptedCommand>> ReadAllReopeningsAsync(string tenant, CancellationToken cancellationToken);

    private protected static StorePage<T> Page<T>(IEnumerable<T> matching, IComparer<T> order, T? after, int size)
        where T : class
    {
        var found = matching
            .Where(row => after is null || order.Compare(row, after) > 0)
            .OrderBy(row => row, order)
            .Take(size + 1)
            .ToList();
        return new([.. found.Take(size)], hasMore: found.Count > size);
    }

    private protected static async IAsyncEnumerable<T> StreamAsync<T>(
        Func<CancellationToken, Task<List<T>>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var row in await read(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    private async Task<T> MatchingAsync<T>(
        OperationFilter filter, Func<IEnumerable<OperationRow>, T> answer, CancellationToken cancellationToken)
    {
        var all = await ReadAllAsync(filter.Tenant, cancellationToken).ConfigureAwait(false);
        return answer(all.Where(filter.Matches).Select(OperationRow.From));
    }

    private async Task<T> MatchingAsync<T>(
        FollowUpFilter filter, Func<IEnumerable<FollowUpRow>, T> answer, CancellationToken cancellationToken)
    {
        var all = await ReadAllAsync(filter.Tenant, cancellationToken).ConfigureAwait(false);
        return answer(
            from operation in all
            from followUp in operation.FollowUps
            where filter.Matches(operation, followUp)
            select FollowUpRow.From(operation, followUp));
    }

    private async Task<T> MatchingAsync<T>(
        ReopeningFilter filter, Func<IEnumerable<StoredReopening>, T> answer, CancellationToken cancellationToken)
    {
        var reopenings = await ReadAllReopeningsAsync(filter.Tenant, cancellationToken).ConfigureAwait(false);
        var all = await ReadAllAsync(filter.Tenant, cancellationToken).ConfigureAwait(false);
        return answer(
            from operation in all
            from command in reopenings[operation.OperationId]
            from reopening in command.Changes.OfType<OperationChange.Reopened>()
            let row = StoredReopening.From(operation, reopening, command.Version, command.At, command.By)
            where filter.Matches(operation, row)
            select row);
    }
}
