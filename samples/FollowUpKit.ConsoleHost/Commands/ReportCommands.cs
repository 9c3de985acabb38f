using System.CommandLine;
using FollowUpKit.Export;

namespace FollowUpKit.ConsoleHost;

/// <summary>All reports as commands.</summary>
internal static class ReportCommands
{
    public static Command Of(Session session) => new("report", Words.Get("Help_report"))
    {
        new WithoutAttentionCommand(session),
        Agenda(session),
        new PageCommand<NoNextStepQuery, SalesControlRow>(
            session, "no-next-step", reports => reports.NoNextStep(), ReportExport.SalesControl, RowShapes.Sales),
        Results(session),
        Conclusions(session),
        new AgentWorkCommand(session),
    };

    private static PageCommand<AgendaQuery, PendingFollowUpRow> Agenda(Session session) => new(
        session,
        "agenda",
        reports => reports.Agenda(),
        ReportExport.PendingFollowUps,
        RowShapes.FollowUps,
        Filters.Keys<AgendaQuery>("kind", (query, kinds) => query.Kinds(kinds)),
        Filters.Period<AgendaQuery>("due", (query, from, to) => query.DueBetween(from, to)));

    private static PageCommand<ResultsQuery, ResultRow> Results(Session session) => new(
        session,
        "results",
        reports => reports.Results(),
        ReportExport.Results,
        RowShapes.Results,
        Filters.Keys<ResultsQuery>("kind", (query, kinds) => query.Kinds(kinds)),
        Filters.Period<ResultsQuery>("done", (query, from, to) => query.ResultBetween(from, to)));

    private static PageCommand<ConclusionsQuery, ConclusionRow> Conclusions(Session session) => new(
        session,
        "conclusions",
        reports => reports.Conclusions(),
        ReportExport.Conclusions,
        RowShapes.Conclusions,
        Filters.Keys<ConclusionsQuery>("outcome", (query, outcomes) => query.Outcomes(outcomes)),
        Filters.Period<ConclusionsQuery>("done", (query, from, to) => query.ConcludedBetween(from, to)));
}
