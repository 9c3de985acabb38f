using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Storage.Tests;

/// <summary>The cases of imports with COPY.</summary>
[Collection(SharedServer.Name)]
public sealed class PostgreSqlBulkCopyConformanceTests : IDisposable
{
    private readonly PostgreSqlFixture fixture = new(bulkCopy: new NpgsqlBulkCopy());

    public void Dispose() => fixture.Dispose();

    [PostgreSqlTheory]
    [MemberData(nameof(SqliteBulkCopyConformanceTests.Ids), MemberType = typeof(SqliteBulkCopyConformanceTests))]
    public async Task RunAsync_CaseOfImports_Holds(string id) => (await StoreCases.Get(id).RunAsync(fixture)).EnsureHeld();
}
