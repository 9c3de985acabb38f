using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>Cancels a pending follow-up.</summary>
internal sealed class CancelCommand : ChangeCommand
{
    private readonly Option<string?> reason = TextOptions.Text("--reason", "Help_reason").Needed();
    private readonly Option<int?> followUp = TextOptions.Number("--follow-up", "Help_number");

    public CancelCommand(Session session)
        : base(session, "cancel")
    {
        Options.Add(reason);
        Options.Add(followUp);
    }

    protected override OperationCommand Read(OperationId sale, ParseResult parsed, Desk desk)
    {
        var command = parsed.Make(reason, text => new CancelFollowUp(sale, text));
        return parsed.GetValue(followUp) is { } number ? command.OnFollowUp(number) : command;
    }
}
