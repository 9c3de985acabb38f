using FollowUpKit.Storage;

namespace FollowUpKit.LoadBenchmark;

/// <summary>A store that has answered ten thousand mixed questions against one that has answered none: the same reads on the connections of each.</summary>
internal sealed class LongLifeContest(TestDatabase database, int size)
{
    private const int Questions = 10_000;
    private const int BranchesAndAgents = 40;

    private static readonly TimeSpan Time = TimeSpan.FromSeconds(8);
    private static readonly FixedClock Clock = new(Company.AsOf);
    private static readonly Caller Everybody = new(Company.Tenant, VisibilityScope.All, "ana");

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        using var young = database.Store();
        using var old = database.Store();
        var reports = Reports(old);
        for (var question = 0; question < Questions; question++) await AskAsync(reports, new Random(question));
        return
        [
            .. await CompareAsync("find", store => Find(store)),
            .. await CompareAsync("page 1, no filter", store => Page(Reports(store).WithoutAttention())),
            .. await CompareAsync("page 1, branch", store => Page(Reports(store).WithoutAttention().Branches(ReportFilter.LargestBranch))),
        ];

        async Task<IReadOnlyList<Figure>> CompareAsync(string read, Func<IOperationStore, Func<Task>> readOf)
        {
            var timings = await Contest.RunAsync(Time, new("of a new store", readOf(young)), new($"after {Questions:#,##0} mixed questions", readOf(old)));
            return
            [
                new(size, read, timings[0].Name, timings[0].Median, timings[0].P95, timings[0].Runs),
                new(size, read, timings[1].Name, timings[1].Median, timings[1].P95, timings[1].Runs, timings[1].Median / timings[0].Median, Target.AtMost(1.1)),
            ];
        }
    }

    private static FollowUpReports Reports(IOperationStore store) => new((IOperationReader)store, Clock, new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }, callers: new FixedCallerProvider(Everybody));

    private static Func<Task> Find(IOperationStore store)
    {
        var followUps = new FollowUpService(store, Clock, new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }, callers: new FixedCallerProvider(Everybody));
        var turn = 0;
        return () => followUps.FindAsync($"SO{1 + (turn++ % 1_000):00000000}");
    }

    private static Func<Task> Page(WithoutAttentionQuery query) => () => query.ToPageAsync(Pages.Size);

    /// <summary>A question of a shape, with lists of a length and values that the dice say.</summary>
    private static Task AskAsync(FollowUpReports reports, Random dice)
    {
        var branches = Some(dice, Company.BranchKey);
        var agents = Some(dice, Company.AgentKey);
        var (pageSize, from) = (1 + dice.Next(50), Company.NowIn(0).Date.PlusDays(-dice.Next(30)));
        return dice.Next(8) switch
        {
            0 => reports.WithoutAttention().Branches(branches).ToPageAsync(pageSize),
            1 => reports.WithoutAttention().Agents(agents).OrderBy(FollowUpOrder.DueDate).ToPageAsync(pageSize),
            2 => reports.Agenda().Agents(agents).Kinds("call").ToPageAsync(pageSize),
            3 => reports.SalesControl().Agents(agents).ToPageAsync(pageSize),
            4 => reports.SalesControl().Agents(agents).Statuses(FollowUpStatus.Overdue).OrderBy(OperationOrder.NextOverdueFrom).ToPageAsync(pageSize),
            5 => reports.Results().Agents(agents).ResultBetween(from, from.PlusDays(2)).ToPageAsync(pageSize),
            6 => reports.WithoutAttention().Agents(agents).DueBetween(from, from.PlusDays(1)).CountAsync(),
            _ => reports.GetIndicatorsAsync([.. agents.Select(agent => (OperationId)agent)]),
        };
    }

    private static string[] Some(Random dice, Func<int, string> key) =>
        [.. Enumerable.Range(0, 1 + dice.Next(BranchesAndAgents)).Select(_ => key(dice.Next(BranchesAndAgents)))];
}
