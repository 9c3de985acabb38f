using System.Diagnostics;
using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Faults;

/// <summary>
/// Crashes a server under eight writers. A proxy holds the answers back for a moment and loses them with the server.
/// </summary>
internal static class CrashRun
{
    private const int ImmediateEvery = 4;

    /// <summary>
    /// PostgreSQL: one of the server's processes is killed, after which it recovers by itself, and every fourth time all of it is stopped at once
    /// (-m immediate) and started again.
    /// </summary>
    /// <inheritdoc cref="RunAsync(string, Target, Action{int, WireProxy, Random}, int, int)"/>
    public static Task<Tally> RunAsync(string name, PostgreSqlServer server, Target target, int crashes, int seed) => RunAsync(
        name,
        target,
        (round, proxy, random) =>
        {
            if (round % ImmediateEvery == ImmediateEvery - 1) server.Crash();
            else Kill(proxy.Backends, random);
        },
        crashes,
        seed);

    /// <summary>MariaDB: the process of the server is killed and started again.</summary>
    /// <inheritdoc cref="RunAsync(string, Target, Action{int, WireProxy, Random}, int, int)"/>
    public static Task<Tally> RunAsync(string name, MariaDbServer server, Target target, int crashes, int seed) =>
        RunAsync(name, target, (_, _, _) => server.Crash(), crashes, seed);

    /// <param name="name">Of the tally.</param>
    /// <param name="target">A database on a private server, whose tables are made here.</param>
    /// <param name="crash">Crashes the server, given the round.</param>
    /// <param name="crashes">How many crashes; up to ten times as many where the floors are not reached.</param>
    /// <param name="seed">Of the moments.</param>
    private static async Task<Tally> RunAsync(string name, Target target, Action<int, WireProxy, Random> crash, int crashes, int seed)
    {
        var random = new Random(seed);
        var tally = new Tally(name);
        using var audit = await Audit.OpenAsync(target, tally);
        using var proxy = new WireProxy(target);
        using var store = proxy.Target.Store();
        var service = new FollowUpService(store, new TickingClock(), Script.Options());
        var hold = new HoldTime(tally);
        while (tally.Faults.Count == 0 && (tally.Strikes < crashes || (!tally.HasFloors && tally.Strikes < 10 * crashes)))
        {
            var round = tally.Strikes++;
            proxy.Hold = hold.Next();
            var journal = new Journal();
            using var stop = new CancellationTokenSource();
            var work = new Crew(service, round, journal.Write).WorkAsync(int.MaxValue, stop.Token);
            var enough = random.Next(8, 40);
            while (journal.Acknowledged < enough) await Task.Delay(1);
            await Task.Delay(random.Next(5));
            crash(round, proxy, random);
            await stop.CancelAsync();
            await work;
            await audit.CheckAsync(round, journal);
        }

        await audit.CheckAllAsync();
        return tally;
    }

    private static void Kill(IReadOnlyList<int> backends, Random random)
    {
        using var backend = Process.GetProcessById(backends[random.Next(backends.Count)]);
        backend.Kill();
    }
}
