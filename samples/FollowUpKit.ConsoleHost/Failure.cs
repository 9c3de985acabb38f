using System.Data.Common;
using FollowUpKit.Storage;

namespace FollowUpKit.ConsoleHost;

/// <summary>An exception as a user should see it. The library tells three kinds apart, and so does the exit code.</summary>
/// <param name="ExitCode">What the process answers.</param>
/// <param name="Message">What to show, in the language of the user.</param>
internal sealed record Failure(int ExitCode, string Message)
{
    /// <summary>The failure, or null for an exception that is a bug.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="zone">The zone of the person at the keyboard, asked for where a time is told; null where none can be.</param>
    public static Failure? Of(Exception exception, Func<string>? zone = null) => exception switch
    {
        MisuseException => new(ExitCodes.Misuse, exception.Message),
        MissingOptionException missing => new(ExitCodes.Misuse, Missing.Tell(missing.Option)),
        ArgumentException misuse => new(ExitCodes.Misuse, Describe(misuse)),
        FollowUpRuleException refusal => Refused(refusal.Violation.Code, refusal.Violation.GetMessage()),
        VersionConflictException conflict => Refused("version_conflict", Describe(conflict, zone)),
        StorageConflictException => Refused("version_conflict", Words.Get("Failure_Lost")),
        FileFailedException => new(ExitCodes.FileFailed, exception.Message),
        StorageException or DbException or InvalidSnapshotException or IOException or UnauthorizedAccessException =>
            new(ExitCodes.StorageFailed, Words.Fill("Failure_Storage", ("message", exception.Message))),
        OperationCanceledException => new(ExitCodes.Cancelled, Words.Get("Failure_Cancelled")),
        _ => null,
    };

    /// <summary>What is wrong with an argument, by the name of the option that it came from.</summary>
    public static string Describe(ArgumentException misuse, string? name = null)
    {
        if (misuse is InvalidTextException text) return $"{name ?? text.ParamName}: {text.GetProblem()}.";
        var message = misuse.Message.Replace($" (Parameter '{misuse.ParamName}')", "", StringComparison.Ordinal);
        if (name is null) return message;
        var start = $"{misuse.ParamName} ";
        return $"{name}: {(message.StartsWith(start, StringComparison.Ordinal) ? message[start.Length..] : message)}";
    }

    private static Failure Refused(string code, string message) =>
        new(ExitCodes.Refused, Words.Fill("Failure_Refused", ("code", code), ("message", message)));

    private static string Describe(VersionConflictException conflict, Func<string>? zone) => conflict.ChangedAt is { } changedAt
        ? Words.Fill(
            "Failure_Conflict",
            ("operation", conflict.OperationId),
            ("expected", conflict.ExpectedVersion),
            ("found", conflict.FoundVersion),
            ("by", conflict.ChangedBy),
            ("at", changedAt.ForPeople(zone?.Invoke() ?? "Etc/UTC")))
        : Words.Fill("Failure_ConflictMissing", ("operation", conflict.OperationId), ("expected", conflict.ExpectedVersion));
}
