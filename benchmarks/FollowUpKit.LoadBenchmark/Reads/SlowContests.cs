using System.Data.Common;

namespace FollowUpKit.LoadBenchmark;

/// <summary>The same report as others ask for it. We answer several times for each time that they do.</summary>
internal sealed class SlowContests(TestDatabase database, DbConnection connection, int size)
{
    private const int OurTurns = 10;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(20);

    private readonly OurReports ours = new(database);
    private readonly LinqReports linq = new(database);

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        using var join = await HandWrittenCounts.OneGroupByOfJoinAsync(database, connection);
        using var tunedPage = await TunedReports.PageAsync(database, connection);
        using var tunedTotal = await TunedReports.TotalAsync(database, connection);
        using var tunedGroups = await TunedReports.GroupsAsync(database, connection);
        using var odooPage = await OdooReports.PageAsync(database, connection);
        using var odooTotal = await OdooReports.TotalAsync(database, connection);
        using var espoPage = await EspoReports.PageAsync(database, connection);
        using var espoTotal = await EspoReports.TotalAsync(database, connection);
        await DemandSameAsync(join, tunedPage, tunedTotal, tunedGroups);
        var timings = await Contest.RunAsync(
            Time,
            new("page", FirstPageAsync, OurTurns),
            new("page and total", PageAndTotalAsync, OurTurns),
            new("groups", ours.GroupsAsync, OurTurns),
            new("page, total and groups", async () => { await PageAndTotalAsync(); await ours.GroupsAsync(); }, OurTurns),
            new("one GROUP BY over follow-ups joined to operations", join.SumAsync),
            new("well-tuned SQL, instant in UTC, branch through a join", async () => { await ReadAsync(tunedPage); await tunedTotal.CountAsync(); await tunedGroups.SumAsync(); }),
            new("EF Core LINQ over the latest follow-up, NodaTime", linq.PageAsync),
            new("Odoo's", () => ReadAsync(odooPage)),
            new("Odoo's", async () => { await ReadAsync(odooPage); await odooTotal.CountAsync(); }),
            new("EspoCRM's", () => ReadAsync(espoPage)),
            new("EspoCRM's", async () => { await ReadAsync(espoPage); await espoTotal.CountAsync(); }));
        return
        [
            .. Figures("page 1, no filter", timings[0], 1000, timings[6], timings[7], timings[9]),
            .. Figures("page 1 and total", timings[1], 300, timings[6], timings[8], timings[10]),
            .. Figures("groups by branch and days overdue", timings[2], 20, timings[4]),
            .. Figures("page 1, total and groups", timings[3], 30, timings[5]),
        ];
    }

    private IEnumerable<Figure> Figures(string question, Timing us, double atLeast, params Timing[] others) =>
    [
        new(size, question, OurReports.Name, us.Median, us.P95, us.Runs),
        .. others.Select(other => new Figure(
            size, question, other.Name, other.Median, other.P95, other.Runs, other.Median / us.Median, Target.AtLeast(atLeast))),
    ];

    private Task<ReportPage<PendingFollowUpRow>> FirstPageAsync() => ours.PageAsync(ReportFilter.None, null);

    private async Task PageAndTotalAsync()
    {
        await ours.PageAsync(ReportFilter.None, null);
        await ours.CountAsync();
    }

    private static Task<List<object>> ReadAsync(PreparedQuery query) => query.RowsAsync(reader =>
    {
        for (var i = 0; i < reader.FieldCount; i++) _ = reader.GetValue(i);
        return reader.GetValue(0);
    });

    private async Task DemandSameAsync(PreparedQuery join, PreparedQuery tunedPage, PreparedQuery tunedTotal, PreparedQuery tunedGroups)
    {
        var page = OurReports.Keys(await ours.PageAsync(ReportFilter.None, null));
        var total = await ours.CountAsync();
        var tuned = await tunedPage.RowsAsync(reader => new ReportKey($"SO{reader.GetInt32(0):00000000}", reader.GetInt32(1)));
        var (latest, latestTotal) = await linq.PageAsync();
        Same.Demand("page 1", "well-tuned SQL", page, [.. tuned.Take(Pages.Size)]);
        Same.Demand("page 1", "LINQ", page, latest);
        Same.Demand("total", "well-tuned SQL", total, await tunedTotal.CountAsync());
        Same.Demand("total", "LINQ", total, latestTotal);
        Same.Demand("groups", "well-tuned SQL", total, await tunedGroups.SumAsync());
        Same.Demand("groups", "GROUP BY", total, await join.SumAsync());
        Same.Demand("groups", "GROUP BY", await tunedGroups.GroupsAsync(), await join.GroupsAsync());
    }
}
