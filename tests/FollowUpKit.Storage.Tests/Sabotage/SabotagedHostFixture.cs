using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Storage.Tests;

/// <summary>SQLite, with a wrapper around the store inside a transaction of the host.</summary>
internal sealed class SabotagedHostFixture(Func<HostTransaction, IOperationStore> wrap) : StoreFixture
{
    private readonly SqliteFixture inner = new();

    public override string Name => "sabotaged";

    public override StoreAbilities Abilities => inner.Abilities;

    public override Task ResetAsync() => inner.ResetAsync();

    public override Task<StoreSession> OpenAsync() => inner.OpenAsync();

    public override Task<int> CountHostRowsAsync() => inner.CountHostRowsAsync();

    public override Task CrashAsync() => inner.CrashAsync();

    public override Task<StoreSession> OpenFaultyAsync(CommitFault fault) => inner.OpenFaultyAsync(fault);

    public override async Task<HostTransaction> BeginHostTransactionAsync()
    {
        var transaction = await inner.BeginHostTransactionAsync();
        return new Sabotaged(transaction, new StoreSession(wrap(transaction)));
    }

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }

    private sealed class Sabotaged(HostTransaction transaction, StoreSession session) : HostTransaction
    {
        public override StoreSession Session => session;

        public override Task WriteRowAsync(string id) => transaction.WriteRowAsync(id);

        public override Task<int> CountRowsAsync() => transaction.CountRowsAsync();

        public override Task CommitAsync() => transaction.CommitAsync();

        public override Task RollbackAsync() => transaction.RollbackAsync();

        public override Task CreateSavepointAsync(string name) => transaction.CreateSavepointAsync(name);

        public override Task RollbackToSavepointAsync(string name) => transaction.RollbackToSavepointAsync(name);

        public override Task LoseAsync() => transaction.LoseAsync();

        protected override void Dispose(bool disposing)
        {
            transaction.Dispose();
            base.Dispose(disposing);
        }
    }
}
