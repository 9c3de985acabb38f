using System.CommandLine;
using FollowUpKit.Export;
using FollowUpKit.Storage;

namespace FollowUpKit.ConsoleHost;

/// <summary>All reports as commands.</summary>
internal static class ReportCommands
{
    /// <summary>Unless the person says otherwise.</summary>
    private const int DaysUntilStale = 30;

    public static Command Of(Session session) => new("report", Words.Get("Help_report"))
    {
        WithoutAttention(session),
        Agenda(session),
        NoNextStep(session),
        Stale(session),
        Results(session),
        Conclusions(session),
        Reopenings(session),
        RemindersDue(session),
        new WorkloadCommand(session),
        new AgentWorkCommand(session),
    };

    /// <summary>What the agenda can be narrowed by.</summary>
    public static Filter<AgendaQuery>[] AgendaFilters(Session session) => [.. Filters.Common<AgendaQuery, PendingFollowUpRow>(), .. OwnAgendaFilters(session)];

    /// <summary>What the results can be narrowed by.</summary>
    public static Filter<ResultsQuery>[] ResultFilters(Session session) => [.. Filters.Common<ResultsQuery, ResultRow>(), .. OwnResultFilters(session)];

    private static Filter<AgendaQuery>[] OwnAgendaFilters(Session session) =>
    [
        Filters.Keys<AgendaQuery>("kind", (query, kinds) => query.Kinds(kinds)),
        Filters.Keys<AgendaQuery>("scheduled-by", (query, users) => query.ScheduledBy(users)),
        Filters.Period<AgendaQuery>(session, "due", (query, from, to) => query.DueBetween(from, to), Toward.Ahead),
        Filters.MovedAtLeast<AgendaQuery>(),
    ];

    private static Filter<ResultsQuery>[] OwnResultFilters(Session session) =>
    [
        Filters.Keys<ResultsQuery>("kind", (query, kinds) => query.Kinds(kinds)),
        Filters.Keys<ResultsQuery>("scheduled-by", (query, users) => query.ScheduledBy(users)),
        Filters.Period<ResultsQuery>(session, "done", (query, from, to) => query.ResultBetween(from, to), Toward.Behind),
        Filters.Period<ResultsQuery>(session, "due", (query, from, to) => query.DueBetween(from, to), Toward.Behind, "due-"),
        Filters.Choice<ResultsQuery, bool>("on-time", (query, onTime) => query.OnTime(onTime), ("yes", true), ("no", false)),
        Filters.Choice<ResultsQuery, bool>("captured-late", (query, late) => query.CapturedLate(late), ("yes", true), ("no", false)),
    ];

    private static PageCommand<WithoutAttentionQuery, PendingFollowUpRow> WithoutAttention(Session session) => new(
        session,
        "without-attention",
        reports => reports.WithoutAttention(),
        ReportExport.PendingFollowUps,
        RowShapes.Overdue,
        new GroupOption<WithoutAttentionQuery, FollowUpGroupKey>(
            async (query, key, then, cancellationToken) => key == FollowUpGroupKey.DaysOverdue || then is not null
                ? (await query.CountByAsync(key, then, cancellationToken: cancellationToken)).Select(group => GroupRow.Of(group, then is not null))
                : (await query.SummarizeAsync(key, cancellationToken)).Select(GroupRow.Of),
            usual: 2,
            FollowUpGroupKey.Branch, FollowUpGroupKey.DaysOverdue, FollowUpGroupKey.Agent, FollowUpGroupKey.Customer, FollowUpGroupKey.Kind),
        Filters.Keys<WithoutAttentionQuery>("kind", (query, kinds) => query.Kinds(kinds)),
        Filters.Keys<WithoutAttentionQuery>("scheduled-by", (query, users) => query.ScheduledBy(users)),
        Filters.Period<WithoutAttentionQuery>(session, "due", (query, from, to) => query.DueBetween(from, to), Toward.Behind),
        Filters.DaysOverdue<WithoutAttentionQuery>((query, from, to) => query.DaysOverdueBetween(from, to)),
        Filters.MovedAtLeast<WithoutAttentionQuery>(),
        Orders.OfPending<WithoutAttentionQuery>());

    private static PageCommand<AgendaQuery, PendingFollowUpRow> Agenda(Session session) => new(
        session,
        "agenda",
        reports => reports.Agenda(),
        ReportExport.PendingFollowUps,
        RowShapes.FollowUps,
        new GroupOption<AgendaQuery, FollowUpGroupKey>(
            async (query, key, then, cancellationToken) =>
                (await query.CountByAsync(key, then, cancellationToken)).Select(group => GroupRow.Of(group, then is not null)),
            usual: 1,
            FollowUpGroupKey.Branch, FollowUpGroupKey.Agent, FollowUpGroupKey.Customer, FollowUpGroupKey.Kind),
        [.. OwnAgendaFilters(session), Orders.OfPending<AgendaQuery>()]);

