using Microsoft.Extensions.Logging;

namespace FollowUpKit;

/// <summary>What is logged of commands. Ids, names and levels are stable: a release never changes or reuses one.</summary>
internal static partial class CommandLog
{
    [LoggerMessage(101, LogLevel.Debug, "{Command} was accepted.")]
    public static partial void CommandAccepted(this ILogger logger, string command);

    [LoggerMessage(102, LogLevel.Debug, "{Command} was a repeat; nothing was written.")]
    public static partial void CommandRepeated(this ILogger logger, string command);

    [LoggerMessage(103, LogLevel.Information, "{Command} was refused: {RefusalCode}.")]
    public static partial void CommandRefused(this ILogger logger, string command, string refusalCode);

    [LoggerMessage(104, LogLevel.Information, "{Command} was not made, because somebody else had changed the operation.")]
    public static partial void CommandConflicted(this ILogger logger, string command);

    [LoggerMessage(105, LogLevel.Debug, "{Command} lost a race in attempt {Attempt} and is decided again.")]
    public static partial void CommandRetried(this ILogger logger, string command, int attempt);

    [LoggerMessage(106, LogLevel.Warning, "{Command} was refused because the authorizer failed with {ErrorType}.")]
    public static partial void AuthorizerFailed(this ILogger logger, string command, string errorType);

    [LoggerMessage(107, LogLevel.Error, "Whether {Command} was committed is unknown.")]
    public static partial void CommandOutcomeUnknown(this ILogger logger, string command);

    [LoggerMessage(108, LogLevel.Error, "{Command} failed with {ErrorType}.")]
    public static partial void CommandFailed(this ILogger logger, string command, string errorType);
}
