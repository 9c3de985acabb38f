using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>Recalculates the instants of a sale after the rules of time zones changed.</summary>
internal sealed class RecalculateCommand(Session session) : ChangeCommand(session, "recalculate")
{
    protected override OperationCommand Read(OperationId sale, ParseResult parsed, Desk desk) => new RecalculateDueTimes(sale);
}
