using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Storage.Tests;

/// <summary>The in-memory store behind a wrapper, one for each case.</summary>
internal sealed class SabotagedFixture(Func<StoreSession, IOperationStore> wrap) : StoreFixture
{
    private readonly InMemoryFixture inner = new();
    private IOperationStore? wrapped;

    public override string Name => "sabotaged";

    public override StoreAbilities Abilities => inner.Abilities;

    public override async Task ResetAsync()
    {
        await inner.ResetAsync();
        wrapped = wrap(await inner.OpenAsync());
    }

    public override Task<StoreSession> OpenAsync() => Task.FromResult(new StoreSession(wrapped!));
}
