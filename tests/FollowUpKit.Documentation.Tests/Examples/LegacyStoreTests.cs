using FollowUpKit.LegacyStore;
using FollowUpKit.Storage.Conformance;

namespace FollowUpKit.Documentation.Tests;

/// <summary>The store of docs/own-tables.md holds what it promises.</summary>
public sealed class LegacyStoreTests(LegacyStoreFixture fixture) : IClassFixture<LegacyStoreFixture>
{
    public static TheoryData<string> Promised
    {
        get
        {
            using var fixture = new LegacyStoreFixture();
            return [.. StoreCases.All.Where(each => fixture.Abilities.HasFlag(each.Requires)).Select(each => each.Id)];
        }
    }

    [Theory]
    [MemberData(nameof(Promised))]
    public async Task RunAsync_PromisedCase_Holds(string id) => (await StoreCases.Get(id).RunAsync(fixture)).EnsureHeld();
}
