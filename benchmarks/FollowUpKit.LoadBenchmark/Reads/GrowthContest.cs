namespace FollowUpKit.LoadBenchmark;

/// <summary>Our unfiltered first page at every size in turn, and how it grows: the slope of time over size, both as logarithms.</summary>
internal static class GrowthContest
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(6);

    public static async Task<IReadOnlyList<Figure>> RunAsync(IReadOnlyList<(int Size, TestDatabase Database)> databases)
    {
        if (databases.Count < 2) return [];
        var timings = await Contest.RunAsync(Time, [.. databases.Select(item => OneOf(item.Database))]);
        return [.. databases.Select((item, i) => FigureOf(item.Size, timings[i])), .. databases.Skip(1).SelectMany((item, i) => Growth(databases[0].Size, item.Size, timings[0], timings[i + 1]))];
    }

    private static Contestant OneOf(TestDatabase database)
    {
        var ours = new OurReports(database);
        return new(OurReports.Name, () => ours.PageAsync(ReportFilter.None, null));
    }

    private static Figure FigureOf(int size, Timing timing) => new(size, "growth: page 1, no filter", timing.Name, timing.Median, timing.P95, timing.Runs);

    private static IEnumerable<Figure> Growth(int smallest, int size, Timing first, Timing timing)
    {
        var ratio = timing.Median / first.Median;
        yield return new(size, "growth: page 1, no filter", $"against {smallest:#,##0} operations", first.Median, first.P95, first.Runs, ratio, Target.AtMost(1.3));
        yield return new(size, "growth: page 1, no filter", "log-log slope", timing.Median, timing.P95, timing.Runs, Math.Log(ratio) / Math.Log((double)size / smallest), Target.AtMost(0.05));
    }
}
