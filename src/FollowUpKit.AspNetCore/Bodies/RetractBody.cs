using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace FollowUpKit.AspNetCore;

/// <summary>A result that was captured by mistake.</summary>
[Description("Takes a result back that was captured by mistake.")]
internal sealed class RetractBody
{
    [Description("At most 500 characters."), Required]
    public string? Reason { get; set; }

    [Description("Whether the pending follow-up that the result led to is cancelled; false by default.")]
    public bool CancelsNext { get; set; }

    public RetractResult? Read(OperationId operation, FieldReader fields)
    {
        var command = fields.Required("reason", Reason) is { } reason ? fields.Make("reason", () => new RetractResult(operation, reason)) : null;
        return CancelsNext ? command?.WithNextCancelled() : command;
    }
}
