using System.Data.Common;
using FollowUpKit.Storage;

namespace FollowUpKit.LoadBenchmark;

/// <summary>What managers look at every day, ours against SQL by hand on the same tables: stale operations, and follow-ups that were moved again and again.</summary>
internal sealed class DailyContests
{
    private const string ZonesKnown = "the same, its zones known before";

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(4);

    private readonly TestDatabase database;
    private readonly DbConnection connection;
    private readonly int size;
    private readonly OurReports ours;

    private DailyContests(TestDatabase database, DbConnection connection, int size)
    {
        this.database = database;
        this.connection = connection;
        this.size = size;
        ours = new OurReports(database);
    }

    public static async Task<IReadOnlyList<Figure>> RunAsync(TestDatabase database, int size)
    {
        await using var connection = await database.OpenAsync();
        var contests = new DailyContests(database, connection, size);
        return
        [
            .. await contests.StaleAsync("stale, no filter", null),
            .. await contests.StaleAsync("stale, branch", ReportFilter.LargestBranch),
            .. await contests.StaleGroupsAsync(),
            .. await contests.MovedAsync(),
        ];
    }

    private async Task<IReadOnlyList<Figure>> StaleAsync(string name, string? branch)
    {
        using var zones = await HandWrittenStale.ZonesAsync(database, connection);
        using var page = await HandWrittenStale.PageAsync(database, connection, branch);
        using var count = await HandWrittenStale.CountAsync(database, connection, branch);
        return await CompareAsync(name, ours.Stale(branch), page, count, zones);
    }

    private async Task<IReadOnlyList<Figure>> MovedAsync()
    {
        using var page = await HandWrittenMoved.PageAsync(database, connection);
        using var count = await HandWrittenMoved.CountAsync(database, connection);
        return await CompareAsync("moved", ours.Moved(), page, count);
    }

    private async Task<IReadOnlyList<Figure>> StaleGroupsAsync()
    {
        using var zones = await HandWrittenStale.ZonesAsync(database, connection);
        using var hand = await HandWrittenStale.GroupsAsync(database, connection);
        var byBranch = await ours.Stale(branch: null).CountByAsync(OperationColumn.Branch);
        var theirs = (await hand.RowsAsync(reader => (Branch: reader.GetString(0), Count: reader.GetInt64(1)))).OrderBy(group => group.Branch, StringComparer.Ordinal);
        Same.Demand("stale, by branch", PageContests.ByHand, [.. byBranch.Select(group => (group.Key!, group.Count))], [.. theirs]);
        var timings = await Contest.RunAsync(
            Time,
            new(OurReports.Name, () => ours.Stale(branch: null).CountByAsync(OperationColumn.Branch)),
            new(PageContests.ByHand, () => AfterAsync(zones, () => hand.RowsAsync(ReadAll))));
        return [.. Figures("stale, by branch", timings[0], timings[1])];
    }

    private async Task<IReadOnlyList<Figure>> CompareAsync<TQuery, TRow>(
        string name, ReportQuery<TQuery, TRow> query, PreparedQuery page, PreparedQuery count, PreparedQuery? zones = null)
        where TQuery : ReportQuery<TQuery, TRow>
        where TRow : ReportRow
    {
        var theirs = (await page.RowsAsync(reader => reader.GetString(0))).Take(Pages.Size).ToList();
        Same.Demand(name, PageContests.ByHand, [.. (await query.ToPageAsync(Pages.Size)).Rows.Select(row => row.OperationId.Value)], theirs);
        Same.Demand(name, PageContests.ByHand, await query.CountAsync(), await count.CountAsync());
        List<Contestant> contestants =
        [
            new(OurReports.Name, () => query.ToPageAsync(Pages.Size)),
            new(PageContests.ByHand, () => AfterAsync(zones, () => page.RowsAsync(ReadAll))),
            new(OurReports.Name, () => query.CountAsync()),
            new(PageContests.ByHand, () => AfterAsync(zones, count.CountAsync)),
        ];
        if (zones is not null)
        {
            contestants.Add(new(ZonesKnown, () => page.RowsAsync(ReadAll)));
            contestants.Add(new(ZonesKnown, count.CountAsync));
        }

        var timings = await Contest.RunAsync(Time, contestants);
        List<Figure> figures = [.. Figures($"{name}, page 1", timings[0], timings[1]), .. Figures($"{name}, total", timings[2], timings[3])];
        if (zones is null) return figures;
        figures.Insert(2, Figure($"{name}, page 1", timings[4], timings[0]));
        figures.Add(Figure($"{name}, total", timings[5], timings[2]));
        return figures;
    }

    private static async Task AfterAsync(PreparedQuery? zones, Func<Task> ask)
    {
        if (zones is not null) await zones.RowsAsync(ReadAll);
        await ask();
    }

    private IEnumerable<Figure> Figures(string question, Timing us, Timing hand) =>
    [
        new(size, question, us.Name, us.Median, us.P95, us.Runs),
        Figure(question, hand, us) with { Target = Target.AtMost(1.2) },
    ];

    private Figure Figure(string question, Timing other, Timing us) =>
        new(size, question, other.Name, other.Median, other.P95, other.Runs, us.Median / other.Median);

    private static object[] ReadAll(DbDataReader reader)
    {
        var values = new object[reader.FieldCount];
        reader.GetValues(values);
        return values;
    }
}
