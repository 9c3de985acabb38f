using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Faults;

/// <summary>Kills a writer, or the server under it, at random moments while it writes, and looks over what is left.</summary>
public static class KillRun
{
    /// <summary>Kills the writing process.</summary>
    /// <param name="target">The database, whose tables are made here.</param>
    /// <param name="rounds">How many kills.</param>
    /// <param name="seed">Of the moments.</param>
    public static Task<KillReport> KillAsync(Target target, int rounds, int seed) =>
        RunAsync(target, rounds, seed, writer => writer.Kill());

    /// <summary>Crashes the server.</summary>
    /// <param name="server">A private server.</param>
    /// <param name="target">A database on it, whose tables are made here.</param>
    /// <param name="rounds">How many crashes.</param>
    /// <param name="seed">Of the moments.</param>
    public static Task<KillReport> CrashAsync(PostgreSqlServer server, Target target, int rounds, int seed) =>
        RunAsync(target, rounds, seed, _ => server.Crash());

    private static async Task<KillReport> RunAsync(Target target, int rounds, int seed, Action<WriterProcess> strike)
    {
        var random = new Random(seed);
        var store = target.Store();
        await store.CreateSchemaAsync();
        var service = new FollowUpService(store, new Writer.FixedClock());
        await Writer.OpenSalesAsync(service);
        var audit = new Audit(service);
        for (var round = 0; round < rounds; round++)
        {
            using var writer = new WriterProcess(target, round);
            writer.Watch(random.Next(1, 20), TimeSpan.FromMicroseconds(random.Next(4_000)));
            strike(writer);
            await audit.CheckAsync(writer.ReadToEnd());
        }

        return new KillReport(rounds, audit.Acknowledged, audit.Unanswered, audit.UnansweredButMade, audit.Faults);
    }
}
