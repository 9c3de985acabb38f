using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Storage.Tests;

/// <summary>All cases of the kit through PgBouncer in transaction mode. Where there is none they show as skipped, unless FOLLOWUPKIT_DEMAND_PGBOUNCER is set.</summary>
[Collection(SharedServer.Name)]
public sealed class PgBouncerConformanceTests(PgBouncerConformanceTests.Kept kept) : IClassFixture<PgBouncerConformanceTests.Kept>
{
    public static TheoryData<string> Ids { get; } = [.. StoreCases.All.Select(each => each.Id)];

    [PgBouncerTheory]
    [MemberData(nameof(Ids))]
    public async Task RunAsync_Case_Holds(string id) => (await StoreCases.Get(id).RunAsync(kept.Fixture)).EnsureHeld();

    public sealed class Kept() : KeptFixture(new PostgreSqlFixture(options: new() { PreparesStatements = false }, isPooled: true));
}
