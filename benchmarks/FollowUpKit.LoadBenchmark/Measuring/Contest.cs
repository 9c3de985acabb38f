using System.Diagnostics;

namespace FollowUpKit.LoadBenchmark;

/// <summary>
/// Lets contestants answer in turn, round by round, so that what else the machine does falls on all of them. Each round begins
/// with the next one: whoever comes after another finds the processor's caches filled.
/// </summary>
internal static class Contest
{
    private const int FewestRounds = 3;
    private const int MostRounds = 2_000;

    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(1.5);

    /// <summary>Measures until the time is over, but for some rounds at least.</summary>
    public static async Task<IReadOnlyList<Timing>> RunAsync(TimeSpan time, params IReadOnlyList<Contestant> contestants)
    {
        await RoundsAsync(LongestWarmUp, fewest: 1, contestants);
        var measured = await RoundsAsync(time, FewestRounds, contestants);
        return [.. contestants.Select((contestant, i) => Timing.Of(contestant.Name, measured[i]))];
    }

    private static async Task<List<double>[]> RoundsAsync(TimeSpan time, int fewest, IReadOnlyList<Contestant> contestants)
    {
        var measured = contestants.Select(_ => new List<double>()).ToArray();
        var started = Stopwatch.GetTimestamp();
        for (var round = 0; round < MostRounds && (round < fewest || Stopwatch.GetElapsedTime(started) < time); round++)
        {
            for (var place = 0; place < contestants.Count; place++)
            {
                var i = (place + round) % contestants.Count;
                for (var turn = 0; turn < contestants[i].Turns; turn++)
                {
                    var start = Stopwatch.GetTimestamp();
                    await contestants[i].Run();
                    measured[i].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }
        }

        return measured;
    }
}
