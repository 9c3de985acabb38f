namespace FollowUpKit.Storage.Tests;

/// <summary>The kit is itself tested: every bad store is caught by the cases that it is known to break, and the same wrapper without sabotage is not.</summary>
public sealed class SabotageTests
{
    public static IEnumerable<object[]> Sabotage => Saboteurs.All.SelectMany(bad => bad.CaughtBy.Select(id => new object[] { bad.Name, id }));

    public static TheoryData<string> Cases => [.. Saboteurs.All.SelectMany(bad => bad.CaughtBy).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Sabotage))]
    public async Task RunAsync_BadStore_IsCaught(string name, string id)
    {
        using var fixture = Saboteurs.All.Single(bad => bad.Name == name).Create();

        var result = await StoreCases.Get(id).RunAsync(fixture);

        Assert.True(result.Verdict == StoreVerdict.Broken, result.ToString());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task RunAsync_SameWrapperWithoutSabotage_IsNotCaught(string id)
    {
        using var store = new SabotagedFixture(inner => new StoreWrapper(inner));
        using var guest = new SabotagedHostFixture(host => new StoreWrapper(host.Session));
        StoreFixture fixture = store.Abilities.HasFlag(StoreCases.Get(id).Requires) ? store : guest;

        (await StoreCases.Get(id).RunAsync(fixture)).EnsureHeld();
    }
}
