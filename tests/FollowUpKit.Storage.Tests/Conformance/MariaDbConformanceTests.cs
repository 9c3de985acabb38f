using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Storage.Tests;

/// <summary>All cases of the kit on a real server. Where there is none they show as skipped, unless FOLLOWUPKIT_DEMAND_MARIADB is set.</summary>
[Collection(SharedMariaDb.Name)]
public sealed class MariaDbConformanceTests(MariaDbConformanceTests.Kept kept) : IClassFixture<MariaDbConformanceTests.Kept>
{
    public static TheoryData<string> Ids { get; } = [.. StoreCases.All.Select(each => each.Id)];

    [MariaDbTheory]
    [MemberData(nameof(Ids))]
    public async Task RunAsync_Case_Holds(string id) => (await StoreCases.Get(id).RunAsync(kept.Fixture)).EnsureHeld();

    public sealed class Kept() : KeptFixture(new MariaDbFixture());
}
