using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>Gives sales other keys, by a file of old and new ones.</summary>
internal sealed class BulkRenumberCommand(Session session) : BulkFileCommand(session, "renumber", "operation_id", "new_id")
{
    protected override OperationCommand Task(OperationId first, OperationId second, ParseResult parsed) => new ChangeOperationId(first, second);
}
