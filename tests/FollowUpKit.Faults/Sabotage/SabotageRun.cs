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
        if (PostgreSqlServer.Missing is not null) return noticed;
        using var server = PostgreSqlServer.Open();
        foreach (var saboteur in SqlSaboteur.All)
        {
            var target = new Target(Target.PostgreSql, server.ConnectionString, saboteur.Replace('-', '_'), saboteur);
            noticed &= Say(await WatchAsync(() => CutRun.RunAsync($"PostgreSQL, {saboteur}", target, LeastStrikes)));
        }

        return noticed;
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
