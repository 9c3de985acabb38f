using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>Reopens a concluded sale, with its next step if wanted.</summary>
internal sealed class ReopenCommand : ChangeCommand
{
    private readonly Option<string?> reason = TextOptions.Text("--reason", "Help_reason").Needed();
    private readonly DraftOptions next = new("next-");

    public ReopenCommand(Session session)
        : base(session, "reopen")
    {
        Options.Add(reason);
        next.AddTo(this);
    }

    protected override OperationCommand Read(OperationId operation, ParseResult parsed)
    {
        var command = new ReopenOperation(operation, parsed.GetValue(reason)!);
        return next.Read(parsed) is { } draft ? command.WithNext(draft) : command;
    }
}
