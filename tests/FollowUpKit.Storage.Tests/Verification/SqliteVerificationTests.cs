namespace FollowUpKit.Storage.Tests;

public sealed class SqliteVerificationTests
{
    public static TheoryData<string> Cases { get; } = [.. VerificationCases.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task VerifyAllAsync_Sqlite_Finds(string what)
    {
        using var bed = await VerificationBed.OnSqliteAsync();

        await VerificationCases.All[what](bed);
    }
}
