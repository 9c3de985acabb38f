using NodaTime;

namespace FollowUpKit.Storage.Tests;

/// <summary>The clauses of the reports, each alone, and the pairs that people ask for.</summary>
internal static class PlanFilters
{
    private static readonly LocalDate Yesterday = CompanyScript.Today.PlusDays(-1);
    private static readonly LocalDate MonthAgo = CompanyScript.Today.PlusMonths(-1);
    private static readonly LocalDate YearAgo = CompanyScript.Today.PlusYears(-1);
    private static readonly string[] Several = ["B-1", "B-2", "B-3"];

    public static IReadOnlyList<PlanFilter<WithoutAttentionQuery>> WithoutAttention { get; } =
    [
        .. OfFollowUps<WithoutAttentionQuery, PendingFollowUpRow>(),
        new("period", query => query.DueBetween(MonthAgo, Yesterday)),
        new("branch and period", query => query.Branches("B-1").DueBetween(MonthAgo, Yesterday), By: "branch"),
        new("several branches and period", query => query.Branches(Several).DueBetween(MonthAgo, Yesterday), By: "branch"),
        new("agent and period", query => query.Agents("A-1").DueBetween(MonthAgo, Yesterday), By: "agent"),
        new("days overdue", query => query.DaysOverdueBetween(2, 20)),
        new("branch and days overdue", query => query.Branches("B-1").DaysOverdueBetween(1, 50), By: "branch"),
        new("moved", query => query.MovedAtLeast(2)),
        new("branch and moved", query => query.Branches("B-1").MovedAtLeast(1), By: "branch"),
    ];

    public static IReadOnlyList<PlanFilter<AgendaQuery>> Agenda { get; } =
    [
        .. OfFollowUps<AgendaQuery, PendingFollowUpRow>(),
        new("period", query => query.DueBetween(CompanyScript.Today, CompanyScript.Today.PlusWeeks(1))),
        new("branch and period", query => query.Branches("B-1").DueBetween(CompanyScript.Today, CompanyScript.Today.PlusWeeks(2)), By: "branch"),
        new("several branches and period", query => query.Branches(Several).DueBetween(CompanyScript.Today, CompanyScript.Today.PlusWeeks(2)), By: "branch"),
        new("agent and period", query => query.Agents("A-1").DueBetween(CompanyScript.Today, CompanyScript.Today.PlusWeeks(2)), By: "agent"),
        new("moved", query => query.MovedAtLeast(2)),
        new("branch and moved", query => query.Branches("B-1").MovedAtLeast(1), By: "branch"),
    ];

    /// <summary>Of branches and agents all reminders that are due are looked at: there are few, or none is sent.</summary>
    public static IReadOnlyList<PlanFilter<RemindersDueQuery>> RemindersDue { get; } =
    [
        new("all", query => query),
        new("branch", query => query.Branches("B-1")),
        new("agent", query => query.Agents("A-1")),
        new("scope of branches", query => query, new(branches: ["B-1", "B-2"])),
    ];

    public static IReadOnlyList<PlanFilter<ResultsQuery>> Results { get; } =
    [
        .. OfFollowUps<ResultsQuery, ResultRow>(),
        new("period", query => query.ResultBetween(MonthAgo, Yesterday)),
        new("branch and period", query => query.Branches("B-1").ResultBetween(MonthAgo, Yesterday), By: "branch"),
        new("several branches and period", query => query.Branches(Several).ResultBetween(MonthAgo, Yesterday), By: "branch"),
        new("due period", query => query.DueBetween(MonthAgo, Yesterday)),
        new("on time", query => query.OnTime(true)),
        new("captured late", query => query.CapturedLate(true)),
        new("captured late and period", query => query.CapturedLate(true).ResultBetween(MonthAgo, Yesterday)),
    ];

    public static IReadOnlyList<PlanFilter<NoNextStepQuery>> NoNextStep { get; } = [.. OfAll<NoNextStepQuery, SalesControlRow>()];

