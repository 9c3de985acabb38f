using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace FollowUpKit.AspNetCore;

/// <summary>Another due value.</summary>
[Description("When a follow-up is due from now on.")]
internal sealed class RescheduleBody
{
    [Required]
    public DueBody? Due { get; set; }

    [Description("At most 500 characters."), Required]
    public string? Reason { get; set; }

    public RescheduleFollowUp? Read(OperationId operation, FieldReader fields)
    {
        var due = Due is null ? fields.Missing<Due>("due") : Due.Read(fields, "due");
        var reason = fields.Required("reason", Reason);
        return reason is null ? null : fields.Make("reason", () => new RescheduleFollowUp(operation, due ?? AnyDue, reason));
    }

    private static readonly Due AnyDue = FollowUpKit.Due.On(new(2000, 1, 1));
}
