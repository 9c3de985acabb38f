using System.Diagnostics;

namespace FollowUpKit.LoadBenchmark;

/// <summary>All pending follow-ups of the company go to another agent, in turns: follow-ups a second.</summary>
internal static class HandoverContest
{
    private const int Rounds = 3;

    public static async Task<IReadOnlyList<Figure>> RunAsync(int size, TestDatabase database)
    {
        var pending = SaleGenerator.Sales(size).Count(sale => !sale.IsConcluded);
        List<(string Name, Func<string, Task<long>> Run)> contestants =
        [
            (OurReports.Name, OurHandover.Of(database)),
            ("prepared SQL by hand, a transaction and a line of history each", await HandWrittenHandover.OfAsync(database, inBatches: false)),
        ];
        if (database.Texts.HasBatches) contestants.Add(("by hand, two batches each", await HandWrittenHandover.OfAsync(database, inBatches: true)));
        contestants.Add(("one UPDATE statement, without history", agent => HandWrittenHandover.UpdateAllAsync(database, agent)));

        var rates = contestants.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round <= Rounds; round++)
        {
            for (var i = 0; i < contestants.Count; i++)
            {
                var start = Stopwatch.GetTimestamp();
                var moved = await contestants[i].Run($"{contestants[i].Name.Length}-{round}");
                if (moved != pending) throw new InvalidOperationException($"{contestants[i].Name} moved {moved} of {pending} follow-ups.");
                if (round > 0) rates[i].Add(pending / Stopwatch.GetElapsedTime(start).TotalSeconds);
            }
        }

        var timings = contestants.Select((contestant, i) => Timing.Of(contestant.Name, rates[i]) with { P95 = rates[i].Min() }).ToArray();
        return [.. RateFigures.Of(size, $"{pending:#,##0} pending follow-ups handed over", timings, [null, Target.AtMost(1.2), .. contestants.Skip(2).Select(_ => (Target?)null)])];
    }
}
