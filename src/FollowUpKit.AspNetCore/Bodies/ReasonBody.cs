using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace FollowUpKit.AspNetCore;

/// <summary>Why.</summary>
[Description("The reason.")]
internal sealed class ReasonBody
{
    [Description("At most 500 characters."), Required]
    public string? Reason { get; set; }
}
