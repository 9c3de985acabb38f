using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>Merges another sale, which was the same, into a sale.</summary>
internal sealed class MergeCommand : ChangeCommand
{
    private readonly Option<string?> source = TextOptions.Text("--source", "Help_source").Needed();
    private readonly MergeOptions merge = new();

    public MergeCommand(Session session)
        : base(session, "merge")
    {
        Options.Add(source);
        merge.AddTo(this);
    }

    protected override OperationCommand Read(OperationId sale, ParseResult parsed, Desk desk) =>
        merge.Read(sale, parsed.Make(source, key => new OperationId(key)), parsed);
}
