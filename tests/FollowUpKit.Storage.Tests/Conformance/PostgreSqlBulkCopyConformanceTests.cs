using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Storage.Tests;

/// <summary>The cases of imports with COPY.</summary>
[Collection(SharedServer.Name)]
public sealed class PostgreSqlBulkCopyConformanceTests(PostgreSqlBulkCopyConformanceTests.Kept kept) : IClassFixture<PostgreSqlBulkCopyConformanceTests.Kept>
{
    [PostgreSqlTheory]
    [MemberData(nameof(SqliteBulkCopyConformanceTests.Ids), MemberType = typeof(SqliteBulkCopyConformanceTests))]
    public async Task RunAsync_CaseOfImports_Holds(string id) => (await StoreCases.Get(id).RunAsync(kept.Fixture)).EnsureHeld();

    public sealed class Kept() : KeptFixture(new PostgreSqlFixture(bulkCopy: new NpgsqlBulkCopy()));
}
