namespace FollowUpKit.Storage.Tests;

/// <summary>Every call of a store on MariaDB under every kind of fault of its driver: only documented errors come out.</summary>
public sealed class MariaDbErrorTests
{
    public static TheoryData<string, ErrorGround> Calls => ErrorTrial.All;

    [MariaDbTheory]
    [MemberData(nameof(Calls))]
    public async Task EveryCall_DriverFailsAtEachStep_OnlyDocumentedErrors(string call, ErrorGround ground)
    {
        using var bed = await MariaDbErrorBed.CreateAsync();

        ErrorTrial.AssertNone(await ErrorTrial.Of(bed, call, ground).ComplaintsAsync());
    }
}
