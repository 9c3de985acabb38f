using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>Withdraws a sale that the ERP deleted.</summary>
internal sealed class WithdrawCommand : ChangeCommand
{
    private readonly Option<string?> reason = TextOptions.Text("--reason", "Help_reason").Needed();

    public WithdrawCommand(Session session)
        : base(session, "withdraw") => Options.Add(reason);

    protected override OperationCommand Read(OperationId sale, ParseResult parsed, Desk desk) =>
        parsed.Make(reason, text => new WithdrawOperation(sale, text));
}
