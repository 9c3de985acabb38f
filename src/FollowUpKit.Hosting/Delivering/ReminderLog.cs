using Microsoft.Extensions.Logging;

namespace FollowUpKit.Hosting;

/// <summary>What is logged of reminders, never what a person typed. Ids, names and levels are stable: a release never changes or reuses one.</summary>
internal static partial class ReminderLog
{
    [LoggerMessage(501, LogLevel.Debug, "{Sent} reminders were sent, {Failed} failed, {GivenUp} were given up, {Dropped} dropped, {Overtaken} overtaken and {Unsettled} not settled.")]
    public static partial void RemindersDispatched(this ILogger logger, int sent, int failed, int givenUp, int dropped, int overtaken, int unsettled);

    [LoggerMessage(502, LogLevel.Warning, "A reminder of follow-up {FollowUp} failed with {ErrorType} in attempt {Attempt}; it is tried again at {At}.")]
    public static partial void ReminderFailed(this ILogger logger, int followUp, string errorType, int attempt, string at);

    [LoggerMessage(503, LogLevel.Error, "A reminder of follow-up {FollowUp} failed with {ErrorType} in attempt {Attempt}, the last one, and was given up.")]
    public static partial void ReminderGivenUp(this ILogger logger, int followUp, string errorType, int attempt);

    [LoggerMessage(504, LogLevel.Warning, "The store did not serve the reminders ({ErrorType}); it is asked again in {Delay}.")]
    public static partial void ReminderStoreUnavailable(this ILogger logger, string errorType, string delay);

    [LoggerMessage(505, LogLevel.Warning, "The lease of reminders was not renewed while one was sent, because the store did not serve ({ErrorType}).")]
    public static partial void ReminderLeaseNotRenewed(this ILogger logger, string errorType);

    [LoggerMessage(506, LogLevel.Debug, "{Sent} digests were sent, {Failed} failed, {GivenUp} were given up and {Unsettled} not settled.")]
    public static partial void DigestsDispatched(this ILogger logger, int sent, int failed, int givenUp, int unsettled);

    [LoggerMessage(507, LogLevel.Warning, "A digest failed with {ErrorType} in attempt {Attempt}; it is tried again at {At}.")]
    public static partial void DigestFailed(this ILogger logger, string errorType, int attempt, string at);

    [LoggerMessage(508, LogLevel.Error, "A digest failed with {ErrorType} in attempt {Attempt}, the last one, and was given up.")]
    public static partial void DigestGivenUp(this ILogger logger, string errorType, int attempt);
}