    public static IReadOnlyList<PlanFilter<StaleQuery>> Stale { get; } = [.. OfAll<StaleQuery, SalesControlRow>()];

    public static IReadOnlyList<PlanFilter<ConclusionsQuery>> Conclusions { get; } =
    [
        .. OfAll<ConclusionsQuery, ConclusionRow>(),
        new("period", query => query.ConcludedBetween(YearAgo, YearAgo.PlusMonths(1))),
        new("branch and period", query => query.Branches("B-1").ConcludedBetween(YearAgo, YearAgo.PlusMonths(6)), By: "branch"),
        new("outcome", query => query.Outcomes("won")),
        new("several outcomes", query => query.Outcomes("won", "lost")),
        new("rare outcome", query => query.Outcomes("abandoned")),
    ];

    public static IReadOnlyList<PlanFilter<ReopeningsQuery>> Reopenings { get; } =
    [
        .. OfAll<ReopeningsQuery, ReopeningRow>(),
        new("period", query => query.ConcludedBetween(YearAgo, YearAgo.PlusMonths(1))),
        new("period of reopenings", query => query.ReopenedBetween(YearAgo, YearAgo.PlusMonths(1))),
        new("branch and period", query => query.Branches("B-1").ConcludedBetween(YearAgo, YearAgo.PlusMonths(6)), By: "branch"),
        new("outcome", query => query.Outcomes("won")),
        new("rare outcome", query => query.Outcomes("abandoned")),
    ];

    public static IReadOnlyList<PlanFilter<SalesControlQuery>> SalesControl { get; } =
    [
        .. OfAll<SalesControlQuery, SalesControlRow>(),
        new("period", query => query.CurrentDueFrom(MonthAgo).CurrentDueTo(Yesterday)),
        new("branch and period", query => query.Branches("B-1").CurrentDueFrom(MonthAgo).CurrentDueTo(Yesterday), By: "branch"),
        new("days overdue", query => query.DaysOverdueBetween(2, 20)),
        new("overdue", query => query.Statuses(FollowUpStatus.Overdue)),
        new("idle", query => query.IdleForAtLeast(30)),
        new("in progress", query => query.Statuses(FollowUpStatus.InProgress)),
        new("concluded", query => query.Statuses(FollowUpStatus.Concluded)),
        new("branch and overdue", query => query.Branches("B-1").Statuses(FollowUpStatus.Overdue), By: "branch"),
        new("agent and overdue", query => query.Agents("A-1").Statuses(FollowUpStatus.Overdue), By: "agent"),
    ];

    private static IEnumerable<PlanFilter<TQuery>> OfFollowUps<TQuery, TRow>()
        where TQuery : FollowUpReportQuery<TQuery, TRow> =>
        [.. OfAll<TQuery, TRow>(), new("kind", query => query.Kinds("call")), new("scheduled by", query => query.ScheduledBy("ana"))];

    private static IEnumerable<PlanFilter<TQuery>> OfAll<TQuery, TRow>()
        where TQuery : ReportQuery<TQuery, TRow> =>
    [
        new("all", query => query),
        new("branch", query => query.Branches("B-1"), By: "branch"),
        new("several branches", query => query.Branches(Several), By: "branch"),
        new("agent", query => query.Agents("A-1"), By: "agent"),
        new("several agents", query => query.Agents("A-1", "A-2", "A-6"), By: "agent"),
        new("agent and branch", query => query.Agents("A-1").Branches("B-1"), By: "branch agent"),
        new("without agent", query => query.WithoutAgent(), By: "agent"),
        new("without agent in branch", query => query.WithoutAgent().Branches("B-11"), By: "branch agent"),
        new("customer", query => query.Customers("C-1"), By: "customer"),
        new("text", query => query.Containing("sale 1")),
        new("scope of branches", query => query, new(branches: Several), "branch"),
        new("scope of agents", query => query, new(agents: ["A-1", "A-2", "A-6"])),
        new("agent in scope of agents", query => query.Agents("A-1"), new(agents: ["A-1", "A-2", "A-6"]), "agent"),
    ];
}
