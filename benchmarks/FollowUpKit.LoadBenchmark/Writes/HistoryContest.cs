using System.Diagnostics;
using NodaTime;

namespace FollowUpKit.LoadBenchmark;

/// <summary>A whole history into empty tables, each contestant into a database of its own: rows of operations and follow-ups a second, and memory.</summary>
internal static class HistoryContest
{
    private const int Rounds = 3;
    private const int RowsOfSale = 1 + Sale.StepsOfEach;

    public static async Task RunAsync(Report report, Engine engine, int size)
    {
        (string Name, Func<TestDatabase, Task> Run)[] contestants =
        [
            (OurReports.Name, database => ImportAsync(database, size, leavesIndexesOut: false)),
            ("FollowUpKit, indexes made afterwards", database => ImportAsync(database, size, leavesIndexesOut: true)),
            ("EF Core AddRange, 1,000 a chunk", database => EntityImport.RunAsync(database, SaleGenerator.Sales(size), withHistory: false)),
        ];
        var rates = contestants.Select(_ => new List<double>()).ToArray();
        var bytes = contestants.Select(_ => new List<double>()).ToArray();
        var heaps = contestants.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < contestants.Length; i++)
            {
                using var database = await engine.CreateAsync();
                using (var store = database.Store()) await store.CreateSchemaAsync();
                GC.Collect();
                var (allocated, start) = (GC.GetTotalAllocatedBytes(), Stopwatch.GetTimestamp());
                await contestants[i].Run(database);
                rates[i].Add((double)size * RowsOfSale / Stopwatch.GetElapsedTime(start).TotalSeconds);
                bytes[i].Add((GC.GetTotalAllocatedBytes() - allocated) / 1024.0 / size);
                heaps[i].Add(GC.GetGCMemoryInfo(GCKind.Any).HeapSizeBytes / 1024.0 / 1024.0);
            }
        }

        var timings = contestants.Select((contestant, i) => Timing.Of(contestant.Name, rates[i]) with { P95 = rates[i].Min() }).ToArray();
        report.AddRates($"A history into empty tables, {size:#,##0} operations", [.. RateFigures.Of(size, "import, rows", timings, null, null, Target.AtLeast(4))]);
        report.AddTable(
            $"Memory of an import, {size:#,##0} operations",
            "KB allocated an operation | MB of heap after the last collection",
            [.. contestants.Select((contestant, i) => new Figure(size, "import", contestant.Name, bytes[i].Order().ElementAt(Rounds / 2), heaps[i].Max(), Rounds))]);
    }

    private static async Task ImportAsync(TestDatabase database, int size, bool leavesIndexesOut)
    {
        using var store = database.Store();
        if (leavesIndexesOut) await store.TryDropIndexesAsync();
        var importer = new FollowUpImporter(store, new FixedClock(Company.AsOf + Duration.FromDays(1)), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });
        await OurImport.RunAsync(importer, SaleGenerator.Sales(size), size);
        if (leavesIndexesOut) await store.CreateIndexesAsync();
    }
}
