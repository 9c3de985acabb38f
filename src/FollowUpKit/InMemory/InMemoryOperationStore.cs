using System.Runtime.CompilerServices;
using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>
/// The reference store: keeps operations in memory, for tests, samples and trying things out. Loses all when the process
/// ends. Safe to use from several threads.
/// </summary>
public sealed class InMemoryOperationStore : IOperationStore, IOperationReader, IOperationHistory, IBulkImport
{
    private readonly object _gate = new();
    private readonly Dictionary<OperationKey, StoredChain> _operations = [];

    /// <inheritdoc/>
    public bool OwnsTransaction => true;

    /// <inheritdoc/>
    public Task<StoredOperation?> FindAsync(OperationKey key, string? commandId, CancellationToken cancellationToken)
    {
        if (key is null) throw new ArgumentNullException(nameof(key));
        return Locked(() => _operations.TryGetValue(key, out var chain) ? chain.Find(commandId) : null, cancellationToken);
    }

    /// <inheritdoc/>
    public Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
    {
        if (commit is null) throw new ArgumentNullException(nameof(commit));
        return Locked(
            () =>
            {
                _operations.TryGetValue(commit.Key, out var chain);
                return _operations[commit.Key] = StoredChain.After(chain, commit);
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> TryImportAsync(IReadOnlyList<OperationCommit> commits, CancellationToken cancellationToken)
    {
        if (commits is null) throw new ArgumentNullException(nameof(commits));
        if (commits.Any(commit => commit.ExpectedVersion != 0)) throw new ArgumentException("Only new operations can be imported.", nameof(commits));
        return Locked(
            () =>
            {
                var keys = new HashSet<OperationKey>(commits.Select(commit => commit.Key));
                if (keys.Count < commits.Count || keys.Any(_operations.ContainsKey)) return false;
                foreach (var commit in commits) _operations.Add(commit.Key, StoredChain.After(null, commit));
                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<AcceptedCommand>> ReadHistoryAsync(OperationKey key, CancellationToken cancellationToken)
    {
        if (key is null) throw new ArgumentNullException(nameof(key));
        return Locked<IReadOnlyList<AcceptedCommand>>(
            () => _operations.TryGetValue(key, out var chain) ? chain.History() : [], cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<OperationRow>> LookUpAsync(
        string tenant, IReadOnlyCollection<string> operations, VisibilityScope scope, ReadOptions options, CancellationToken cancellationToken)
    {
        if (tenant is null) throw new ArgumentNullException(nameof(tenant));
        if (scope is null) throw new ArgumentNullException(nameof(scope));
        StorePage.CheckLookUp(operations);
        var wanted = new HashSet<string>(operations, StringComparer.Ordinal);
        return Locked<IReadOnlyList<OperationRow>>(
            () => [.. Of(tenant).Where(found => wanted.Contains(found.Operation) && scope.Matches(found)).Select(OperationRow.From)],
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<StorePage<OperationRow>> ReadOperationsAsync(
        OperationFilter filter, OperationOrder order, OperationRow? after, int size, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        StorePage.CheckSize(size);
        return Locked(() => Page<OperationRow>(Matching(filter), new OperationOrderComparer(order), after, size), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<OperationRow> StreamOperationsAsync(
        OperationFilter filter, OperationOrder order, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        var comparer = new OperationOrderComparer(order);
        return StreamAsync(() => Matching(filter).OrderBy(row => row, comparer), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<long> CountOperationsAsync(OperationFilter filter, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        return Locked(() => Matching(filter).LongCount(), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<OperationGroup>> GroupOperationsAsync(
        OperationFilter filter, IReadOnlyList<OperationColumn> by, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        if (by is null) throw new ArgumentNullException(nameof(by));
        return Locked(() => Groups.Of(Matching(filter), by), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<StorePage<FollowUpRow>> ReadFollowUpsAsync(
        FollowUpFilter filter, FollowUpOrder order, FollowUpRow? after, int size, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        StorePage.CheckSize(size);
        filter.CheckOrder(order);
        return Locked(() => Page(Matching(filter), new FollowUpOrderComparer(order), after, size), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<FollowUpRow> StreamFollowUpsAsync(
        FollowUpFilter filter, FollowUpOrder order, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        filter.CheckOrder(order);
        var comparer = new FollowUpOrderComparer(order);
        return StreamAsync(() => Matching(filter).OrderBy(row => row, comparer), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<long> CountFollowUpsAsync(FollowUpFilter filter, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        return Locked(() => Matching(filter).LongCount(), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<FollowUpGroup>> GroupFollowUpsAsync(
        FollowUpFilter filter, FollowUpGrouping grouping, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        if (grouping is null) throw new ArgumentNullException(nameof(grouping));
        return Locked(() => Groups.Of(Matching(filter), grouping), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ReadTimeZonesAsync(string tenant, ReadOptions options, CancellationToken cancellationToken)
    {
        if (tenant is null) throw new ArgumentNullException(nameof(tenant));
        return Locked<IReadOnlyList<string>>(
            () => [.. Matching(new FollowUpFilter(tenant)).Select(row => row.TimeZone).Distinct(StringComparer.Ordinal)],
            cancellationToken);
    }

    private static StorePage<T> Page<T>(IEnumerable<T> matching, IComparer<T> order, T? after, int size)
        where T : class
    {
        var found = matching
            .Where(row => after is null || order.Compare(row, after) > 0)
            .OrderBy(row => row, order)
            .Take(size + 1)
            .ToList();
        return new([.. found.Take(size)], hasMore: found.Count > size);
    }

    private async IAsyncEnumerable<T> StreamAsync<T>(
        Func<IEnumerable<T>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var row in await Locked(() => read().ToList(), cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    private IEnumerable<OperationRow> Matching(OperationFilter filter) =>
        Of(filter.Tenant).Where(filter.Matches).Select(OperationRow.From);

    private IEnumerable<OperationSnapshot> Of(string tenant) =>
        _operations
            .Where(entry => string.Equals(entry.Key.Tenant, tenant, StringComparison.Ordinal))
            .Select(entry => entry.Value.Snapshot);

    private IEnumerable<FollowUpRow> Matching(FollowUpFilter filter) =>
        from operation in Of(filter.Tenant)
        from followUp in operation.FollowUps
        where filter.Matches(operation, followUp)
        select FollowUpRow.From(operation, followUp);

    private Task<T> Locked<T>(Func<T> work, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<T>(cancellationToken);
        try
        {
            lock (_gate) return Task.FromResult(work());
        }
        catch (StorageException refused)
        {
            return Task.FromException<T>(refused);
        }
    }
}
