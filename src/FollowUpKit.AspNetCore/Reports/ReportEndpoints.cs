using FollowUpKit.Export;
using FollowUpKit.Storage;

namespace FollowUpKit.AspNetCore;

/// <summary>Every report.</summary>
internal static class ReportEndpoints
{
    private static readonly FollowUpGroupKey[] PendingKeys = [FollowUpGroupKey.Branch, FollowUpGroupKey.Agent, FollowUpGroupKey.Customer, FollowUpGroupKey.Kind];
    private static readonly OperationColumn[] OpenKeys = [OperationColumn.Branch, OperationColumn.Agent, OperationColumn.Customer];
    private static readonly OperationColumn[] ConcludedKeys = [.. OpenKeys, OperationColumn.Outcome];
    private static readonly WebParameter Days = new("days", "Nothing was done for at least so many days.", "integer") { IsRequired = true };

    private static readonly ReportEndpoint<SalesControlQuery, SalesControlRow, OperationColumn, OperationCount> SalesControl = new(
        "sales-control",
        "The list of sales with their indicators.",
        (reports, _) => reports.SalesControl(),
        [
            .. SharedFilters.Of<SalesControlQuery, SalesControlRow>(),
            ReportFilters.Words<SalesControlQuery, FollowUpStatus>("status", "A status.", (query, statuses) => query.Statuses(statuses)),
            ReportFilters.Date<SalesControlQuery>("currentDueFrom", "The due date of the current follow-up, from this date, included.", (query, date) => query.CurrentDueFrom(date)),
            ReportFilters.Date<SalesControlQuery>("currentDueTo", "The due date of the current follow-up, up to this date, included.", (query, date) => query.CurrentDueTo(date)),
            ReportFilters.Range<SalesControlQuery>("daysOverdueFrom", "daysOverdueTo", "Days overdue.", (query, from, to) => query.DaysOverdueBetween(from, to)),
            ReportFilters.Number<SalesControlQuery>("idleDays", "Nothing was done for at least so many days.", (query, days) => query.IdleForAtLeast(days)),
            ReportFilters.Word<SalesControlQuery, OperationOrder>("order", "The order of the rows.", (query, order) => query.OrderBy(order)),
        ],
        ReportExport.SalesControl)
    {
        GroupKeys = ConcludedKeys,
        GroupAsync = (query, key, then, cancellation) => query.CountByAsync(key, then, cancellation),
    };

    private static readonly ReportEndpoint<WithoutAttentionQuery, PendingFollowUpRow, FollowUpGroupKey, GroupCount> WithoutAttention = new(
        "without-attention",
        "Follow-ups without attention: the overdue ones.",
        (reports, _) => reports.WithoutAttention(),
        [
            .. SharedFilters.OfPending<WithoutAttentionQuery>(),
            ReportFilters.Range<WithoutAttentionQuery>("daysOverdueFrom", "daysOverdueTo", "Days overdue.", (query, from, to) => query.DaysOverdueBetween(from, to)),
        ],
        ReportExport.PendingFollowUps)
    {
        GroupKeys = [.. PendingKeys, FollowUpGroupKey.DaysOverdue],
        GroupAsync = (query, key, then, cancellation) => query.CountByAsync(key, then, cancellationToken: cancellation),
    };

    private static readonly ReportEndpoint<AgendaQuery, PendingFollowUpRow, FollowUpGroupKey, GroupCount> Agenda = new(
        "agenda",
        "The agenda: pending follow-ups by due value.",
        (reports, _) => reports.Agenda(),
        SharedFilters.OfPending<AgendaQuery>(),
        ReportExport.PendingFollowUps)
    {
        GroupKeys = PendingKeys,
        GroupAsync = (query, key, then, cancellation) => query.CountByAsync(key, then, cancellation),
    };

    private static readonly ReportEndpoint<NoNextStepQuery, SalesControlRow, OperationColumn, OperationCount> NoNextStep = new(
        "no-next-step",
        "Sales in progress with no pending follow-up.",
        (reports, _) => reports.NoNextStep(),
        SharedFilters.Of<NoNextStepQuery, SalesControlRow>(),
        ReportExport.SalesControl)
    {
        GroupKeys = OpenKeys,
        GroupAsync = (query, key, then, cancellation) => query.CountByAsync(key, then, cancellation),
    };

    private static readonly ReportEndpoint<StaleQuery, SalesControlRow, OperationColumn, OperationCount> Stale = new(
        "stale",
        "Sales in progress with which nothing was done for some days.",
        BeginStale,
        SharedFilters.Of<StaleQuery, SalesControlRow>(),
        ReportExport.SalesControl)
    {
        Required = [Days],
        GroupKeys = OpenKeys,
        GroupAsync = (query, key, then, cancellation) => query.CountByAsync(key, then, cancellation),
    };

