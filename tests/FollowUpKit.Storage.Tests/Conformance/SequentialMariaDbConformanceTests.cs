using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Storage.Tests;

/// <summary>All cases of the kit where the driver cannot batch, as none can on .NET Framework: statement by statement.</summary>
[Collection(SharedMariaDb.Name)]
public sealed class SequentialMariaDbConformanceTests(SequentialMariaDbConformanceTests.Kept kept) : IClassFixture<SequentialMariaDbConformanceTests.Kept>
{
    public static TheoryData<string> Ids { get; } = [.. StoreCases.All.Select(each => each.Id)];

    [MariaDbTheory]
    [MemberData(nameof(Ids))]
    public async Task RunAsync_Case_Holds(string id) => (await StoreCases.Get(id).RunAsync(kept.Fixture)).EnsureHeld();

    public sealed class Kept() : KeptFixture(new MariaDbFixture(batches: false));
}
