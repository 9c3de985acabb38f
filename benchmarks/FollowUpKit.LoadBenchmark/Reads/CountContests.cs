using System.Data.Common;

namespace FollowUpKit.LoadBenchmark;

/// <summary>The total and the groups by branch and days overdue, ours against SQL by hand on the same tables.</summary>
internal sealed class CountContests(TestDatabase database, DbConnection connection, int size)
{
    private const string Groups = "groups by branch and days overdue";

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);

    private readonly OurReports ours = new(database);

    public async Task<IReadOnlyList<Figure>> TotalAsync()
    {
        using var hand = await HandWrittenCounts.TotalAsync(database, connection);
        Same.Demand("total", PageContests.ByHand, await ours.CountAsync(), await hand.CountAsync());
        var timings = await Contest.RunAsync(
            Time, new(OurReports.Name, ours.CountAsync), new(PageContests.ByHand, hand.CountAsync));
        return Figures("total", timings, Target.AtMost(1.2));
    }

    public async Task<IReadOnlyList<Figure>> GroupsAsync()
    {
        using var index = await HandWrittenCounts.OneGroupByOfIndexAsync(database, connection);
        Same.Demand("groups", PageContests.ByHand, await ours.GroupsAsync(), await index.SumAsync());
        Contestant group = new("one GROUP BY over the attention index by hand", index.SumAsync);
        if (!database.Texts.CountsByRanges)
            return Figures(Groups, await Contest.RunAsync(Time, new(OurReports.Name, ours.GroupsAsync), group), Target.AtMost(1.5));
        using var ranges = await HandWrittenCounts.RangeCountsAsync(database, connection);
        Same.Demand("groups", PageContests.ByHand, await ranges.GroupsAsync(), await index.GroupsAsync());
        var timings = await Contest.RunAsync(
            Time,
            new(OurReports.Name, ours.GroupsAsync),
            new("range counts by hand", ranges.SumAsync),
            group);
        return Figures(Groups, timings, Target.AtMost(1.5), null);
    }

    private List<Figure> Figures(string question, IReadOnlyList<Timing> timings, params Target?[] targets) =>
    [
        new(size, question, timings[0].Name, timings[0].Median, timings[0].P95, timings[0].Runs),
        .. timings.Skip(1).Select((other, i) => new Figure(
            size, question, other.Name, other.Median, other.P95, other.Runs, timings[0].Median / other.Median, targets[i])),
    ];
}