    private static readonly ReportEndpoint<ResultsQuery, ResultRow, FollowUpGroupKey, GroupCount> Results = new(
        "results",
        "Captured results.",
        (reports, _) => reports.Results(),
        [
            .. SharedFilters.OfFollowUps<ResultsQuery, ResultRow>(),
            ReportFilters.Period<ResultsQuery>("from", "to", "The date of the result.", (query, from, to) => query.ResultBetween(from, to)),
            ReportFilters.Period<ResultsQuery>("dueFrom", "dueTo", "The due date of the follow-up.", (query, from, to) => query.DueBetween(from, to)),
            ReportFilters.Boolean<ResultsQuery>("onTime", "Whether the follow-up was done on time.", (query, onTime) => query.OnTime(onTime)),
            ReportFilters.Boolean<ResultsQuery>("capturedLate", "Whether the result was captured late.", (query, late) => query.CapturedLate(late)),
        ],
        ReportExport.Results)
    {
        GroupKeys = [.. PendingKeys, FollowUpGroupKey.Outcome],
        GroupAsync = (query, key, then, cancellation) => query.CountByAsync(key, then, cancellation),
    };

    private static readonly ReportEndpoint<ConclusionsQuery, ConclusionRow, OperationColumn, OperationCount> Conclusions = new(
        "conclusions",
        "Concluded sales.",
        (reports, _) => reports.Conclusions(),
        [
            .. SharedFilters.Of<ConclusionsQuery, ConclusionRow>(),
            ReportFilters.Period<ConclusionsQuery>("from", "to", "The date of the conclusion.", (query, from, to) => query.ConcludedBetween(from, to)),
            ReportFilters.Texts<ConclusionsQuery>("outcome", "An outcome.", (query, outcomes) => query.Outcomes(outcomes)),
            ReportFilters.Boolean<ConclusionsQuery>("won", "Whether only won sales are wanted.", (query, wanted) => wanted ? query.Won() : query),
        ],
        ReportExport.Conclusions)
    {
        GroupKeys = ConcludedKeys,
        GroupAsync = (query, key, then, cancellation) => query.CountByAsync(key, then, cancellation),
    };

    private static readonly ReportEndpoint<ReopeningsQuery, ReopeningRow, OperationColumn, ReopeningCount> Reopenings = new(
        "reopenings",
        "Conclusions that were undone.",
        (reports, _) => reports.Reopenings(),
        [
            .. SharedFilters.Of<ReopeningsQuery, ReopeningRow>(),
            ReportFilters.Period<ReopeningsQuery>("from", "to", "The date of the reopening.", (query, from, to) => query.ReopenedBetween(from, to)),
            ReportFilters.Period<ReopeningsQuery>("concludedFrom", "concludedTo", "The date of the conclusion that was undone.", (query, from, to) => query.ConcludedBetween(from, to)),
            ReportFilters.Texts<ReopeningsQuery>("outcome", "An outcome of the conclusion.", (query, outcomes) => query.Outcomes(outcomes)),
            ReportFilters.Boolean<ReopeningsQuery>("won", "Whether only won sales are wanted.", (query, wanted) => wanted ? query.Won() : query),
        ],
        ReportExport.Reopenings)
    {
        GroupKeys = ConcludedKeys,
        GroupAsync = (query, key, then, cancellation) => query.CountByAsync(key, then, cancellation),
    };

    private static readonly ReportEndpoint<RemindersDueQuery, ReminderRow, FollowUpGroupKey, GroupCount> RemindersDue = new(
        "reminders-due",
        "Reminders that are due and were not sent yet.",
        (reports, _) => reports.RemindersDue(),
        [
            .. SharedFilters.Of<RemindersDueQuery, ReminderRow>(),
            ReportFilters.Boolean<RemindersDueQuery>("givenUp", "Whether those that were given up are wanted instead.", (query, wanted) => wanted ? query.GivenUp() : query),
        ],
        ReportExport.Reminders);

    public static IEnumerable<WebEndpoint> All =>
    [
        .. SalesControl.Endpoints,
        SalesControl.Answering<StatusCounts>(
            "/statuses", "countSalesByStatus", "The number of sales by status.", (query, _, exchange) => () => query.CountByStatusAsync(exchange.Aborted)),
        .. WithoutAttention.Endpoints,
        WithoutAttention.Answering(
            "/summary", "summarizeWithoutAttention", "Number, longest and average days overdue.", Summary, new WebParameter("by", "What the rows are grouped by.") { Words = [.. PendingKeys.Select(WordsOfEnum.Of)] }),
        .. Agenda.Endpoints,
        .. NoNextStep.Endpoints,
        .. Stale.Endpoints,
        .. Results.Endpoints,
        .. Conclusions.Endpoints,
        .. Reopenings.Endpoints,
        .. RemindersDue.Endpoints,
        .. WorkEndpoints.All,
    ];

    private static StaleQuery BeginStale(FollowUpReports reports, QueryReader reader)
    {
        var days = reader.Number(Days.Name);
        if (days is null && reader.Text(Days.Name) is null) reader.Fields.Add(Days.Name, "Required");
        return reader.Fields.Read(Days.Name, () => reports.Stale(days ?? 1)) ?? reports.Stale(1);
    }

    private static Func<Task<GroupsAnswer<OverdueSummary>>> Summary(WithoutAttentionQuery query, QueryReader reader, WebExchange exchange)
    {
        var by = reader.Word<FollowUpGroupKey>("by");
        if (by is { } key && !PendingKeys.Contains(key)) reader.Fields.Add("by", "Group");
        return async () => new(await query.SummarizeAsync(by, exchange.Aborted));
    }
}
