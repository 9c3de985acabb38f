using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>Hands a sale and its pending follow-ups to another agent; an empty text to nobody.</summary>
internal sealed class HandOverCommand : ChangeCommand
{
    private readonly Option<string?> agent = TextOptions.Text("--agent", "Help_hand_over_agent").Needed();
    private readonly Option<string?> from = TextOptions.Text("--from", "Help_hand_over_from");

    public HandOverCommand(Session session)
        : base(session, "hand-over")
    {
        Options.Add(agent);
        Options.Add(from);
    }

    protected override OperationCommand Read(OperationId sale, ParseResult parsed, Desk desk) => parsed
        .Make(agent, text => new HandOverOperation(sale, text.OrNothing()))
        .With(parsed, from, (made, text) => made.FromAgent(text.OrNothing()));
}
