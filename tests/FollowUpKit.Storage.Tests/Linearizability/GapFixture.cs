using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Storage.Tests;

/// <summary>
/// Sessions that check the version, then write. Between the two each waits until every other session is there too or has
/// ended, so that the gap is hit by any two that write to one sale, however fast the machine is.
/// </summary>
internal sealed class GapFixture : StoreFixture
{
    private readonly InMemoryFixture inner = new();
    private readonly Barrier gap = new(0);
    private Writers.LastWriteWins? last;

    public override string Name => "check, then set";

    public override StoreAbilities Abilities => inner.Abilities;

    public override async Task ResetAsync()
    {
        await inner.ResetAsync();
        last = new Writers.LastWriteWins(await inner.OpenAsync());
    }

    public override async Task<StoreSession> OpenAsync()
    {
        gap.AddParticipant();
        return new StoreSession(new Store(await inner.OpenAsync(), last!, gap), owned: new Leaving(gap));
    }

    protected override void Dispose(bool disposing)
    {
        gap.Dispose();
        inner.Dispose();
        base.Dispose(disposing);
    }

    private sealed class Store(StoreSession inner, Writers.LastWriteWins last, Barrier gap) : StoreWrapper(inner)
    {
        public override async Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
        {
            var found = await base.FindAsync(commit.Key, null, cancellationToken);
            if ((found?.Snapshot.Version ?? 0) != commit.ExpectedVersion) throw new StorageConflictException(commit.Key, commit.ExpectedVersion);
            gap.SignalAndWait(cancellationToken);
            await last.CommitAsync(commit, cancellationToken);
        }
    }

    private sealed class Leaving(Barrier gap) : IDisposable
    {
        public void Dispose() => gap.RemoveParticipant();
    }
}
