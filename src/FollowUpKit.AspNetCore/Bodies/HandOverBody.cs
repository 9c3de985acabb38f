using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace FollowUpKit.AspNetCore;

/// <summary>Who takes over.</summary>
[Description("Who takes an operation and its pending follow-ups over.")]
internal sealed class HandOverBody
{
    [Description("The agent from now on; null for none."), Required]
    public Sent Agent { get; set; }

    [Description("Only what is this agent's; without it, whatever agent it has. Null for what has no agent.")]
    public Sent FromAgent { get; set; }

    [Description("operation, pending, or left out for both.")]
    public string? Only { get; set; }

    public HandOverOperation? Read(OperationId operation, FieldReader fields)
    {
        if (!Agent.IsSent) return fields.Missing<HandOverOperation>("agent");
        var command = fields.Make("agent", () => new HandOverOperation(operation, Agent.Text));
        if (command is null) return null;
        if (FromAgent.IsSent) command = fields.With(command, "fromAgent", value => value.FromAgent(FromAgent.Text));
        if (Only is not (null or "operation" or "pending")) fields.Add("only", "HandOverPart");
        return Only switch
        {
            "operation" => command.OnlyOperation(),
            "pending" => command.OnlyPending(),
            _ => command,
        };
    }
}
