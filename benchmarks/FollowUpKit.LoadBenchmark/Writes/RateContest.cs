using System.Diagnostics;

namespace FollowUpKit.LoadBenchmark;

/// <summary>Lets writers work in turn for slices of time, and counts what they get done.</summary>
internal sealed class RateContest(Capture[] captures)
{
    private const int Slices = 9;

    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(1);
    // The runtime compiles for seconds what runs a thousand times in each.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    // The next contest goes on with the sales where this one ends.
    private static int taken = -1;

    /// <summary>How many a second: median, and the slowest slice.</summary>
    public async Task<IReadOnlyList<Timing>> RunAsync(int people, params IReadOnlyList<Writer> writers)
    {
        List<Func<Capture, Task>[]> connected = [];
        foreach (var writer in writers) connected.Add(await Task.WhenAll(Enumerable.Range(0, people).Select(_ => writer.ConnectAsync())));
        var rates = writers.Select(_ => new List<double>()).ToArray();
        foreach (var writer in connected) await RateAsync(writer, WarmUp);
        for (var slice = 0; slice < Slices; slice++)
        {
            for (var i = 0; i < writers.Count; i++) rates[i].Add(await RateAsync(connected[i], Slice));
        }

        return [.. writers.Select((writer, i) => Timing.Of(writer.Name, rates[i]) with { P95 = rates[i].Min() })];
    }

    private async Task<double> RateAsync(Func<Capture, Task>[] people, TimeSpan time)
    {
        var start = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(people.Select(capture => Task.Run(() => WorkAsync(capture, start, time))));
        return counts.Sum() / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private async Task<int> WorkAsync(Func<Capture, Task> capture, long start, TimeSpan time)
    {
        var count = 0;
        for (; Stopwatch.GetElapsedTime(start) < time; count++)
        {
            var next = Interlocked.Increment(ref taken);
            await capture(captures[next % captures.Length] with { Turn = next / captures.Length });
        }

        return count;
    }
}
