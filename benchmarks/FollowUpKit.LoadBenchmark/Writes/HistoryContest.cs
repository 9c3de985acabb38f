using System.Diagnostics;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.LoadBenchmark;

/// <summary>A whole history into empty tables, each contestant into a database of its own: rows of operations and follow-ups a second, and memory.</summary>
internal static class HistoryContest
{
    private const int MostInRounds = 200_000;
    private const int RowsOfSale = 1 + Sale.StepsOfEach;

    public static async Task RunAsync(Report report, Engine engine, int size)
    {
        (string Name, Func<TestDatabase, Task> Run, Target? Target)[] contestants =
        [
            .. engine.HasBulkCopy ? WithBulkCopy(size) : [],
            ("FollowUpKit, indexes made afterwards", database => ImportAsync(database, size, leavesIndexesOut: true, copies: false), null),
            ("FollowUpKit, statements, indexes in place", database => ImportAsync(database, size, leavesIndexesOut: false, copies: false), null),
            ("by hand, no reading or deciding, indexes made afterwards", database => WithoutIndexesAsync(database, () => HandWrittenImport.RunAsync(database, SaleGenerator.Sales(size))), Target.AtMost(2)),
            .. engine.HasEntityFramework ? WithEntityFramework(size) : [],
        ];
        var rounds = size > MostInRounds ? 1 : 3;
        var rates = contestants.Select(_ => new List<double>()).ToArray();
        var bytes = contestants.Select(_ => new List<double>()).ToArray();
        var heaps = contestants.Select(_ => new List<double>()).ToArray();
        var works = contestants.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < contestants.Length; i++)
            {
                using var database = await engine.CreateAsync();
                using (var store = database.Store()) await store.CreateSchemaAsync();
                GC.Collect();
                var (allocated, worked, start) = (GC.GetTotalAllocatedBytes(), Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
                using var memory = new PeakMemory();
                await contestants[i].Run(database);
                rates[i].Add((double)size * RowsOfSale / Stopwatch.GetElapsedTime(start).TotalSeconds);
                works[i].Add((Environment.CpuUsage.TotalTime - worked).TotalMicroseconds / size);
                bytes[i].Add((GC.GetTotalAllocatedBytes() - allocated) / 1024.0 / size);
                heaps[i].Add(memory.Megabytes);
                Console.WriteLine($"{contestants[i].Name}: {rates[i][^1]:#,##0} rows a second");
            }
        }

        var timings = contestants.Select((contestant, i) => Timing.Of(contestant.Name, rates[i]) with { P95 = rates[i].Min() }).ToArray();
        report.AddRates($"A history into empty tables, {size:#,##0} operations", [.. RateFigures.Of(size, "import, rows", timings, [.. contestants.Select(contestant => contestant.Target)])]);
        report.AddTable(
            $"Work of an import, {size:#,##0} operations",
            "µs of processor an operation, that of a server not counted | at most",
            [.. contestants.Select((contestant, i) => new Figure(size, "import", contestant.Name, works[i].Order().ElementAt(rounds / 2), works[i].Max(), rounds))]);
        report.AddTable(
            $"Memory of an import, {size:#,##0} operations",
            "KB allocated an operation | MB of managed heap at most",
            [.. contestants.Select((contestant, i) => new Figure(size, "import", contestant.Name, bytes[i].Order().ElementAt(rounds / 2), heaps[i].Max(), rounds))]);
    }

    private static (string Name, Func<TestDatabase, Task> Run, Target? Target)[] WithBulkCopy(int size) =>
    [
        ("FollowUpKit, bulk copy, indexes made afterwards", database => ImportAsync(database, size, leavesIndexesOut: true, copies: true), null),
        ("FollowUpKit, bulk copy", database => ImportAsync(database, size, leavesIndexesOut: false, copies: true), null),
    ];

    private static (string Name, Func<TestDatabase, Task> Run, Target? Target)[] WithEntityFramework(int size) =>
        [("EF Core AddRange of the same rows, 1,000 a chunk", database => EntityImport.RunAsync(database, SaleGenerator.Sales(size), withHistory: true), Target.AtLeast(4))];

    private static async Task ImportAsync(TestDatabase database, int size, bool leavesIndexesOut, bool copies)
    {
        using var store = database.Store(copies);
        if (leavesIndexesOut) await store.TryDropIndexesAsync();
        await OurImport.RunAsync(Importer(store), SaleGenerator.Sales(size), size);
        if (leavesIndexesOut) await store.CreateIndexesAsync();
    }

    private static async Task WithoutIndexesAsync(TestDatabase database, Func<Task> import)
    {
        using var store = database.Store();
        await store.TryDropIndexesAsync();
        await import();
        await store.CreateIndexesAsync();
    }

    /// <summary>An importer of the day after the data set.</summary>
    public static FollowUpImporter Importer(IOperationStore store) =>
        new(store, new FixedClock(Company.AsOf + Duration.FromDays(1)), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });
}
