namespace FollowUpKit.Storage.Tests;

/// <summary>Every call of a store on PostgreSQL under every kind of fault of its driver: only documented errors come out.</summary>
public sealed class PostgreSqlErrorTests
{
    public static TheoryData<string, ErrorGround> Calls => ErrorTrial.All;

    [PostgreSqlTheory]
    [MemberData(nameof(Calls))]
    public async Task EveryCall_DriverFailsAtEachStep_OnlyDocumentedErrors(string call, ErrorGround ground)
    {
        using var bed = await PostgreSqlErrorBed.CreateAsync();

        ErrorTrial.AssertNone(await ErrorTrial.Of(bed, call, ground).ComplaintsAsync());
    }

    [PostgreSqlFact]
    public async Task CreateSchemaAsync_DriverFailsAtAStatementOfEachKind_OnlyDocumentedErrorsAndNothingHalfMade()
    {
        using var bed = await PostgreSqlErrorBed.CreateAsync();

        ErrorTrial.AssertNone(await new SchemaTrial(bed).ComplaintsAsync());
    }
}
