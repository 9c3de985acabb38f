namespace FollowUpKit.Storage.Tests;

public sealed class MariaDbVerificationTests
{
    public static TheoryData<string> Cases { get; } = [.. VerificationCases.All.Keys];

    [MariaDbTheory]
    [MemberData(nameof(Cases))]
    public async Task VerifyAllAsync_MariaDb_Finds(string what)
    {
        using var bed = await VerificationBed.OnMariaDbAsync();

        await VerificationCases.All[what](bed);
    }
}
