namespace FollowUpKit.Storage.Tests;

/// <summary>Every call of a store on MariaDB under every kind of fault of its driver: only documented errors come out.</summary>
public sealed class MariaDbErrorTests(MariaDbErrorTests.Kept kept) : IClassFixture<MariaDbErrorTests.Kept>
{
    public static TheoryData<string, ErrorGround> Calls => ErrorTrial.All;

    [MariaDbTheory]
    [MemberData(nameof(Calls))]
    public async Task EveryCall_DriverFailsAtEachStep_OnlyDocumentedErrors(string call, ErrorGround ground) =>
        ErrorTrial.AssertNone(await ErrorTrial.Of(await kept.Bed, call, ground).ComplaintsAsync());

    public sealed class Kept() : KeptErrorBed(async () => await MariaDbErrorBed.CreateAsync());
}
