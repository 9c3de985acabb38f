using System.ComponentModel;

namespace FollowUpKit.AspNetCore;

/// <summary>Who takes over.</summary>
[Description("Who takes an operation and its pending follow-ups over.")]
internal sealed class HandOverBody
{
    [Description("The agent from now on; null for none.")]
    public string? Agent { get; set; }

    [Description("Only what is this agent's; without it, whatever agent it has. Null for what has no agent.")]
    public string? FromAgent
    {
        get;
        set
        {
            field = value;
            _isFromGiven = true;
        }
    }

    [Description("operation, pending, or left out for both.")]
    public string? Only { get; set; }

    private bool _isFromGiven;

    public HandOverOperation? Read(OperationId operation, FieldReader fields)
    {
        var command = fields.Make("agent", () => new HandOverOperation(operation, Agent));
        if (command is null) return null;
        if (_isFromGiven) command = fields.With(command, "fromAgent", value => value.FromAgent(FromAgent));
        if (Only is not (null or "operation" or "pending")) fields.Add("only", "HandOverPart");
        return Only switch
        {
            "operation" => command.OnlyOperation(),
            "pending" => command.OnlyPending(),
            _ => command,
        };
    }
}
