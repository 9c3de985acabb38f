using Microsoft.Extensions.Logging;

namespace FollowUpKit;

/// <summary>What is logged of the rules of time zones. Ids, names and levels are stable: a release never changes or reuses one.</summary>
internal static partial class TimeZoneLog
{
    [LoggerMessage(401, LogLevel.Information, "Rules of time zones: {RulesVersion}.")]
    public static partial void TimeZoneRulesChecked(this ILogger logger, string rulesVersion);

    [LoggerMessage(402, LogLevel.Warning, "A sweep is due: the rules of {TimeZones} time zones differ in {RulesVersion} from those that follow-ups may have been derived with.")]
    public static partial void SweepIsDue(this ILogger logger, string rulesVersion, int timeZones);

    [LoggerMessage(403, LogLevel.Warning, "The rules of this process, {RulesVersion}, are older than those of another, {NewerVersion}, in {TimeZones} time zones: update this one.")]
    public static partial void RulesAreOld(this ILogger logger, string rulesVersion, string newerVersion, int timeZones);

    [LoggerMessage(404, LogLevel.Information, "Sweep completed with {RulesVersion}: {Moved} of {FollowUps} pending follow-ups moved; {Complete} of {TimeZones} time zones are complete.")]
    public static partial void Swept(this ILogger logger, string rulesVersion, long moved, long followUps, int complete, int timeZones);

    [LoggerMessage(405, LogLevel.Warning, "Sweep: {Operations} operations could not be changed; their time zones stay due.")]
    public static partial void OperationsStay(this ILogger logger, long operations);
}
