using Microsoft.Extensions.Logging;

namespace FollowUpKit;

/// <summary>What is logged of imports. Ids, names and levels are stable: a release never changes or reuses one.</summary>
internal static partial class ImportLog
{
    [LoggerMessage(201, LogLevel.Information, "Import so far: {Imported} operations imported, {Updated} updated, {Unchanged} unchanged, {LeftAlone} left alone, {Refused} refused.")]
    public static partial void ImportProgressed(this ILogger logger, long imported, long updated, long unchanged, long leftAlone, long refused);

    [LoggerMessage(202, LogLevel.Information, "Import completed: {Imported} operations imported, {Updated} updated, {Unchanged} unchanged, {LeftAlone} left alone, {Refused} refused.")]
    public static partial void ImportCompleted(this ILogger logger, long imported, long updated, long unchanged, long leftAlone, long refused);

    [LoggerMessage(203, LogLevel.Error, "Import failed with {ErrorType} after {Imported} operations imported, {Updated} updated, {Unchanged} unchanged, {LeftAlone} left alone, {Refused} refused.")]
    public static partial void ImportFailed(this ILogger logger, string errorType, long imported, long updated, long unchanged, long leftAlone, long refused);
}
