using System.ComponentModel;

namespace FollowUpKit.AspNetCore;

/// <summary>A new branch or agent.</summary>
[Description("A field that is left out stays as it is; null clears it.")]
internal sealed class TransferBody
{
    public Sent Branch { get; set; }

    public Sent Agent { get; set; }

    [Description("Whether the pending follow-ups go to the agent too; false by default.")]
    public bool MovesPending { get; set; }

    public TransferOperation Read(OperationId operation, FieldReader fields)
    {
        var command = new TransferOperation(operation);
        if (Branch.IsSent) command = fields.With(command, "branch", value => value.ToBranch(Branch.Text));
        if (MovesPending && !Agent.IsSent) fields.Add("agent", "Required");
        if (!Agent.IsSent) return command;
        return fields.With(command, "agent", value => MovesPending ? value.ToAgentWithPending(Agent.Text) : value.ToAgent(Agent.Text));
    }
}
