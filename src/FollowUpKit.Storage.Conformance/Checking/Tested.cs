namespace FollowUpKit.Storage.Conformance;

/// <summary>A session with what the cases ask of it most.</summary>
internal sealed class Tested(StoreFixture fixture, StoreSession session) : IDisposable
{
    public IOperationStore Store => session.Store;

    public IOperationReader Reader => session.Reader
        ?? throw new BrokenPromiseException("a reader, as the fixture promises Reading", "a session without one");

    public IOperationHistory History => session.History
        ?? throw new BrokenPromiseException("a history, as the fixture promises History", "a session without one");

    public IReminderQueue Queue => Store as IReminderQueue
        ?? throw new BrokenPromiseException("a store that hands out reminders, as the fixture promises ReminderQueue", "one that does not");

    public ITimeZoneRulesStore Zones => Store as ITimeZoneRulesStore
        ?? throw new BrokenPromiseException("a store of rules of time zones, as the fixture promises TimeZoneRules", "one that is none");

    public IDigestQueue Digests => Store as IDigestQueue
        ?? throw new BrokenPromiseException("a store that hands out digests, as the fixture promises DigestQueue", "one that does not");

    public IBulkCommit Many => Store as IBulkCommit
        ?? throw new BrokenPromiseException("a store that commits many, as the fixture promises BulkCommits", "one that does not");

    /// <summary>Whether the operations were imported.</summary>
    public Task<bool> ImportAsync(params IReadOnlyList<OperationCommit> commits) => ImportAsync(commits, CancellationToken.None);

    public Task<bool> ImportAsync(IReadOnlyList<OperationCommit> commits, CancellationToken cancellationToken) => Store is IBulkImport import
        ? import.TryImportAsync(commits, cancellationToken)
        : throw new BrokenPromiseException("a store that imports, as the fixture promises BulkImport", "one that does not");

    public Task CommitAsync(OperationCommit commit) => Store.CommitAsync(commit, CancellationToken.None);

    public Task<StoredOperation?> FindAsync(OperationKey key, string? commandId = null) =>
        Store.FindAsync(key, commandId, CancellationToken.None);

    public Task<IReadOnlyList<AcceptedCommand>> ReadHistoryAsync(OperationKey key) =>
        History.ReadHistoryAsync(key, CancellationToken.None);

    public async Task<List<StoredHistory>> HistoriesAsync(string tenant)
    {
        var histories = new List<StoredHistory>();
        await foreach (var history in History.StreamHistoriesAsync(tenant, CancellationToken.None)) histories.Add(history);
        return histories;
    }

    /// <summary>The chain is exactly that of the sale and, where it can be read back, so is the history.</summary>
    public async Task MustFindAsync(Sale sale)
    {
        Must.Equal($"operation {Shown.Quoted(sale.Key.OperationId)}", sale.Now, (await FindAsync(sale.Key))?.Snapshot);
        if (fixture.Abilities.HasFlag(StoreAbilities.History)) await MustTellAsync(sale);
    }

    public async Task MustTellAsync(Sale sale) =>
        Must.Equal($"history of {Shown.Quoted(sale.Key.OperationId)}", sale.History, await ReadHistoryAsync(sale.Key));

    public async Task MustNotFindAsync(OperationKey key, string? commandId = null) =>
        Must.Equal($"no operation {Shown.Quoted(key.OperationId)}", null, (await FindAsync(key, commandId))?.Snapshot);

    /// <summary>A conflict.</summary>
    public Task<StorageConflictException> MustRefuseAsync(OperationCommit commit) =>
        Must.ThrowAsync<StorageConflictException>($"refusal of a commit for version {commit.ExpectedVersion}", () => CommitAsync(commit));

    /// <summary>The command of an id as it was accepted, its changes left out.</summary>
    public async Task MustKnowAsync(Sale sale, AcceptedCommand command) => Must.Equal(
        $"command {command.CommandId}", command with { Changes = [] }, (await FindAsync(sale.Key, command.CommandId))?.Earlier);

    public async Task<IReadOnlyList<OperationRow>> LookUpAsync(string tenant, params string[] operations) =>
        await Reader.LookUpAsync(tenant, operations, VisibilityScope.All, ReadOptions.Latest, CancellationToken.None);

    public async Task<IReadOnlyList<FollowUpRow>> FollowUpRowsAsync(FollowUpFilter? filter = null, FollowUpOrder? order = null) =>
        (await Reader.ReadFollowUpsAsync(
            filter ?? new(""), order ?? Pages.OrderOf(filter ?? new("")), after: null, StorePage.MaxSize, ReadOptions.Latest, CancellationToken.None)).Rows;

    public async Task<IReadOnlyList<OperationRow>> OperationRowsAsync(OperationFilter? filter = null, OperationOrder order = OperationOrder.Newest) =>
        (await Reader.ReadOperationsAsync(filter ?? new(""), order, after: null, StorePage.MaxSize, ReadOptions.Latest, CancellationToken.None)).Rows;

    public async Task<List<FollowUpRow>> FollowUpStreamAsync(FollowUpFilter filter, FollowUpOrder? order = null)
    {
        var rows = new List<FollowUpRow>();
        await foreach (var row in Reader.StreamFollowUpsAsync(filter, order ?? Pages.OrderOf(filter), ReadOptions.Latest, CancellationToken.None)) rows.Add(row);
        return rows;
    }

    public async Task<List<OperationRow>> OperationStreamAsync(OperationFilter filter, OperationOrder order = OperationOrder.Newest)
    {
        var rows = new List<OperationRow>();
        await foreach (var row in Reader.StreamOperationsAsync(filter, order, ReadOptions.Latest, CancellationToken.None)) rows.Add(row);
        return rows;
    }

    public async Task<IReadOnlyList<StoredReopening>> ReopeningsAsync(ReopeningFilter filter) =>
        (await Reader.ReadReopeningsAsync(filter, after: null, StorePage.MaxSize, ReadOptions.Latest, CancellationToken.None)).Rows;

    public async Task<List<StoredReopening>> ReopeningStreamAsync(ReopeningFilter filter)
    {
        var rows = new List<StoredReopening>();
        await foreach (var row in Reader.StreamReopeningsAsync(filter, ReadOptions.Latest, CancellationToken.None)) rows.Add(row);
        return rows;
    }

    public Task<long> CountAsync(ReopeningFilter filter) => Reader.CountReopeningsAsync(filter, ReadOptions.Latest, CancellationToken.None);

    public Task<long> CountAsync(FollowUpFilter filter) => Reader.CountFollowUpsAsync(filter, ReadOptions.Latest, CancellationToken.None);

    public Task<long> CountAsync(OperationFilter filter) => Reader.CountOperationsAsync(filter, ReadOptions.Latest, CancellationToken.None);

    public void Dispose() => session.Dispose();
}
