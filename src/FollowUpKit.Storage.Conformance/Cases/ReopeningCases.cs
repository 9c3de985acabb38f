using static FollowUpKit.Storage.Conformance.Define;

namespace FollowUpKit.Storage.Conformance;

/// <summary>Reopenings, with the conclusions that they undid.</summary>
internal static class ReopeningCases
{
    private const int Sales = 150;
    private const int Filters = 150;
    private const int SmallPage = 4;

    private static readonly OperationColumn[][] Columns =
        [[], [OperationColumn.Branch], [OperationColumn.Outcome, OperationColumn.Agent], [OperationColumn.Customer]];

    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("QUE-043", "A reopening is told with the conclusion that it undid, when, by whom and why, each time; it stays when the sale is concluded again.", Reading, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            OperationChange[] steps =
            [
                new OperationChange.Concluded { Conclusion = FollowUps.Conclusion() },
                FollowUps.Reopened(),
                new OperationChange.Concluded { Conclusion = FollowUps.Conclusion() with { Outcome = null } },
                FollowUps.Reopened() with { Conclusion = FollowUps.Conclusion() with { Outcome = null }, Reason = "They called again" },
                new OperationChange.Concluded { Conclusion = FollowUps.Conclusion() with { Outcome = "lost" } },
            ];
            foreach (var step in steps)
            {
                await trial.Store.CommitAsync(sale.Do(step));
                await MustTellAsync(trial, [sale], new(""));
            }

            Must.Equal("reopenings of another tenant", 0L, await trial.Store.CountAsync(new ReopeningFilter("other")));
        }),
        Case("QUE-044", "A reopening has the title, customer, branch and agent of its operation now; that of a withdrawn one is left out, and told again when it is reinstated.", Reading, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            await trial.Store.CommitAsync(sale.Do(FollowUps.Reopened()));
            OperationChange[] steps =
            [
                new OperationChange.Described { Title = "Another title", Customer = "C-2" },
                new OperationChange.Transferred { Branch = "GDL", Agent = "beto" },
                new OperationChange.Withdrawn { Withdrawal = FollowUps.Withdrawal() },
                new OperationChange.Reinstated(),
            ];
            foreach (var step in steps)
            {
                await MustTellAsync(trial, [sale], new(""));
                await trial.Store.CommitAsync(sale.Do(step));
                await MustTellAsync(trial, [sale], new(""));
                await MustTellAsync(trial, [sale], new("") { Branches = ["GDL"], Agents = ["beto"], Customers = ["C-2"], Containing = "Another" });
                await MustTellAsync(trial, [sale], new("") { Branches = ["MTY"] });
            }
        }),
        Case("QUE-045", "Reopenings, their total and groups are those that the filter matches, for any filter, in the reference order, on one page and on many.", Reading, async trial =>
        {
            var random = new RandomSales(seed: 20261130);
            List<OperationCommit> commits = [.. random.Operations(Sales).Select(random.OpeningAndReopenings)];
            foreach (var commit in commits) await trial.Store.CommitAsync(commit);
            foreach (var filter in (IEnumerable<ReopeningFilter>)[new(""), .. Enumerable.Range(0, Filters).Select(_ => random.ReopeningFilter())])
                await MustAgreeAsync(trial, Expected.Reopenings(commits.Select(commit => (commit.After, commit.Commands)), filter), filter);
        }),
    ];

    /// <summary>The reopenings of some sales, those that a filter matches, are told in every way.</summary>
    public static Task MustTellAsync(Trial trial, IEnumerable<Sale> sales, ReopeningFilter filter) =>
        MustAgreeAsync(trial, Expected.Reopenings(sales.Select(sale => (sale.Now, (IReadOnlyList<AcceptedCommand>)sale.History)), filter), filter);

    private static async Task MustAgreeAsync(Trial trial, List<StoredReopening> expected, ReopeningFilter filter)
    {
        var what = $"reopenings for {Shown.Line(filter)}";
        Must.Equal(what, expected, await trial.Store.ReopeningsAsync(filter));
        Must.Equal(what, expected, await Pages.OfReopeningsAsync(trial.Store.Reader, filter, SmallPage));
        Must.Equal(what, expected, await trial.Store.ReopeningStreamAsync(filter));
        Must.Equal($"count of {what}", (long)expected.Count, await trial.Store.CountAsync(filter));
        foreach (var by in Columns)
        {
            var groups = await trial.Store.Reader.GroupReopeningsAsync(filter, by, ReadOptions.Latest, CancellationToken.None);
            Must.Equal($"groups of {what}", Expected.Groups(expected, by), Expected.Ordered(groups));
        }
    }
}
