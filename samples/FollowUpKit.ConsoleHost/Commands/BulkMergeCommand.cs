using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>Merges sales into others, by a file of targets and sources.</summary>
internal sealed class BulkMergeCommand : BulkFileCommand
{
    private readonly MergeOptions merge = new();

    public BulkMergeCommand(Session session)
        : base(session, "merge", "operation_id", "source_id") => merge.AddTo(this);

    protected override OperationCommand Task(OperationId first, OperationId second, ParseResult parsed) => merge.Read(first, second, parsed);
}
