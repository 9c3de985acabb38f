namespace FollowUpKit.Storage.Tests;

/// <summary>All that the reports and the service ask of a store. A new report, order, filter or group is a row here.</summary>
internal static class PlanQuestions
{
    private static readonly FollowUpGroupKey[] Facts =
        [FollowUpGroupKey.Branch, FollowUpGroupKey.Agent, FollowUpGroupKey.Customer, FollowUpGroupKey.Kind];

    private static readonly OperationColumn[] Columns = Enum.GetValues<OperationColumn>();

    private static readonly PlanReport<WithoutAttentionQuery, PendingFollowUpRow> WithoutAttention = new(
        "those without attention",
        reports => reports.WithoutAttention(),
        PlanFilters.WithoutAttention,
        [.. from order in Enum.GetValues<FollowUpOrder>() where order < FollowUpOrder.NewestResult select new PlanFilter<WithoutAttentionQuery>($"{order}", query => query.OrderBy(order))],
        [
            new("summary", query => query.SummarizeAsync()),
            .. from key in Facts select new PlanCount<WithoutAttentionQuery>($"summary by {key}", query => query.SummarizeAsync(key)),
            .. from keys in Pairs([.. Facts, FollowUpGroupKey.DaysOverdue])
               select new PlanCount<WithoutAttentionQuery>($"counts by {keys.Name}", query => query.CountByAsync(keys.First, keys.Then), keys.Then is not null),
        ]);

    private static readonly PlanReport<AgendaQuery, PendingFollowUpRow> Agenda = new(
        "the agenda",
        reports => reports.Agenda(),
        PlanFilters.Agenda,
        [.. from order in Enum.GetValues<FollowUpOrder>() where order < FollowUpOrder.NewestResult select new PlanFilter<AgendaQuery>($"{order}", query => query.OrderBy(order))],
        [.. from keys in Pairs(Facts) select new PlanCount<AgendaQuery>($"counts by {keys.Name}", query => query.CountByAsync(keys.First, keys.Then), keys.Then is not null)]);

    private static readonly PlanReport<ResultsQuery, ResultRow> Results = new(
        "results",
        reports => reports.Results(),
        PlanFilters.Results,
        [new("NewestResult", query => query)],
        [
            .. from keys in Pairs([.. Facts, FollowUpGroupKey.Outcome])
               select new PlanCount<ResultsQuery>($"counts by {keys.Name}", query => query.CountByAsync(keys.First, keys.Then), keys.Then is not null),
        ]);

    private static readonly PlanReport<NoNextStepQuery, SalesControlRow> NoNextStep = new(
        "those with no next step",
        reports => reports.NoNextStep(),
        PlanFilters.NoNextStep,
        [new("Newest", query => query)],
        [.. from keys in Pairs(Columns) select new PlanCount<NoNextStepQuery>($"counts by {keys.Name}", query => query.CountByAsync(keys.First, keys.Then), keys.Then is not null)]);

    private static readonly PlanReport<StaleQuery, SalesControlRow> Stale = new(
        "stale ones",
        reports => reports.Stale(30),
        PlanFilters.Stale,
        [new("LongestIdle", query => query)],
        [.. from keys in Pairs(Columns) select new PlanCount<StaleQuery>($"counts by {keys.Name}", query => query.CountByAsync(keys.First, keys.Then), keys.Then is not null)]);

    private static readonly PlanReport<ConclusionsQuery, ConclusionRow> Conclusions = new(
        "conclusions",
        reports => reports.Conclusions(),
        PlanFilters.Conclusions,
        [new("NewestConclusion", query => query)],
        [.. from keys in Pairs(Columns) select new PlanCount<ConclusionsQuery>($"counts by {keys.Name}", query => query.CountByAsync(keys.First, keys.Then), keys.Then is not null)]);

    private static readonly PlanReport<ReopeningsQuery, ReopeningRow> Reopenings = new(
        "reopenings",
        reports => reports.Reopenings(),
        PlanFilters.Reopenings,
        [new("NewestReopening", query => query)],
        [.. from keys in Pairs(Columns) select new PlanCount<ReopeningsQuery>($"counts by {keys.Name}", query => query.CountByAsync(keys.First, keys.Then), keys.Then is not null)]);

    private static readonly PlanReport<RemindersDueQuery, ReminderRow> RemindersDue = new(
        "reminders due",
        reports => reports.RemindersDue(),
        PlanFilters.RemindersDue,
        [new("OldestFirst", query => query)],
        []);

