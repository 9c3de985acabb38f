using System.Data.Common;
using FollowUpKit.Storage;
using NodaTime.Text;

namespace FollowUpKit.ConsoleHost;

/// <summary>An exception as a user should see it. The library tells three kinds apart, and so does the exit code.</summary>
/// <param name="ExitCode">What the process answers.</param>
/// <param name="Message">What to show, in the language of the user.</param>
internal sealed record Failure(int ExitCode, string Message)
{
    /// <summary>The failure, or null for an exception that is a bug.</summary>
    public static Failure? Of(Exception exception) => exception switch
    {
        MisuseException => new(ExitCodes.Misuse, exception.Message),
        ArgumentException misuse => new(ExitCodes.Misuse, WithoutParameter(misuse)),
        FollowUpRuleException refusal => Refused(refusal.Violation.Code, refusal.Violation.GetMessage()),
        VersionConflictException conflict => Refused("version_conflict", Describe(conflict)),
        StorageConflictException lost => Refused("version_conflict", lost.Message),
        StorageException or DbException or InvalidSnapshotException or IOException or UnauthorizedAccessException =>
            new(ExitCodes.StorageFailed, Words.Fill("Failure_Storage", ("message", exception.Message))),
        OperationCanceledException => new(ExitCodes.Cancelled, Words.Get("Failure_Cancelled")),
        _ => null,
    };

    private static Failure Refused(string code, string message) =>
        new(ExitCodes.Refused, Words.Fill("Failure_Refused", ("code", code), ("message", message)));

    private static string Describe(VersionConflictException conflict) => conflict.ChangedAt is { } changedAt
        ? Words.Fill(
            "Failure_Conflict",
            ("operation", conflict.OperationId),
            ("expected", conflict.ExpectedVersion),
            ("found", conflict.FoundVersion),
            ("by", conflict.ChangedBy),
            ("at", InstantPattern.General.Format(changedAt)))
        : Words.Fill("Failure_ConflictMissing", ("operation", conflict.OperationId), ("expected", conflict.ExpectedVersion));

    private static string WithoutParameter(ArgumentException misuse) =>
        misuse.Message.Replace($" (Parameter '{misuse.ParamName}')", "", StringComparison.Ordinal);
}
