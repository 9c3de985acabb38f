using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>
/// The reference store: keeps operations in memory, for tests, samples and trying things out. Loses all when the process
/// ends. Safe to use from several threads.
/// </summary>
public sealed class InMemoryOperationStore : IOperationStore, IOperationReader, IOperationHistory
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
    public Task<IReadOnlyList<AcceptedCommand>> ReadHistoryAsync(OperationKey key, CancellationToken cancellationToken)
    {
        if (key is null) throw new ArgumentNullException(nameof(key));
        return Locked<IReadOnlyList<AcceptedCommand>>(
            () => _operations.TryGetValue(key, out var chain) ? chain.History() : [], cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<OperationRow>> LookUpAsync(
        string tenant, IReadOnlyCollection<string> operations, VisibilityScope scope, CancellationToken cancellationToken)
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
        OperationFilter filter, OperationPosition? after, int size, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        StorePage.CheckSize(size);
        return Locked(
            () => Page(
                Of(filter.Tenant)
                    .Where(filter.Matches)
                    .OrderByDescending(operation => operation.OpenedAt)
                    .ThenBy(operation => operation.Operation, CodePointComparer.Instance)
                    .SkipWhile(operation => after is not null && !IsAfter(operation, after)),
                size,
                OperationRow.From),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<long> CountOperationsAsync(OperationFilter filter, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        return Locked(() => Of(filter.Tenant).LongCount(filter.Matches), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<StorePage<FollowUpRow>> ReadFollowUpsAsync(
        FollowUpFilter filter, FollowUpPosition? after, int size, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        StorePage.CheckSize(size);
        return Locked(
            () => Page(
                Matching(filter)
                    .OrderBy(row => row.AttentionFrom)
                    .ThenBy(row => row.Operation, CodePointComparer.Instance)
                    .ThenBy(row => row.Number)
                    .SkipWhile(row => after is not null && !IsAfter(row, after)),
                size,
                row => row),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<long> CountFollowUpsAsync(FollowUpFilter filter, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        return Locked(() => Matching(filter).LongCount(), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<FollowUpGroup>> GroupFollowUpsAsync(
        FollowUpFilter filter, FollowUpGrouping grouping, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        Func<FollowUpRow, FollowUpGroup> group = grouping switch
        {
            FollowUpGrouping.Branch => row => new() { Branch = row.Branch },
            FollowUpGrouping.Agent => row => new() { Agent = row.Agent },
            FollowUpGrouping.DueDateAndTimeZone => row => new() { DueDate = row.DueDate, TimeZone = row.TimeZone },
            _ => throw new ArgumentOutOfRangeException(nameof(grouping), FormattableString.Invariant($"{(int)grouping}"), "No such grouping."),
        };
        return Locked<IReadOnlyList<FollowUpGroup>>(
            () => [.. Matching(filter).GroupBy(group).Select(rows => rows.Key with { Count = rows.LongCount() })],
            cancellationToken);
    }

    private static bool IsAfter(OperationSnapshot operation, OperationPosition place) =>
        operation.OpenedAt < place.OpenedAt
        || (operation.OpenedAt == place.OpenedAt
            && CodePointComparer.Instance.Compare(operation.Operation, place.Operation) > 0);

    private static bool IsAfter(FollowUpRow row, FollowUpPosition place)
    {
        if (row.AttentionFrom != place.AttentionFrom) return row.AttentionFrom > place.AttentionFrom;
        var order = CodePointComparer.Instance.Compare(row.Operation, place.Operation);
        return order > 0 || (order == 0 && row.Number > place.Number);
    }

    private static StorePage<TRow> Page<T, TRow>(IEnumerable<T> following, int size, Func<T, TRow> row)
    {
        var found = following.Take(size + 1).ToList();
        return new([.. found.Take(size).Select(row)], hasMore: found.Count > size);
    }

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
