using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Storage.Tests;

/// <summary>SQLite, with a wrapper around the store whose commits fail, and a crash that may take all with it.</summary>
internal sealed class SabotagedDurabilityFixture(Func<StoreSession, StoreSession, IOperationStore> wrap, bool survives = true) : StoreFixture
{
    private readonly SqliteFixture inner = new();

    public override string Name => "sabotaged";

    public override StoreAbilities Abilities => StoreAbilities.CrashRecovery | StoreAbilities.CommitFaults | StoreAbilities.ReminderQueue | StoreAbilities.DigestQueue;

    public override Task ResetAsync() => inner.ResetAsync();

    public override Task<StoreSession> OpenAsync() => inner.OpenAsync();

    public override Task CrashAsync() => survives ? inner.CrashAsync() : inner.ResetAsync();

    public override async Task<StoreSession> OpenFaultyAsync(CommitFault fault) =>
        new(wrap(await inner.OpenFaultyAsync(fault), await inner.OpenAsync()));

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}
