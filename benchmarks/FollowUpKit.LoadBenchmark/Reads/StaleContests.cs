using System.Data.Common;

namespace FollowUpKit.LoadBenchmark;

/// <summary>Stale operations, ours against SQL by hand on the same tables.</summary>
internal sealed class StaleContests(TestDatabase database, DbConnection connection, int size)
{
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(4);

    private readonly OurReports ours = new(database);

    public async Task<IReadOnlyList<Figure>> RunAsync() => [.. await RunAsync("no filter", null), .. await RunAsync("branch", ReportFilter.LargestBranch)];

    private async Task<IReadOnlyList<Figure>> RunAsync(string name, string? branch)
    {
        using var page = await HandWrittenStale.PageAsync(database, connection, branch);
        using var count = await HandWrittenStale.CountAsync(database, connection, branch);
        var theirs = (await page.RowsAsync(OperationOf)).Take(Pages.Size).ToList();
        Same.Demand($"stale, {name}", PageContests.ByHand, [.. (await ours.Stale(branch).ToPageAsync(Pages.Size)).Rows.Select(row => row.OperationId.Value)], theirs);
        Same.Demand($"stale, {name}", PageContests.ByHand, await ours.Stale(branch).CountAsync(), await count.CountAsync());
        var timings = await Contest.RunAsync(
            Time,
            new(OurReports.Name, () => ours.Stale(branch).ToPageAsync(Pages.Size)),
            new(PageContests.ByHand, () => page.RowsAsync(ReadAll)),
            new(OurReports.Name, () => ours.Stale(branch).CountAsync()),
            new(PageContests.ByHand, count.CountAsync));
        return [.. Figures($"stale, page 1, {name}", timings[0], timings[1]), .. Figures($"stale, total, {name}", timings[2], timings[3])];
    }

    private IEnumerable<Figure> Figures(string question, Timing us, Timing hand) =>
    [
        new(size, question, us.Name, us.Median, us.P95, us.Runs),
        new(size, question, hand.Name, hand.Median, hand.P95, hand.Runs, us.Median / hand.Median, Target.AtMost(1.2)),
    ];

    private static string OperationOf(DbDataReader reader) => reader.GetString(0);

    private static object[] ReadAll(DbDataReader reader)
    {
        var values = new object[reader.FieldCount];
        reader.GetValues(values);
        return values;
    }
}
