using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>Cancels pending follow-ups.</summary>
internal sealed class BulkCancelCommand(Session session)
    : BulkFollowUpsCommand<AgendaQuery, PendingFollowUpRow>(session, "cancel", ReportCommands.AgendaFilters(session))
{
    protected override AgendaQuery All(FollowUpReports reports) => reports.Agenda();

    protected override FollowUpCommand Task(OperationId sale, string reason, ParseResult parsed) => new CancelFollowUp(sale, reason);
}
