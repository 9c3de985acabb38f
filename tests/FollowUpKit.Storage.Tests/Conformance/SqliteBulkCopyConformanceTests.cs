using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Storage.Tests;

/// <summary>The cases of imports with rows that the host copies.</summary>
public sealed class SqliteBulkCopyConformanceTests : IDisposable
{
    private readonly SqliteFixture fixture = new(null, bulkCopy: new SqliteBulkCopy());

    public static TheoryData<string> Ids { get; } = [.. StoreCases.All.Select(each => each.Id).Where(id => id.StartsWith("IMP", StringComparison.Ordinal))];

    public void Dispose() => fixture.Dispose();

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task RunAsync_CaseOfImports_Holds(string id) => (await StoreCases.Get(id).RunAsync(fixture)).EnsureHeld();
}
