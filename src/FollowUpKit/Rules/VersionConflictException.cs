using FollowUpKit.Storage;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>
/// The operation has changed since the user saw it: somebody else changed something that a person can see, or the expected version does
/// not exist. Nothing was written.
/// </summary>
public sealed class VersionConflictException : Exception
{
    internal VersionConflictException(OperationId operation, long expectedVersion, OperationSnapshot? found)
        : base($"Operation '{operation}' was expected at version {expectedVersion} but {State(found)}. Nothing was written; show the operation as it is and ask again.")
    {
        OperationId = operation;
        ExpectedVersion = expectedVersion;
        FoundVersion = found?.Version ?? 0;
        ChangedBy = found?.ChangedBy;
        ChangedAt = found?.ChangedAt;
    }

    /// <summary>The operation.</summary>
    public OperationId OperationId { get; }

    /// <summary>The version that the command expected.</summary>
    public long ExpectedVersion { get; }

    /// <summary>The stored version; 0 when the operation does not exist.</summary>
    public long FoundVersion { get; }

    /// <summary>Who made the newest change that a person can see; null when the operation does not exist.</summary>
    public string? ChangedBy { get; }

    /// <summary>When that change was made; null when the operation does not exist.</summary>
    public Instant? ChangedAt { get; }

    private static string State(OperationSnapshot? found) => found is null
        ? "is not there"
        : $"is at {found.Version}, last changed by '{found.ChangedBy}' at {InstantPattern.General.Format(found.ChangedAt)}";
}
