using FollowUpKit.ConformanceHost;
using FollowUpKit.Storage.Conformance;

namespace FollowUpKit.Faults;

/// <summary>All faults on all databases at hand, printed line by line.</summary>
internal static class LongRun
{
    public static async Task<bool> RunAsync(int kills, int seed)
    {
        var held = true;
        using (var folder = new TemporaryFolder())
            held &= Say($"SQLite, writer killed (seed {seed})", await KillRun.KillAsync(folder.Target, kills, seed));
        using (var sqlite = new SqliteFixture()) held &= await RunAsync(sqlite, kills);
        if (PostgreSqlServer.Missing is { } reason)
        {
            Console.WriteLine($"PostgreSQL: left out. {reason}");
            return held;
        }

        using var server = PostgreSqlServer.Open();
        var killed = new Target(Target.PostgreSql, server.ConnectionString, "killed");
        held &= Say($"PostgreSQL, writer killed (seed {seed})", await KillRun.KillAsync(killed, kills, seed));
        var crashed = new Target(Target.PostgreSql, server.ConnectionString, "crashed");
        held &= Say($"PostgreSQL, server crashed (seed {seed})", await KillRun.CrashAsync(server, crashed, Math.Max(1, kills / 4), seed));
        using var postgreSql = new PostgreSqlFixture();
        return await RunAsync(postgreSql, kills) && held;
    }

    private static async Task<bool> RunAsync(StoreFixture fixture, int kills)
    {
        var answers = Math.Max(1, kills / 2);
        return Say($"{fixture.Name}, answer lost", await AnswerRun.RunAsync(fixture, answers), answers)
            & Say($"{fixture.Name}, write skew", await SkewRun.RunAsync(fixture, 3 * kills), 3 * kills);
    }

    private static bool Say(string what, KillReport report)
    {
        Console.WriteLine($"{what}: {report}");
        return report.Faults.Count == 0;
    }

    private static bool Say(string what, int held, int rounds)
    {
        Console.WriteLine($"{what}: {held} of {rounds} clean");
        return held == rounds;
    }
}
