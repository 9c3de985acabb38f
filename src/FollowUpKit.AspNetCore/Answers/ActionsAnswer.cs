using System.ComponentModel;

namespace FollowUpKit.AspNetCore;

/// <summary>What the rules allow now.</summary>
[Description("What may be done with an operation now.")]
internal sealed record ActionsAnswer(long Version, IReadOnlyList<ActionsAnswer.OneAction> Actions)
{
    /// <summary>One thing that may be done, or not.</summary>
    [Description("One thing that may be done, or not, and then why.")]
    internal sealed record OneAction(
        [property: Description("schedule, capture, reschedule, reassign, edit, cancel, correct, retract, conclude or reopen.")] string Name,
        int? FollowUpNumber,
        bool IsAllowed,
        string? Code,
        string? Message);
}
