using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>Reinstates a withdrawn sale, with its next step if wanted.</summary>
internal sealed class ReinstateCommand : ChangeCommand
{
    private readonly DraftOptions next;

    public ReinstateCommand(Session session)
        : base(session, "reinstate")
    {
        next = new DraftOptions(session, "next");
        next.AddTo(this);
    }

    protected override OperationCommand Read(OperationId sale, ParseResult parsed, Desk desk)
    {
        var command = new ReinstateOperation(sale);
        return next.Read(parsed, desk) is { } draft ? command.WithNext(draft) : command;
    }
}
