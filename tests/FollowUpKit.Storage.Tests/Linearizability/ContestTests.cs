using CsCheck;
using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Storage.Tests;

/// <summary>Commits and reads of sessions that run at once are as if they had come one after the other.</summary>
[Collection(SharedServer.Name)]
public sealed class ContestTests
{
    /// <summary>100, or what CsCheck_Iter says.</summary>
    private static readonly long Rounds = Check.Iter;

    /// <summary>SQLite lets a writer that finds another at work sleep before it looks again.</summary>
    private static readonly long FewerRounds = Math.Max(1, Check.Iter / 5);

    public static TheoryData<string> BadStores =>
        ["last write wins", "swallows conflicts", "answers before it writes", "never looks again"];

    [Fact]
    public async Task Run_InMemory_SomeOrderExplainsIt() => await RunAsync(new InMemoryFixture(), Rounds);

    [Fact]
    public async Task Run_OnSqlite_SomeOrderExplainsIt() => await RunAsync(new SqliteFixture(), FewerRounds);

    [PostgreSqlFact]
    public async Task Run_OnPostgreSql_SomeOrderExplainsIt() => await RunAsync(new PostgreSqlFixture(), Rounds);

    [Fact]
    public async Task Run_OnStoreThatChecksAndThenSets_IsCaught() => await AssertCaughtAsync(new GapFixture());

    [Theory]
    [MemberData(nameof(BadStores))]
    public async Task Run_OnBadStore_IsCaught(string name) => await AssertCaughtAsync(Saboteurs.All.Single(bad => bad.Name == name).Create());

    private static async Task RunAsync(StoreFixture fixture, long rounds)
    {
        using (fixture) await Contest.RunAsync(fixture, rounds);
    }

    private static async Task AssertCaughtAsync(StoreFixture fixture)
    {
        var failure = await Assert.ThrowsAsync<CsCheckException>(() => RunAsync(fixture, FewerRounds));
        Assert.IsType<BrokenPromiseException>(failure.InnerException);
    }
}
