namespace FollowUpKit.LoadBenchmark;

/// <summary>All contests of writers.</summary>
internal static class Writing
{
    private const int Several = 8;

    public static async Task RunAsync(Report report, Engine engine, IReadOnlyList<(int Size, TestDatabase Database)> databases)
    {
        foreach (var (size, database) in databases)
        {
            List<Figure> figures = [];
            foreach (var people in new[] { 1, Several }) figures.AddRange(await CaptureAsync(engine, size, database, people));
            report.AddRates($"Result captured and next step scheduled, {size:#,##0} operations", figures);
        }

        report.AddRates("Bulk import into empty tables", await ImportContest.RunAsync(engine));
    }

    private static async Task<IEnumerable<Figure>> CaptureAsync(Engine engine, int size, TestDatabase database, int people)
    {
        List<Writer> writers = [OurCaptures.Of(database), HandWrittenCaptures.Of(database, inBatches: false)];
        List<Target?> targets = [null, Target.AtMost(1.2)];
        if (engine.HasEntityFramework)
        {
            writers.Add(EntityCaptures.Of(database));
            targets.Add(Target.AtLeast(database.IsSqlite ? 1.8 : 2.5));
        }

        if (database.Texts.HasBatches)
        {
            writers.Add(HandWrittenCaptures.Of(database, inBatches: true));
            targets.Add(Target.AtMost(1.2));
        }

        var rates = await new RateContest(Capture.Of(size)).RunAsync(people, writers);
        return RateFigures.Of(size, people == 1 ? "one writer" : $"{people} writers", rates, [.. targets]);
    }
}
