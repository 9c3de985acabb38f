using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Storage.Tests;

/// <summary>All cases of the kit on tables in partitions by tenant.</summary>
[Collection(SharedServer.Name)]
public sealed class PartitionedPostgreSqlConformanceTests(PartitionedPostgreSqlConformanceTests.Kept kept) : IClassFixture<PartitionedPostgreSqlConformanceTests.Kept>
{
    public static TheoryData<string> Ids { get; } = [.. StoreCases.All.Select(each => each.Id)];

    [PostgreSqlTheory]
    [MemberData(nameof(Ids))]
    public async Task RunAsync_Case_Holds(string id) => (await StoreCases.Get(id).RunAsync(kept.Fixture)).EnsureHeld();

    public sealed class Kept() : KeptFixture(new PostgreSqlFixture(options: new() { TenantPartitions = 2 }));
}
