using FollowUpKit.ConformanceHost;
using FollowUpKit.Faults;

namespace FollowUpKit.Storage.Tests;

/// <summary>A short share of the long run of FollowUpKit.Faults on MariaDB, and the saboteurs that it must find out.</summary>
[Collection(SharedMariaDb.Name)]
public sealed class MariaDbFaultTests
{
    private const int Seed = 20260302;
    private const int MostStrikes = 1_000;

    public static TheoryData<string> Saboteurs => [.. SqlSaboteur.All];

    [MariaDbFact]
    public async Task Kill_Writers_NothingTornLostOrDoubled() => await OnDatabaseAsync(
        async target => AssertIs(Verdict.Clean, await KillRun.RunAsync("killed", target, kills: 4, Seed)));

    [MariaDbFact]
    public async Task Lose_ConnectionAtEachMessage_NothingTornLostOrDoubled() => await OnDatabaseAsync(
        async target => AssertIs(Verdict.Clean, await CutRun.RunAsync("cut", target, strikes: 60)));

    [MariaDbFact]
    public async Task Crash_ServerThatWritesToDisk_NothingTornLostOrDoubled()
    {
        using var server = MariaDbServer.Open("--innodb-flush-log-at-trx-commit=1");
        var target = new Target(Target.MariaDb, server.ConnectionString, "crashed");

        if (server.IsPrivate) AssertIs(Verdict.Clean, await CrashRun.RunAsync("crashed", server, target, crashes: 3, Seed));
    }

    [MariaDbFact]
    public async Task WriteSkew_TwoSessions_OneOfTwoIsAccepted()
    {
        using var fixture = new MariaDbFixture();

        Assert.Equal(30, await SkewRun.RunAsync(fixture, rounds: 30));
    }

    [MariaDbTheory]
    [MemberData(nameof(Saboteurs))]
    public async Task Lose_ConnectionsOfSabotagedStore_IsFoundOut(string saboteur) => await OnDatabaseAsync(
        async target => AssertIs(Verdict.Faulty, await CutRun.RunAsync(saboteur, target with { Sabotage = saboteur }, MostStrikes)));

    private static void AssertIs(Verdict verdict, Tally tally) => Assert.True(tally.Verdict == verdict, tally.ToString());

    private static async Task OnDatabaseAsync(Func<Target, Task> run)
    {
        using var database = new MariaDbDatabase();
        await run(new Target(Target.MariaDb, database.ConnectionString, database.Schema));
    }
}
