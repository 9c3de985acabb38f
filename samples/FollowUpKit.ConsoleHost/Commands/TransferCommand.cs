using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>Gives a sale to another branch or agent; an empty text to none.</summary>
internal sealed class TransferCommand : ChangeCommand
{
    private readonly Option<string?> branch = TextOptions.Text("--branch", "Help_its_branch");
    private readonly Option<string?> agent = TextOptions.Text("--agent", "Help_its_agent");
    private readonly Option<bool> withPending = new("--with-pending") { Description = Words.Get("Help_with_pending") };

    public TransferCommand(Session session)
        : base(session, "transfer")
    {
        foreach (var option in new Option[] { branch, agent, withPending }) Options.Add(option);
    }

    protected override OperationCommand Read(OperationId sale, ParseResult parsed, Desk desk)
    {
        if (parsed.GetValue(withPending) && !parsed.IsGiven(agent)) throw new MissingOptionException(agent);
        return new TransferOperation(sale)
            .With(parsed, branch, (made, text) => made.ToBranch(text.OrNothing()))
            .With(parsed, agent, (made, text) => parsed.GetValue(withPending) ? made.ToAgentWithPending(text.OrNothing()) : made.ToAgent(text.OrNothing()));
    }
}
