namespace FollowUpKit.Storage.Tests;

/// <summary>A store that says that it is inside the host's transaction, and writes beside it. The rows of the host are kept in memory, in good order.</summary>
internal sealed class OutsiderFixture : StoreFixture
{
    private readonly HashSet<string> committed = [];
    private InMemoryOperationStore store = new();

    public override string Name => "outsider";

    public override StoreAbilities Abilities => StoreAbilities.HostTransactions;

    public override Task ResetAsync()
    {
        store = new InMemoryOperationStore();
        committed.Clear();
        return Task.CompletedTask;
    }

    public override Task<StoreSession> OpenAsync() => Task.FromResult(new StoreSession(store));

    public override Task<int> CountHostRowsAsync() => Task.FromResult(committed.Count);

    public override Task<HostTransaction> BeginHostTransactionAsync() => Task.FromResult<HostTransaction>(new Outside(store, committed));

    private sealed class Outside(InMemoryOperationStore store, HashSet<string> committed) : HostTransaction
    {
        private readonly HashSet<string> rows = [.. committed];

        public override StoreSession Session { get; } = new(new Guest(new StoreSession(store)));

        public override Task WriteRowAsync(string id) => Task.FromResult(rows.Add(id));

        public override Task<int> CountRowsAsync() => Task.FromResult(rows.Count);

        public override Task CommitAsync()
        {
            committed.UnionWith(rows);
            return Task.CompletedTask;
        }

        public override Task RollbackAsync()
        {
            rows.Clear();
            return Task.CompletedTask;
        }
    }

    private sealed class Guest(StoreSession inner) : StoreWrapper(inner)
    {
        public override bool OwnsTransaction => false;
    }
}
