using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Storage.Tests;

/// <summary>All cases of the kit on tables in partitions by tenant.</summary>
[Collection(SharedServer.Name)]
public sealed class PartitionedPostgreSqlConformanceTests : IDisposable
{
    private readonly PostgreSqlFixture fixture = new(options: new() { TenantPartitions = 2 });

    public static TheoryData<string> Ids { get; } = [.. StoreCases.All.Select(each => each.Id)];

    public void Dispose() => fixture.Dispose();

    [PostgreSqlTheory]
    [MemberData(nameof(Ids))]
    public async Task RunAsync_Case_Holds(string id) => (await StoreCases.Get(id).RunAsync(fixture)).EnsureHeld();
}
