using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>Gives a pending follow-up to another agent; an empty text to nobody.</summary>
internal sealed class ReassignCommand : ChangeCommand
{
    private readonly Option<string?> agent = TextOptions.Text("--agent", "Help_new_agent").Needed();
    private readonly Option<int?> followUp = TextOptions.Number("--follow-up", "Help_number");

    public ReassignCommand(Session session)
        : base(session, "reassign")
    {
        Options.Add(agent);
        Options.Add(followUp);
    }

    protected override OperationCommand Read(OperationId sale, ParseResult parsed, Desk desk)
    {
        var command = parsed.Make(agent, text => new ReassignFollowUp(sale, text.OrNothing()));
        return parsed.GetValue(followUp) is { } number ? command.OnFollowUp(number) : command;
    }
}
