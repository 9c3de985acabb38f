using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace FollowUpKit.AspNetCore;

/// <summary>Two operations that are one.</summary>
[Description("Another operation that becomes part of this one.")]
internal sealed class MergeBody
{
    [Description("The key of the operation that is withdrawn."), Required]
    public string? SourceId { get; set; }

    [Description("At most 500 characters."), Required]
    public string? Reason { get; set; }

    [Description("The key of the operation whose conclusion holds, where the two differ.")]
    public string? ConclusionFrom { get; set; }

    [Description("Why surplus pending follow-ups are cancelled; without it they stay.")]
    public string? CancelSurplusReason { get; set; }

    public MergeOperations? Read(OperationId operation, FieldReader fields)
    {
        var source = fields.Id("sourceId", fields.Required("sourceId", SourceId));
        var reason = fields.Required("reason", Reason);
        var from = ConclusionFrom is null ? null : fields.Id("conclusionFrom", ConclusionFrom);
        var command = source is null || reason is null ? null : fields.Make("reason", () => new MergeOperations(operation, source, reason));
        if (command is null) return null;
        if (from is not null) command = fields.With(command, "conclusionFrom", value => value.WithConclusionFrom(from));
        return CancelSurplusReason is null
            ? command
            : fields.With(command, "cancelSurplusReason", value => value.WithCancelSurplusReason(CancelSurplusReason));
    }
}
