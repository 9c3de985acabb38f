using FollowUpKit.ConformanceHost;
using FollowUpKit.Faults;

namespace FollowUpKit.Storage.Tests;

/// <summary>A short share of the long run of FollowUpKit.Faults: real kills, crashes, lost connections and races, by strikes and not by time.</summary>
[Collection(SharedServer.Name)]
public sealed class FaultTests
{
    private const int Seed = 20260302;

    [Fact]
    public async Task Kill_WritersOnSqlite_NothingTornLostOrDoubled()
    {
        using var folder = new TemporaryFolder();

        AssertClean(await KillRun.RunAsync("killed", folder.Target("killed"), kills: 4, Seed));
    }

    [Fact]
    public async Task Lose_ConnectionAtEachStatementOnSqlite_NothingTornLostOrDoubled()
    {
        using var folder = new TemporaryFolder();

        AssertClean(await LossRun.RunAsync("lost", folder.Target("lost"), strikes: 40));
    }

    [PostgreSqlFact]
    public async Task Kill_WritersOnPostgreSql_NothingTornLostOrDoubled() => await OnPostgreSqlAsync(
        async target => AssertClean(await KillRun.RunAsync("killed", target, kills: 4, Seed)));

    [PostgreSqlFact]
    public async Task Lose_ConnectionAtEachMessage_NothingTornLostOrDoubled() => await OnPostgreSqlAsync(
        async target => AssertClean(await CutRun.RunAsync("cut", target, strikes: 60)));

    [PostgreSqlFact]
    public async Task Crash_ServerThatWritesToDisk_NothingTornLostOrDoubled()
    {
        using var server = PostgreSqlServer.Open("-c fsync=on");
        var target = new Target(Target.PostgreSql, server.ConnectionString, "crashed");

        if (server.IsPrivate) AssertClean(await CrashRun.RunAsync("crashed", server, target, crashes: 3, Seed));
    }

    [Fact]
    public async Task WriteSkew_InMemory_OneOfTwoIsAccepted() => await AssertNoSkewAsync(new InMemoryFixture());

    [Fact]
    public async Task WriteSkew_OnSqlite_OneOfTwoIsAccepted() => await AssertNoSkewAsync(new SqliteFixture());

    [PostgreSqlFact]
    public async Task WriteSkew_OnPostgreSql_OneOfTwoIsAccepted() => await AssertNoSkewAsync(new PostgreSqlFixture());

    private static void AssertClean(Tally tally) => Assert.True(tally.Verdict == Verdict.Clean, tally.ToString());

    private static async Task AssertNoSkewAsync(StoreFixture fixture)
    {
        using (fixture) Assert.Equal(30, await SkewRun.RunAsync(fixture, rounds: 30));
    }

    private static async Task OnPostgreSqlAsync(Func<Target, Task> run)
    {
        using var database = new PostgreSqlDatabase();
        await run(new Target(Target.PostgreSql, database.ConnectionString, database.Schema));
    }
}
