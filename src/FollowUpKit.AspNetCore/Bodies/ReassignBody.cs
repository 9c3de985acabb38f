using System.ComponentModel;

namespace FollowUpKit.AspNetCore;

/// <summary>Another agent.</summary>
[Description("Whose a follow-up is from now on.")]
internal sealed class ReassignBody
{
    [Description("The agent; null for none.")]
    public string? Agent { get; set; }
}
