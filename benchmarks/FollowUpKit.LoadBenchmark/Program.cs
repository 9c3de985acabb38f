using FollowUpKit.LoadBenchmark;

if (await KilledImport.IsChildAsync(args)) return;
var options = Options.Parse(args);
foreach (var name in options.Databases)
{
    using var engine = Engine.Open(name);
    var report = new Report(name, await engine.DescribeAsync());
    List<(int Size, TestDatabase Database)> databases = [];
    if (options.History)
    {
        foreach (var size in options.Sizes) await HistoryContest.RunAsync(report, engine, size);
        report.Save();
    }

    if (options.Killed)
    {
        foreach (var size in options.Sizes) await KilledImport.RunAsync(engine, size);
    }

    if (options is { Reads: false, Writes: false, Handovers: false, Daily: false, Sweep: false }) continue;
    foreach (var size in options.Sizes) databases.Add((size, await Loading.LoadAsync(engine, size, options.Reads)));
    if (options.Reads) await Reading.RunAsync(report, engine, databases);
    report.Save();
    if (options.Writes) await Writing.RunAsync(report, engine, databases);
    report.Save();
    if (options.Handovers)
    {
        foreach (var (size, database) in databases)
            report.AddRates($"Work of an agent handed over, {size:#,##0} operations", await HandoverContest.RunAsync(size, database));
        report.Save();
    }

    if (options.Daily)
    {
        foreach (var (size, database) in databases)
            report.AddTimes($"Stale sales and follow-ups that were moved, {size:#,##0} operations", await DailyContests.RunAsync(database, size));
        report.Save();
    }

    if (options.Sweep)
    {
        foreach (var (size, database) in databases)
            report.AddTimes($"Sweep after new rules of a time zone, {size:#,##0} operations", await SweepContest.RunAsync(database, size));
        report.Save();
    }

    databases.ForEach(item => item.Database.Dispose());
}
