using System.ComponentModel;
using NodaTime;

namespace FollowUpKit.AspNetCore;

/// <summary>An operation as it stands.</summary>
[Description("An operation with its chain, newest follow-up first.")]
internal sealed record OperationAnswer(
    SalesOperation Operation,
    OperationIndicator Indicator,
    OperationTooltip Tooltip,
    [property: Description("What If-Match takes.")] long Version,
    [property: Description("The instant at which it was read, by the clock of the server.")] Instant ReadAt)
{
    public static OperationAnswer Of(SalesOperation operation, Instant now, LocalCalendar calendar) =>
        new(operation, operation.IndicatorAt(now, calendar), operation.TooltipAt(now, calendar), operation.Version, now);
}
