using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>Cancels pending follow-ups.</summary>
internal sealed class BulkCancelCommand(Session session) : BulkAgendaCommand(session, "cancel")
{
    protected override FollowUpCommand Task(OperationId sale, string reason, ParseResult parsed) => new CancelFollowUp(sale, reason);
}
