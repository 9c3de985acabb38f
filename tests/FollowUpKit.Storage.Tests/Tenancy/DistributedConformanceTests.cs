using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Storage.Tests;

/// <summary>All cases of the kit with the statements of a store for Citus, each of which is looked at. The server has no Citus.</summary>
[Collection(SharedServer.Name)]
public sealed class DistributedConformanceTests : IDisposable
{
    private readonly StatementWatch watch = new();
    private readonly PostgreSqlFixture fixture;

    public DistributedConformanceTests() =>
        fixture = new(createTables: DistributedStore.MakeTablesAsync, options: DistributedStore.Options, watch: watch.Watch);

    public static TheoryData<string> Ids { get; } = [.. StoreCases.All.Select(each => each.Id)];

    public void Dispose() => fixture.Dispose();

    [PostgreSqlTheory]
    [MemberData(nameof(Ids))]
    public async Task RunAsync_Case_HoldsWithStatementsOfOneTenant(string id)
    {
        (await StoreCases.Get(id).RunAsync(fixture)).EnsureHeld();

        Assert.True(watch.Complaints.Length == 0, watch.Complaints);
    }
}
