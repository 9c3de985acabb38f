using FollowUpKit.Storage.Conformance;

namespace FollowUpKit.ConformanceHost;

/// <summary>The in-memory store: no transaction of a host, nothing left after a crash, and no answer that could be lost.</summary>
public sealed class InMemoryFixture : StoreFixture
{
    private InMemoryOperationStore store = new();

    /// <inheritdoc/>
    public override string Name => "in-memory";

    /// <inheritdoc/>
    public override StoreAbilities Abilities => StoreAbilities.Reading | StoreAbilities.History | StoreAbilities.BulkImport | StoreAbilities.ReminderQueue | StoreAbilities.BulkCommits | StoreAbilities.TimeZoneRules | StoreAbilities.DigestQueue;

    /// <inheritdoc/>
    public override Task ResetAsync()
    {
        store = new InMemoryOperationStore();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task<StoreSession> OpenAsync() => Task.FromResult(new StoreSession(store));
}
