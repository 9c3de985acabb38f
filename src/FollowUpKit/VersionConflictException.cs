using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>Somebody else changed the operation after the user saw it. Nothing was written.</summary>
public sealed class VersionConflictException : Exception
{
    internal VersionConflictException(OperationId operation, long expectedVersion, long foundVersion, string changedBy, Instant changedAt)
        : base($"Operation '{operation}' was expected at version {expectedVersion} but is at {foundVersion}, changed by '{changedBy}' at {InstantPattern.General.Format(changedAt)}. Nothing was written; show the new version and ask again.")
    {
        Operation = operation;
        ExpectedVersion = expectedVersion;
        FoundVersion = foundVersion;
        ChangedBy = changedBy;
        ChangedAt = changedAt;
    }

    /// <summary>The operation.</summary>
    public OperationId Operation { get; }

    /// <summary>The version that the command expected.</summary>
    public long ExpectedVersion { get; }

    /// <summary>The version that is there.</summary>
    public long FoundVersion { get; }

    /// <summary>Who made it.</summary>
    public string ChangedBy { get; }

    /// <summary>When it was made.</summary>
    public Instant ChangedAt { get; }
}
