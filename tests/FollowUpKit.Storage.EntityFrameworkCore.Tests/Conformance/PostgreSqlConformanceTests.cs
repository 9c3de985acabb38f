using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>All cases of the kit through Entity Framework on a real server.</summary>
[Collection(SharedServer.Name)]
public sealed class PostgreSqlConformanceTests : IDisposable
{
    private readonly PostgreSqlContextFixture fixture = new();

    public static TheoryData<string> Ids { get; } = [.. StoreCases.All.Select(each => each.Id)];

    public void Dispose() => fixture.Dispose();

    [PostgreSqlTheory]
    [MemberData(nameof(Ids))]
    public async Task RunAsync_Case_Holds(string id) => (await StoreCases.Get(id).RunAsync(fixture)).EnsureHeld();
}
