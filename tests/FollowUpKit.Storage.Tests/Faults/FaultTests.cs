using FollowUpKit.ConformanceHost;
using FollowUpKit.Faults;

namespace FollowUpKit.Storage.Tests;

/// <summary>A short share of the long run of FollowUpKit.Faults: real kills, crashes, lost answers and races.</summary>
[Collection(SharedServer.Name)]
public sealed class FaultTests
{
    private const int Seed = 20260302;

    [Fact]
    public async Task Kill_WriterOnSqlite_NothingTornLostOrDoubled()
    {
        using var folder = new TemporaryFolder();

        Assert.Empty((await KillRun.KillAsync(folder.Target, rounds: 6, Seed)).Faults);
    }

    [PostgreSqlFact]
    public async Task KillAndCrash_OnPostgreSql_NothingTornLostOrDoubled()
    {
        using var server = PostgreSqlServer.Open();
        var target = new Target(Target.PostgreSql, server.ConnectionString, "killed");

        Assert.Empty((await KillRun.KillAsync(target, rounds: 6, Seed)).Faults);
        if (server.IsPrivate) Assert.Empty((await KillRun.CrashAsync(server, target with { Schema = "crashed" }, rounds: 2, Seed)).Faults);
    }

    [Fact]
    public async Task LostAnswers_OnSqlite_GiveTheSameReceiptAgain()
    {
        using var fixture = new SqliteFixture();

        Assert.Equal(5, await AnswerRun.RunAsync(fixture, rounds: 5));
    }

    [PostgreSqlFact]
    public async Task LostAnswers_OnPostgreSql_GiveTheSameReceiptAgain()
    {
        using var fixture = new PostgreSqlFixture();

        Assert.Equal(5, await AnswerRun.RunAsync(fixture, rounds: 5));
    }

    [Fact]
    public async Task WriteSkew_InMemory_OneOfTwoIsAccepted() => await AssertCleanAsync(new InMemoryFixture());

    [Fact]
    public async Task WriteSkew_OnSqlite_OneOfTwoIsAccepted() => await AssertCleanAsync(new SqliteFixture());

    [PostgreSqlFact]
    public async Task WriteSkew_OnPostgreSql_OneOfTwoIsAccepted() => await AssertCleanAsync(new PostgreSqlFixture());

    private static async Task AssertCleanAsync(StoreFixture fixture)
    {
        using (fixture) Assert.Equal(30, await SkewRun.RunAsync(fixture, rounds: 30));
    }
}
