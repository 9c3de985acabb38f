namespace FollowUpKit.Storage.Tests;

/// <summary>Every call of a store on PostgreSQL under every kind of fault of its driver: only documented errors come out.</summary>
public sealed class PostgreSqlErrorTests(PostgreSqlErrorTests.Kept kept) : IClassFixture<PostgreSqlErrorTests.Kept>
{
    public static TheoryData<string, ErrorGround> Calls => ErrorTrial.All;

    [PostgreSqlTheory]
    [MemberData(nameof(Calls))]
    public async Task EveryCall_DriverFailsAtEachStep_OnlyDocumentedErrors(string call, ErrorGround ground) =>
        ErrorTrial.AssertNone(await ErrorTrial.Of(await kept.Bed, call, ground).ComplaintsAsync());

    [PostgreSqlFact]
    public async Task CreateSchemaAsync_DriverFailsAtAStatementOfEachKind_OnlyDocumentedErrorsAndNothingHalfMade() =>
        ErrorTrial.AssertNone(await new SchemaTrial(await kept.Bed).ComplaintsAsync());

    public sealed class Kept() : KeptErrorBed(async () => await PostgreSqlErrorBed.CreateAsync());
}
