using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Storage.Tests;

/// <summary>All cases of the kit on tables of the first version that were led to a made-up next one, beside the rows of then.</summary>
public sealed class UpgradedSqliteConformanceTests : IDisposable
{
    private readonly SqliteFixture fixture = new(EarlierDatabase.MakeUpgradedAsync);

    public static TheoryData<string> Ids { get; } = [.. StoreCases.All.Select(each => each.Id)];

    public void Dispose() => fixture.Dispose();

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task RunAsync_Case_Holds(string id) => (await StoreCases.Get(id).RunAsync(fixture)).EnsureHeld();
}
