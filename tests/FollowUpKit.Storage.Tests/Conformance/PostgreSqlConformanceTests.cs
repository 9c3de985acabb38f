using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Storage.Tests;

/// <summary>All cases of the kit on a real server. Where there is none they show as skipped, unless FOLLOWUPKIT_DEMAND_POSTGRES is set.</summary>
[Collection(SharedServer.Name)]
public sealed class PostgreSqlConformanceTests(PostgreSqlConformanceTests.Kept kept) : IClassFixture<PostgreSqlConformanceTests.Kept>
{
    public static TheoryData<string> Ids { get; } = [.. StoreCases.All.Select(each => each.Id)];

    [PostgreSqlTheory]
    [MemberData(nameof(Ids))]
    public async Task RunAsync_Case_Holds(string id) => (await StoreCases.Get(id).RunAsync(kept.Fixture)).EnsureHeld();

    public sealed class Kept() : KeptFixture(new PostgreSqlFixture());
}
