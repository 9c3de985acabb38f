using System.ComponentModel;
using NodaTime;

namespace FollowUpKit.AspNetCore;

/// <summary>The tooltip of an operation.</summary>
[Description("The tooltip of an operation, as data and as text.")]
internal sealed record TooltipAnswer(
    OperationTooltip Tooltip,
    [property: Description("Plain text of several lines in the language asked for.")] string Text,
    long Version,
    Instant ReadAt);
