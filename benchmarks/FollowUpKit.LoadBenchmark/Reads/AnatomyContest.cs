using System.Data.Common;
using FollowUpKit.Storage;

namespace FollowUpKit.LoadBenchmark;

/// <summary>Where the time of an unfiltered first page goes: each contestant does one thing more than the one before.</summary>
internal static class AnatomyContest
{
    private const string Question = "page 1, no filter";

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);

    public static async Task<IReadOnlyList<Figure>> RunAsync(TestDatabase database, DbConnection connection, int size)
    {
        var (text, values) = HandWrittenPages.TextOf(database, ReportFilter.None, after: null);
        using var prepared = await PreparedQuery.PrepareAsync(database, connection, text, values);
        var ours = new OurReports(database);
        var store = database.Store();
        var filter = new FollowUpFilter(Company.Tenant) { AttentionFromAtOrBefore = Company.AsOf };
        var timings = await Contest.RunAsync(
            Time,
            new("by hand, prepared, open connection", () => prepared.ReadAsync(database)),
            new("by hand, statement new each time", () => OnceAsync(connection)),
            new("by hand, connection and statement new each time", OnNewConnectionAsync),
            new("our store: and text, NodaTime values, rows", () => store.ReadFollowUpsAsync(filter, FollowUpOrder.OverdueFrom, null, Pages.Size, ReadOptions.Latest, CancellationToken.None)),
            new("our report: and days overdue, cursor", () => ours.PageAsync(ReportFilter.None, null)));
        return [.. timings.Select(timing => new Figure(size, Question, timing.Name, timing.Median, timing.P95, timing.Runs, timing.Median / timings[0].Median))];

        async Task OnceAsync(DbConnection open)
        {
            using var query = PreparedQuery.Create(database, open, text, values);
            await query.ReadAsync(database);
        }

        async Task OnNewConnectionAsync()
        {
            using var open = await database.OpenAsync();
            await OnceAsync(open);
        }
    }
}