    private static readonly PlanFilter<AgentWorkQuery>[] AgentWork =
    [
        new("all", query => query),
        new("period", query => query.Between(CompanyScript.Today.PlusMonths(-1), CompanyScript.Today)),
        new("branch", query => query.Branches("B-1"), By: "branch"),
        new("agent", query => query.Agents("A-1"), By: "agent"),
        new("without agent", query => query.WithoutAgent(), By: "agent"),
        new("agent and branch", query => query.Agents("A-1").Branches("B-1"), By: "agent branch"),
        new("scope of branches", query => query, new(branches: ["B-1", "B-2"]), "branch"),
        new("scope of agents", query => query, new(agents: ["A-1", "A-2"])),
    ];

    private static readonly (string Name, VisibilityScope? Scope)[] Scopes =
        [("all", null), ("scope of branches", new(branches: ["B-1", "B-2"])), ("scope of agents", new(agents: ["A-1", "A-2"]))];

    private static readonly OperationId[] Sales = [.. Enumerable.Range(0, 500).Select(number => (OperationId)$"S-{number}")];

    private static readonly PlanReport<SalesControlQuery, SalesControlRow> SalesControl = new(
        "sales control",
        reports => reports.SalesControl(),
        PlanFilters.SalesControl,
        [.. from order in Enum.GetValues<OperationOrder>() select new PlanFilter<SalesControlQuery>($"{order}", query => query.OrderBy(order))],
        [
            new("counts by status", query => query.CountByStatusAsync()),
            .. from keys in Pairs(Columns) select new PlanCount<SalesControlQuery>($"counts by {keys.Name}", query => query.CountByAsync(keys.First, keys.Then), keys.Then is not null),
        ]);

    public static ILookup<string, PlanQuestion> All { get; } =
        ((IEnumerable<PlanQuestion>)
        [
            .. WithoutAttention.Questions, .. Agenda.Questions, .. Results.Questions,
            .. NoNextStep.Questions, .. Stale.Questions, .. Conclusions.Questions, .. Reopenings.Questions, .. SalesControl.Questions, .. RemindersDue.Questions,
            .. AgentWork.Select(filter => new PlanQuestion("agent work", filter.Name, filter.Columns, filter.Scope, shop => filter.Apply(shop.Reports.AgentWork()).ToListAsync())),
            .. from scope in Scopes
               from ask in new (string Name, Func<WorkloadQuery, Task> Ask)[]
               {
                   ("workload", query => query.CountAsync()), ("workload by branch", query => query.CountByAsync(FollowUpGroupKey.Branch)),
                   ("workload by agent", query => query.CountByAsync(FollowUpGroupKey.Agent)),
               }
               select new PlanQuestion(ask.Name, scope.Name, [], scope.Scope, shop => ask.Ask(shop.Reports.Workload())),
            .. Scopes.Select(scope => new PlanQuestion("indicators", scope.Name, [], scope.Scope, shop => shop.Reports.GetIndicatorsAsync(Sales))),
            .. Scopes.Select(scope => new PlanQuestion("an operation", scope.Name, [], scope.Scope, shop => shop.Service.FindAsync("S-1"))),
            .. from zones in new string[][] { ["America/Tijuana"], ["America/Tijuana", "America/Hermosillo"] }
               from after in new FollowUpRow?[] { null, new() { OperationId = "S-1", Number = 1, DueDate = CompanyScript.Today, OverdueFrom = CompanyScript.Now } }
               select new PlanQuestion("page of time zones", $"{zones.Length}{(after is null ? "" : " after a row")}", [], null, shop => shop.Reader.ReadFollowUpsAsync(
                   new FollowUpFilter(CompanyScript.Tenant) { TimeZones = zones }, FollowUpOrder.DueDate, after, 50, ReadOptions.Latest, CancellationToken.None)),
            new PlanQuestion("history", "all", [], null, shop => shop.Service.GetHistoryAsync("S-1")),
            new PlanQuestion("stream of histories", "all", [], null, shop => shop.History.StreamHistoriesAsync(CompanyScript.Tenant, CancellationToken.None).FirstOrDefaultAsync().AsTask()),
        ]).ToLookup(question => question.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names { get; } = [.. All.Select(questions => questions.Key)];

    private static IEnumerable<(string Name, T First, T? Then)> Pairs<T>(IReadOnlyList<T> keys)
        where T : struct, Enum =>
    [
        .. from key in keys select ($"{key}", key, default(T?)),
        .. from first in keys from then in keys where first.CompareTo(then) < 0 select ($"{first} and {then}", first, (T?)then),
    ];
}
