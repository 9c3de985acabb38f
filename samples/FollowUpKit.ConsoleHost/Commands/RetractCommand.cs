using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>Takes back a result that was captured by mistake.</summary>
internal sealed class RetractCommand : ChangeCommand
{
    private readonly Option<string?> reason = TextOptions.Text("--reason", "Help_reason").Needed();
    private readonly Option<int?> followUp = TextOptions.Number("--follow-up", "Help_retracted");
    private readonly Option<bool> cancelNext = new("--cancel-next") { Description = Words.Get("Help_cancel_next") };

    public RetractCommand(Session session)
        : base(session, "retract")
    {
        foreach (var option in new Option[] { reason, followUp, cancelNext }) Options.Add(option);
    }

    protected override OperationCommand Read(OperationId sale, ParseResult parsed, Desk desk)
    {
        var command = parsed.Make(reason, text => new RetractResult(sale, text));
        if (parsed.GetValue(cancelNext)) command = command.WithNextCancelled();
        return parsed.GetValue(followUp) is { } number ? command.OnFollowUp(number) : command;
    }
}
