using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace FollowUpKit.AspNetCore;

/// <summary>A corrected result.</summary>
[Description("The result as it should have been.")]
internal sealed class CorrectBody : ResultBody
{
    [Description("At most 500 characters."), Required]
    public string? Reason { get; set; }

    public CorrectResult? Read(OperationId operation, int number, FieldReader fields)
    {
        var result = ReadResult(fields);
        var reason = fields.Required("reason", Reason);
        return reason is null ? null : fields.Make("reason", () => new CorrectResult(operation, number, result ?? AnyResult, reason));
    }

    private static readonly ResultEntry AnyResult = new(new(2000, 1, 1, 0, 0), "?");
}
