using FollowUpKit.ConformanceHost;
using FollowUpKit.Storage.Conformance;

namespace FollowUpKit.Faults;

/// <summary>All faults on all databases at hand, printed line by line.</summary>
internal static class LongRun
{
    public static async Task<Verdict> RunAsync(int strikes, int seed)
    {
        var crashes = Math.Max(1, strikes / 4);
        var verdicts = new List<Verdict>();
        using (var folder = new TemporaryFolder())
        {
            Say(await KillRun.RunAsync($"SQLite, writers killed (seed {seed})", folder.Target("killed"), strikes, seed));
            Say(await LossRun.RunAsync("SQLite, connection lost at each statement", folder.Target("lost"), 5 * strikes));
        }

        using (var sqlite = new SqliteFixture()) await SkewAsync(sqlite);
        if (PostgreSqlServer.Missing is { } none)
        {
            Console.WriteLine($"PostgreSQL: left out. {none}");
        }
        else
        {
            using var server = PostgreSqlServer.Open("-c fsync=on");
            var target = new Target(Target.PostgreSql, server.ConnectionString);
            await StrikeAsync("PostgreSQL", target);
            if (server.IsPrivate) Say(await CrashRun.RunAsync($"PostgreSQL, server crashed (seed {seed})", server, target with { Schema = "crashed" }, crashes, seed));
            using var fixture = new PostgreSqlFixture();
            await SkewAsync(fixture);
        }

        if (MariaDbServer.Missing is { } missing)
        {
            Console.WriteLine($"MariaDB: left out. {missing}");
        }
        else
        {
            using var server = MariaDbServer.Open("--innodb-flush-log-at-trx-commit=1");
            var target = new Target(Target.MariaDb, server.ConnectionString);
            await StrikeAsync("MariaDB", target);
            if (server.IsPrivate) Say(await CrashRun.RunAsync($"MariaDB, server killed (seed {seed})", server, target with { Schema = "crashed" }, crashes, seed));
            using var fixture = new MariaDbFixture();
            await SkewAsync(fixture);
        }

        return Worst(verdicts);

        async Task StrikeAsync(string name, Target target)
        {
            Say(await KillRun.RunAsync($"{name}, writers killed (seed {seed})", target with { Schema = "killed" }, strikes, seed));
            Say(await CutRun.RunAsync($"{name}, connection lost at each message", target with { Schema = "cut" }, 5 * strikes));
        }

        void Say(Tally tally)
        {
            Console.WriteLine(tally);
            verdicts.Add(tally.Verdict);
        }

        async Task SkewAsync(StoreFixture fixture)
        {
            var clean = await SkewRun.RunAsync(fixture, 3 * strikes);
            Console.WriteLine($"{fixture.Name}, write skew: {clean} of {3 * strikes} clean");
            verdicts.Add(clean == 3 * strikes ? Verdict.Clean : Verdict.Faulty);
        }
    }

    private static Verdict Worst(List<Verdict> verdicts) =>
        verdicts.Contains(Verdict.Faulty) ? Verdict.Faulty : verdicts.Contains(Verdict.Void) ? Verdict.Void : Verdict.Clean;
}
