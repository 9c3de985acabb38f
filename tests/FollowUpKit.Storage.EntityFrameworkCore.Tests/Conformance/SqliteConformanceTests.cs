using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>All cases of the kit through Entity Framework on SQLite.</summary>
public sealed class SqliteConformanceTests : IDisposable
{
    private readonly SqliteContextFixture fixture = new();

    public static TheoryData<string> Ids { get; } = [.. StoreCases.All.Select(each => each.Id)];

    public void Dispose() => fixture.Dispose();

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task RunAsync_Case_Holds(string id) => (await StoreCases.Get(id).RunAsync(fixture)).EnsureHeld();
}
