using System.Diagnostics;
using NodaTime;

namespace FollowUpKit.LoadBenchmark;

/// <summary>A company's history into empty tables, in turns of some sales each: rows of operations and follow-ups a second.</summary>
internal static class ImportContest
{
    private const int Rounds = 6;
    private const int SalesOfTurn = 5_000;
    private const int RowsOfSale = 1 + Sale.StepsOfEach;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Engine engine)
    {
        using var database = await engine.CreateAsync();
        var store = database.Store();
        await store.CreateSchemaAsync();
        var importer = new FollowUpImporter(store, new FixedClock(Company.AsOf + Duration.FromDays(1)), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });
        List<(string Name, Func<Sale[], Task> Run)> contestants = [(OurReports.Name, sales => OurImport.RunAsync(importer, sales, sales.Length))];
        List<Target?> targets = [null];
        if (engine.HasEntityFramework)
        {
            contestants.Add(("EF Core AddRange, 1,000 a chunk", sales => EntityImport.RunAsync(database, sales, withHistory: false)));
            contestants.Add(("EF Core AddRange, 1,000 a chunk, with the history that we write", sales => EntityImport.RunAsync(database, sales, withHistory: true)));
            targets.AddRange([Target.AtLeast(4), null]);
        }

        contestants.Add(("by hand, no reading or deciding", sales => HandWrittenImport.RunAsync(database, sales)));
        targets.Add(null);
        using var chunks = SaleGenerator.Sales(int.MaxValue).Chunk(SalesOfTurn).GetEnumerator();
        var rates = contestants.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round <= Rounds; round++)
        {
            for (var i = 0; i < contestants.Count; i++)
            {
                chunks.MoveNext();
                var start = Stopwatch.GetTimestamp();
                await contestants[i].Run(chunks.Current);
                if (round > 0) rates[i].Add(SalesOfTurn * RowsOfSale / Stopwatch.GetElapsedTime(start).TotalSeconds);
            }
        }

        var timings = contestants.Select((contestant, i) => Timing.Of(contestant.Name, rates[i]) with { P95 = rates[i].Min() }).ToArray();
        return [.. RateFigures.Of(0, "bulk import, rows", timings, [.. targets])];
    }
}
