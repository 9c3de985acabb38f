using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>
/// The reference store: keeps operations in memory, for tests, samples and trying things out. Everything is lost when the process
/// ends. Safe to use from several threads.
/// </summary>
public sealed partial class InMemoryOperationStore : ScanningOperationReader, IOperationStore, IOperationHistory, IBulkImport, IReminderQueue, IBulkCommit, ITimeZoneRulesStore, IDigestQueue
{
    private readonly object _gate = new();
    private readonly Dictionary<OperationKey, StoredChain> _operations = [];
    private readonly StoredRules _rules = new();
    private readonly StoredDigests _digests = new();

    /// <inheritdoc/>
    public bool OwnsTransaction => true;

    /// <inheritdoc/>
    public bool ServesConcurrentCalls => true;

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
                var after = StoredChain.After(chain, commit, other => _operations.TryGetValue(new OperationKey(commit.Key.Tenant, other), out var found) ? found : null);
                if (commit.KeyAfter != commit.Key)
                {
                    if (_operations.ContainsKey(commit.KeyAfter)) throw new StorageConflictException(commit.Key, commit.ExpectedVersion);
                    _operations.Remove(commit.Key);
                }

                _operations[commit.KeyAfter] = after;
                return _rules.Add(commit.Key.Tenant, commit.TimeZoneRules);
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
                foreach (var commit in commits)
                {
                    _operations.Add(commit.Key, StoredChain.After(null, commit, _ => null));
                    _rules.Add(commit.Key.Tenant, commit.TimeZoneRules);
                }

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
    public IAsyncEnumerable<StoredHistory> StreamHistoriesAsync(string tenant, CancellationToken cancellationToken)
    {
        if (tenant is null) throw new ArgumentNullException(nameof(tenant));
        return StreamAsync(
            token => Locked<List<StoredHistory>>(
                () =>
                [
                    .. OfTenant(tenant)
                        .OrderBy(entry => entry.Key.OperationId, CodePointComparer.Instance)
                        .Select(entry => new StoredHistory(entry.Key.OperationId, entry.Value.History())),
                ],
                token),
            cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<OperationSnapshot>> ReadAllAsync(string tenant, CancellationToken cancellationToken) =>
        Locked<IReadOnlyList<OperationSnapshot>>(
            () =>
            [.. OfTenant(tenant).Select(entry => entry.Value.Snapshot)],
            cancellationToken);

    /// <inheritdoc/>
    protected override Task<ILookup<string, AcceptedCommand>> ReadAllReopeningsAsync(string tenant, CancellationToken cancellationToken) =>
        Locked(
            () => OfTenant(tenant)
                .SelectMany(entry => entry.Value.Reopenings(), (entry, command) => (entry.Key.OperationId, Command: command))
                .ToLookup(each => each.OperationId, each => each.Command, StringComparer.Ordinal),
            cancellationToken);

    private IEnumerable<KeyValuePair<OperationKey, StoredChain>> OfTenant(string tenant) =>
        _operations.Where(entry => string.Equals(entry.Key.Tenant, tenant, StringComparison.Ordinal));

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
