using FollowUpKit.ConformanceHost;
using FollowUpKit.Storage.Tests;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>All cases of the kit through Entity Framework on a real server.</summary>
[Collection(SharedServer.Name)]
public sealed class PostgreSqlConformanceTests(PostgreSqlConformanceTests.Kept kept) : IClassFixture<PostgreSqlConformanceTests.Kept>
{
    public static TheoryData<string> Ids { get; } = [.. StoreCases.All.Select(each => each.Id)];

    [PostgreSqlTheory]
    [MemberData(nameof(Ids))]
    public async Task RunAsync_Case_Holds(string id) => (await StoreCases.Get(id).RunAsync(kept.Fixture)).EnsureHeld();

    public sealed class Kept() : KeptFixture(new PostgreSqlContextFixture());
}
