namespace FollowUpKit.LoadBenchmark;

/// <summary>All contests of reports.</summary>
internal static class Reading
{
    public static async Task RunAsync(Report report, Engine engine, IReadOnlyList<(int Size, TestDatabase Database)> databases)
    {
        foreach (var (size, database) in databases)
        {
            await using var connection = await database.OpenAsync();
            using var pages = new PageContests(database, connection, size);
            var counts = new CountContests(database, connection, size);
            List<Figure> figures = [];
            foreach (var filter in ReportFilter.All) figures.AddRange(await pages.RunAsync(filter));
            figures.AddRange(await counts.TotalAsync());
            figures.AddRange(await counts.GroupsAsync());
            report.AddTimes($"Reports against SQL by hand, {size:#,##0} operations", figures);
            report.AddTimes($"Where the time of a page goes, {size:#,##0} operations", await AnatomyContest.RunAsync(database, connection, size));
            report.AddTimes($"A store of long life, {size:#,##0} operations", await new LongLifeContest(database, size).RunAsync());
            if (engine.HasEntityFramework) report.AddTimes($"Reports against other ways, {size:#,##0} operations", await new SlowContests(database, connection, size).RunAsync());
        }

        report.AddTimes("Growth from size to size", await GrowthContest.RunAsync(databases));
    }
}
