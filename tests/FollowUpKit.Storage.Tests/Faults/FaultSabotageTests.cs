using FollowUpKit.Faults;

namespace FollowUpKit.Storage.Tests;

/// <summary>The faults are themselves tested: a store whose statements are spoiled is found out within so many strikes, often at once.</summary>
[Collection(SharedServer.Name)]
public sealed class FaultSabotageTests
{
    private const int MostStrikes = 1_000;

    public static TheoryData<string> Saboteurs => [.. SqlSaboteur.All];

    [Theory]
    [MemberData(nameof(Saboteurs))]
    public async Task Lose_ConnectionsOfSabotagedStoreOnSqlite_IsFoundOut(string saboteur)
    {
        using var folder = new TemporaryFolder();

        AssertFaulty(await LossRun.RunAsync(saboteur, folder.Target("spoiled") with { Sabotage = saboteur }, MostStrikes));
    }

    [PostgreSqlTheory]
    [MemberData(nameof(Saboteurs))]
    public async Task Lose_ConnectionsOfSabotagedStoreOnPostgreSql_IsFoundOut(string saboteur)
    {
        using var database = new PostgreSqlDatabase();
        var target = new Target(Target.PostgreSql, database.ConnectionString, database.Schema, saboteur);

        AssertFaulty(await CutRun.RunAsync(saboteur, target, MostStrikes));
    }

    private static void AssertFaulty(Tally tally) => Assert.True(tally.Verdict == Verdict.Faulty, tally.ToString());
}
