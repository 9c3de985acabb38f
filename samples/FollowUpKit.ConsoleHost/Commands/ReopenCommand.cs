using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>Reopens a concluded sale, with its next step if wanted.</summary>
internal sealed class ReopenCommand : ChangeCommand
{
    private readonly Option<string?> reason = TextOptions.Text("--reason", "Help_reason").Needed();
    private readonly DraftOptions next;

    public ReopenCommand(Session session)
        : base(session, "reopen")
    {
        Options.Add(reason);
        next = new DraftOptions(session, "next");
        next.AddTo(this);
    }

    protected override OperationCommand Read(OperationId sale, ParseResult parsed, Desk desk)
    {
        var command = parsed.Make(reason, text => new ReopenOperation(sale, text));
        return next.Read(parsed, desk) is { } draft ? command.WithNext(draft) : command;
    }
}
