using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace FollowUpKit.AspNetCore;

/// <summary>A new key.</summary>
[Description("The new key of an operation.")]
internal sealed class RenumberBody
{
    [Required]
    public string? NewId { get; set; }

    public ChangeOperationId? Read(OperationId operation, FieldReader fields) =>
        fields.Id("newId", fields.Required("newId", NewId)) is { } id ? fields.Make("newId", () => new ChangeOperationId(operation, id)) : null;
}
