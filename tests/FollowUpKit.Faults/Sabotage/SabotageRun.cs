using System.Diagnostics;
using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Faults;

/// <summary>Shows that the audit notices each saboteur, after how many strikes and how long.</summary>
internal static class SabotageRun
{
    private const int LeastStrikes = 40;

    /// <returns>Whether each was noticed.</returns>
    public static async Task<bool> RunAsync()
    {
        using var folder = new TemporaryFolder();
        var noticed = true;
        foreach (var saboteur in SqlSaboteur.All)
            noticed &= Say(await WatchAsync(() => LossRun.RunAsync($"SQLite, {saboteur}", folder.Target(saboteur) with { Sabotage = saboteur }, LeastStrikes)));
        if (PostgreSqlServer.Missing is null)
        {
            using var server = PostgreSqlServer.Open();
            await CutAsync("PostgreSQL", new Target(Target.PostgreSql, server.ConnectionString));
        }

        if (MariaDbServer.Missing is null)
        {
            using var server = MariaDbServer.Open();
            await CutAsync("MariaDB", new Target(Target.MariaDb, server.ConnectionString));
        }

        return noticed;

        async Task CutAsync(string name, Target target)
        {
            foreach (var saboteur in SqlSaboteur.All)
            {
                var spoiled = target with { Schema = saboteur.Replace('-', '_'), Sabotage = saboteur };
                noticed &= Say(await WatchAsync(() => CutRun.RunAsync($"{name}, {saboteur}", spoiled, LeastStrikes)));
            }
        }
    }

    private static async Task<(Tally Tally, TimeSpan Took)> WatchAsync(Func<Task<Tally>> run)
    {
        var watch = Stopwatch.StartNew();
        return (await run(), watch.Elapsed);
    }

    private static bool Say((Tally Tally, TimeSpan Took) run)
    {
        Console.WriteLine(FormattableString.Invariant($"{run.Took.TotalSeconds:0.0} s. {run.Tally}"));
        return run.Tally.Verdict == Verdict.Faulty;
    }
}
