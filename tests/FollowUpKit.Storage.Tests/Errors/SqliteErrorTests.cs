namespace FollowUpKit.Storage.Tests;

/// <summary>Every call of a store on SQLite under every kind of fault of its driver: only documented errors come out.</summary>
public sealed class SqliteErrorTests(SqliteErrorTests.Kept kept) : IClassFixture<SqliteErrorTests.Kept>
{
    public static TheoryData<string, ErrorGround> Calls => ErrorTrial.All;

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task EveryCall_DriverFailsAtEachStep_OnlyDocumentedErrors(string call, ErrorGround ground) =>
        ErrorTrial.AssertNone(await ErrorTrial.Of(await kept.Bed, call, ground).ComplaintsAsync());

    [Fact]
    public async Task CreateSchemaAsync_DriverFailsAtAStatementOfEachKind_OnlyDocumentedErrorsAndNothingHalfMade() =>
        ErrorTrial.AssertNone(await new SchemaTrial(await kept.Bed).ComplaintsAsync());

    public sealed class Kept() : KeptErrorBed(async () => await SqliteErrorBed.CreateAsync());
}
