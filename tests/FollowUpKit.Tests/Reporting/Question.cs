using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Tests.Reporting;

/// <summary>A question to all reports: the same clauses, caller and as-of for each.</summary>
internal sealed record Question(Instant AsOf, int PageSize)
{
    public VisibilityScope Scope { get; init; } = VisibilityScope.All;

    public string[]? Branches { get; init; }

    public string[]? Agents { get; init; }

    public bool WithoutAgent { get; init; }

    public string[]? ScheduledBy { get; init; }

    public LocalDate? From { get; init; }

    public LocalDate? To { get; init; }

    public FollowUpStatus[]? Statuses { get; init; }

    public string[]? Customers { get; init; }

    public string[]? Kinds { get; init; }

    public string? Text { get; init; }

    public int? DaysFrom { get; init; }

    public int? DaysTo { get; init; }

    public int? DaysIdle { get; init; }

    public bool? OnTime { get; init; }

    public int? Moves { get; init; }

    public bool? CapturedLate { get; init; }

    public FollowUpOrder Order { get; init; }

    public OperationOrder ListOrder { get; init; }

    public override string ToString() =>
        $"as of {AsOf}, pages of {PageSize}, scope ({Keyed(Scope.Branches)}; {Keyed(Scope.Agents)}), branches {Keyed(Branches)}, " +
        $"agents {(WithoutAgent ? "none" : Keyed(Agents))}, scheduled by {Keyed(ScheduledBy)}, customers {Keyed(Customers)}, kinds {Keyed(Kinds)}, containing '{Text}', period {From}..{To}, days {DaysFrom}..{DaysTo}, " +
        $"idle for {DaysIdle}, on time {OnTime}, moved {Moves}, captured late {CapturedLate}, statuses {(Statuses is null ? "all" : string.Join(' ', Statuses))}, by {Order} and {ListOrder}";

    public WithoutAttentionQuery Ask(WithoutAttentionQuery query)
    {
        if (DaysFrom is { } days) query = query.DaysOverdueBetween(days, DaysTo);
        return AskPending(query);
    }

    public AgendaQuery Ask(AgendaQuery query) => AskPending(query);

    public ResultsQuery Ask(ResultsQuery query)
    {
        if (OnTime is { } onTime) query = query.OnTime(onTime);
        if (CapturedLate is { } late) query = query.CapturedLate(late);
        return AskFollowUps(From is { } from && To is { } to ? query.ResultBetween(from, to) : query);
    }

    public ConclusionsQuery Ask(ConclusionsQuery query) => AskAny(From is { } from && To is { } to ? query.ConcludedBetween(from, to) : query);

    public StaleQuery Ask(StaleQuery query) => AskAny(query);

    public RemindersDueQuery Ask(RemindersDueQuery query) => AskAny(query);

    public NoNextStepQuery Ask(NoNextStepQuery query) => AskAny(query);

    public AgentWorkQuery Ask(AgentWorkQuery query)
    {
        if (Branches is not null) query = query.Branches(Branches);
        if (Agents is not null) query = query.Agents(Agents);
        if (WithoutAgent) query = query.WithoutAgent();
        return (From is { } from && To is { } to ? query.Between(from, to) : query).AsOf(AsOf);
    }

    public WorkloadQuery Ask(WorkloadQuery query)
    {
        if (Branches is not null) query = query.Branches(Branches);
        if (Agents is not null) query = query.Agents(Agents);
        if (WithoutAgent) query = query.WithoutAgent();
        return query.AsOf(AsOf);
    }

    public SalesControlQuery Ask(SalesControlQuery query)
    {
        if (DaysFrom is { } days) query = query.DaysOverdueBetween(days, DaysTo);
        if (From is { } from) query = query.CurrentDueFrom(from);
        if (To is { } to) query = query.CurrentDueTo(to);
        if (Statuses is not null) query = query.Statuses(Statuses);
        if (DaysIdle is { } daysIdle) query = query.IdleForAtLeast(daysIdle);
        return AskAny(query.OrderBy(ListOrder));
    }

    private TQuery AskPending<TQuery>(TQuery query)
        where TQuery : PendingReportQuery<TQuery>
    {
        var asked = Moves is { } times ? query.MovedAtLeast(times) : (PendingReportQuery<TQuery>)query;
        return AskFollowUps((From is { } from && To is { } to ? asked.DueBetween(from, to) : asked).OrderBy(Order));
    }

    private TQuery AskFollowUps<TQuery, TRow>(FollowUpReportQuery<TQuery, TRow> query)
        where TQuery : FollowUpReportQuery<TQuery, TRow>
    {
        if (Kinds is not null) query = query.Kinds(Kinds);
        return AskAny(ScheduledBy is null ? query : query.ScheduledBy(ScheduledBy));
    }

    private TQuery AskAny<TQuery, TRow>(ReportQuery<TQuery, TRow> query)
        where TQuery : ReportQuery<TQuery, TRow>
    {
        if (Branches is not null) query = query.Branches(Branches);
        if (Agents is not null) query = query.Agents(Agents);
        if (WithoutAgent) query = query.WithoutAgent();
        if (Customers is not null) query = query.Customers(Customers);
        if (Text is not null) query = query.Containing(Text);
        return query.AsOf(AsOf);
    }

    public bool AllowsAgent(string? agent) => WithoutAgent ? agent is null : Agents is null || Agents.Contains(agent);

    private static string Keyed(IEnumerable<string>? keys) => keys is null ? "all" : $"[{string.Join(' ', keys)}]";
}
