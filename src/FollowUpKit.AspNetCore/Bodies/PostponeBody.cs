using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace FollowUpKit.AspNetCore;

/// <summary>Some days later.</summary>
[Description("By how many days a follow-up is moved.")]
internal sealed class PostponeBody
{
    [Description("1 to 3650 calendar days."), Required]
    public int? Days { get; set; }

    [Description("At most 500 characters."), Required]
    public string? Reason { get; set; }

    public PostponeFollowUp? Read(OperationId operation, FieldReader fields)
    {
        var reason = fields.Required("reason", Reason);
        if (Days is null) fields.Add("days", "Required");
        return reason is null ? null : fields.Make("reason", () => new PostponeFollowUp(operation, Days ?? 1, reason));
    }
}