    private static PageCommand<NoNextStepQuery, SalesControlRow> NoNextStep(Session session) => new(
        session,
        "no-next-step",
        reports => reports.NoNextStep(),
        ReportExport.SalesControl,
        RowShapes.Sales,
        new GroupOption<NoNextStepQuery, OperationColumn>(
            async (query, key, then, cancellationToken) =>
                (await query.CountByAsync(key, then, cancellationToken)).Select(group => GroupRow.Of(group, then is not null)),
            usual: 1,
            OperationColumn.Branch, OperationColumn.Agent, OperationColumn.Customer));

    private static PageCommand<StaleQuery, SalesControlRow> Stale(Session session) => new(
        session,
        "stale",
        reports => reports.Stale(DaysUntilStale),
        ReportExport.SalesControl,
        RowShapes.Idle,
        new GroupOption<StaleQuery, OperationColumn>(
            async (query, key, then, cancellationToken) =>
                (await query.CountByAsync(key, then, cancellationToken)).Select(group => GroupRow.Of(group, then is not null)),
            usual: 1,
            OperationColumn.Branch, OperationColumn.Agent, OperationColumn.Customer),
        Filters.DaysIdle<StaleQuery>((query, days) => query.IdleForAtLeast(days)));

    private static PageCommand<ResultsQuery, ResultRow> Results(Session session) => new(
        session,
        "results",
        reports => reports.Results(),
        ReportExport.Results,
        RowShapes.Results,
        new GroupOption<ResultsQuery, FollowUpGroupKey>(
            async (query, key, then, cancellationToken) =>
                (await query.CountByAsync(key, then, cancellationToken)).Select(group => GroupRow.Of(group, then is not null, hasOnTime: true)),
            usual: 1,
            FollowUpGroupKey.Branch, FollowUpGroupKey.Agent, FollowUpGroupKey.Customer, FollowUpGroupKey.Kind, FollowUpGroupKey.Outcome),
        OwnResultFilters(session));

    private static PageCommand<ConclusionsQuery, ConclusionRow> Conclusions(Session session) => new(
        session,
        "conclusions",
        reports => reports.Conclusions(),
        ReportExport.Conclusions,
        RowShapes.Conclusions,
        new GroupOption<ConclusionsQuery, OperationColumn>(
            async (query, key, then, cancellationToken) =>
                (await query.CountByAsync(key, then, cancellationToken)).Select(group => GroupRow.Of(group, then is not null)),
            usual: 1,
            OperationColumn.Branch, OperationColumn.Agent, OperationColumn.Customer, OperationColumn.Outcome),
        Filters.Keys<ConclusionsQuery>("outcome", (query, outcomes) => query.Outcomes(outcomes)),
        Filters.Period<ConclusionsQuery>(session, "done", (query, from, to) => query.ConcludedBetween(from, to), Toward.Behind),
        Filters.Flag<ConclusionsQuery>("won", query => query.Won()));

    private static PageCommand<ReopeningsQuery, ReopeningRow> Reopenings(Session session) => new(
        session,
        "reopenings",
        reports => reports.Reopenings(),
        ReportExport.Reopenings,
        RowShapes.Reopenings,
        new GroupOption<ReopeningsQuery, OperationColumn>(
            async (query, key, then, cancellationToken) =>
                (await query.CountByAsync(key, then, cancellationToken)).Select(group => GroupRow.Of(group, then is not null)),
            usual: 1,
            OperationColumn.Branch, OperationColumn.Agent, OperationColumn.Customer, OperationColumn.Outcome),
        Filters.Keys<ReopeningsQuery>("outcome", (query, outcomes) => query.Outcomes(outcomes)),
        Filters.Period<ReopeningsQuery>(session, "done", (query, from, to) => query.ConcludedBetween(from, to), Toward.Behind),
        Filters.Period<ReopeningsQuery>(session, "reopened", (query, from, to) => query.ReopenedBetween(from, to), Toward.Behind, "reopened-"),
        Filters.Flag<ReopeningsQuery>("won", query => query.Won()));

    private static PageCommand<RemindersDueQuery, ReminderRow> RemindersDue(Session session) => new(
        session,
        "reminders-due",
        reports => reports.RemindersDue(),
        ReportExport.Reminders,
        RowShapes.Reminders,
        groups: null,
        Filters.Flag<RemindersDueQuery>("given-up", query => query.GivenUp()));
}
