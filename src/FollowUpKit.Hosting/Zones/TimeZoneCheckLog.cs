using Microsoft.Extensions.Logging;

namespace FollowUpKit.Hosting;

/// <summary>What is logged of the check at start. Ids, names and levels are stable: a release never changes or reuses one.</summary>
internal static partial class TimeZoneCheckLog
{
    [LoggerMessage(511, LogLevel.Warning, "The rules of time zones were not checked, because the store did not serve ({ErrorType}); it is asked again in {Delay}.")]
    public static partial void TimeZonesNotChecked(this ILogger logger, string errorType, string delay);
}
