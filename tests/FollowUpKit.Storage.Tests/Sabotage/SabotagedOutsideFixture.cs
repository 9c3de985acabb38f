using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Storage.Tests;

/// <summary>SQLite, with a wrapper around the store outside the transactions of the host.</summary>
internal sealed class SabotagedOutsideFixture(Func<StoreSession, IOperationStore> wrap) : StoreFixture
{
    private readonly SqliteFixture inner = new();

    public override string Name => "sabotaged";

    public override StoreAbilities Abilities => inner.Abilities;

    public override Task ResetAsync() => inner.ResetAsync();

    public override async Task<StoreSession> OpenAsync()
    {
        var session = await inner.OpenAsync();
        return new StoreSession(wrap(session), owned: session);
    }

    public override Task<HostTransaction> BeginHostTransactionAsync() => inner.BeginHostTransactionAsync();

    public override Task<int> CountHostRowsAsync() => inner.CountHostRowsAsync();

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}
