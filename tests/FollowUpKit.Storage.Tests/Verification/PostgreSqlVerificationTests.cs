namespace FollowUpKit.Storage.Tests;

public sealed class PostgreSqlVerificationTests
{
    public static TheoryData<string> Cases { get; } = [.. VerificationCases.All.Keys];

    [PostgreSqlTheory]
    [MemberData(nameof(Cases))]
    public async Task VerifyAllAsync_PostgreSql_Finds(string what)
    {
        using var bed = await VerificationBed.OnPostgreSqlAsync();

        await VerificationCases.All[what](bed);
    }
}
