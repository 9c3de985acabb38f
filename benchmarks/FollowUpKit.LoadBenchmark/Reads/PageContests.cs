using System.Data.Common;

namespace FollowUpKit.LoadBenchmark;

/// <summary>
/// The first page and page 1,000 under each filter, ours against SQL by hand. Both keep the statements of all filters prepared to
/// the end, on a connection that has answered the same questions.
/// </summary>
internal sealed class PageContests(TestDatabase database, DbConnection connection, int size) : IDisposable
{
    public const string ByHand = "prepared SQL by hand";

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(4);

    private readonly OurReports ours = new(database);
    private readonly List<PreparedQuery> prepared = [];
    private double unfiltered;

    public void Dispose() => prepared.ForEach(query => query.Dispose());

    public async Task<IReadOnlyList<Figure>> RunAsync(ReportFilter filter)
    {
        // By a store of its own: the walk leaves its pages all over the cache of its connection, and every question is slower there.
        var later = await Pages.FindAsync(new OurReports(database), filter);
        var firstByHand = await PrepareAsync(filter, after: null);
        var laterByHand = await PrepareAsync(filter, later?.After);
        await DemandSameAsync(filter, null, firstByHand);
        List<Contestant> contestants =
        [
            new(OurReports.Name, () => ours.PageAsync(filter, null)),
            new(ByHand, () => firstByHand.ReadAsync(database)),
        ];
        if (later is not null)
        {
            await DemandSameAsync(filter, later.Cursor, laterByHand);
            contestants.Add(new(OurReports.Name, () => ours.PageAsync(filter, later.Cursor)));
            contestants.Add(new(ByHand, () => laterByHand.ReadAsync(database)));
        }

        var timings = await Contest.RunAsync(Time, contestants);
        var first = $"page 1, {filter.Name}";
        List<Figure> figures = [.. Compare(first, timings[0], timings[1])];
        if (filter == ReportFilter.None) unfiltered = timings[0].Median;
        if (filter.From is not null)
            figures.Add(new(size, first, "against page 1, no filter", timings[0].Median, timings[0].P95, timings[0].Runs, timings[0].Median / unfiltered, Target.AtMost(2)));
        if (later is null) return figures;
        var question = $"page {later.Number}, {filter.Name}";
        figures.AddRange(Compare(question, timings[2], timings[3]));
        figures.Add(new(size, question, "against our page 1", timings[0].Median, timings[0].P95, timings[0].Runs, timings[2].Median / timings[0].Median, Target.AtMost(1.25)));
        return figures;
    }

    private async Task<PreparedQuery> PrepareAsync(ReportFilter filter, ReportPlace? after)
    {
        var query = await HandWrittenPages.PrepareAsync(database, connection, filter, after);
        prepared.Add(query);
        return query;
    }

    private IEnumerable<Figure> Compare(string question, Timing us, Timing hand) =>
    [
        new(size, question, us.Name, us.Median, us.P95, us.Runs),
        new(size, question, hand.Name, hand.Median, hand.P95, hand.Runs, us.Median / hand.Median, Target.AtMost(1.2)),
    ];

    private async Task DemandSameAsync(ReportFilter filter, string? cursor, PreparedQuery hand)
    {
        var theirs = (await hand.ReadAsync(database)).Take(Pages.Size).Select(row => new ReportKey(row.Operation, row.Number));
        Same.Demand(filter.Name, ByHand, OurReports.Keys(await ours.PageAsync(filter, cursor)), [.. theirs]);
    }
}
