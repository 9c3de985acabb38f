namespace FollowUpKit;

/// <summary>What came of one command of a bulk run.</summary>
public enum BulkOutcome
{
    /// <summary>It changed the operation; in a check, it would.</summary>
    Changed,

    /// <summary>It was accepted and had nothing to change.</summary>
    Unchanged,

    /// <summary>The same run did it before it was interrupted; nothing was changed now.</summary>
    Repeated,

    /// <summary>A rule refused it; <see cref="BulkResult.Violation"/> tells why.</summary>
    Refused,

    /// <summary>Others changed the operation at the same time, or after the version that the command expects.</summary>
    Conflict,

    /// <summary>The stored operation breaks the structure of a chain.</summary>
    Unreadable,
}
