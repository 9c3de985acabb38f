using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace FollowUpKit.AspNetCore;

/// <summary>A concluded sale that goes on.</summary>
[Description("Undoes a conclusion.")]
internal sealed class ReopenBody
{
    [Description("At most 500 characters."), Required]
    public string? Reason { get; set; }

    public DraftBody? Next { get; set; }

    public ReopenOperation? Read(OperationId operation, FieldReader fields)
    {
        var next = Next?.Read(fields, "next");
        var command = fields.Required("reason", Reason) is { } reason ? fields.Make("reason", () => new ReopenOperation(operation, reason)) : null;
        return next is null ? command : command?.WithNext(next);
    }
}
