using System.ComponentModel;

namespace FollowUpKit.AspNetCore;

/// <summary>A new branch or agent.</summary>
[Description("A field that is left out stays as it is; null clears it.")]
internal sealed class TransferBody
{
    public string? Branch { get; set => field = Given(value, ref _branch); }

    public string? Agent { get; set => field = Given(value, ref _agent); }

    [Description("Whether the pending follow-ups go to the agent too; false by default.")]
    public bool MovesPending { get; set; }

    private bool _branch;
    private bool _agent;

    public TransferOperation Read(OperationId operation, FieldReader fields)
    {
        var command = new TransferOperation(operation);
        if (_branch) command = fields.With(command, "branch", value => value.ToBranch(Branch));
        if (MovesPending && !_agent) fields.Add("agent", "Required");
        if (!_agent) return command;
        return fields.With(command, "agent", value => MovesPending ? value.ToAgentWithPending(Agent) : value.ToAgent(Agent));
    }

    private static string? Given(string? value, ref bool given)
    {
        given = true;
        return value;
    }
}
