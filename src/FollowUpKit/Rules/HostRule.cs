using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>A rule of the host, asked after those of the library have accepted a command and before anything is written.</summary>
/// <param name="before">The operation before the command; null when the command opens it.</param>
/// <param name="changes">What the command changes, in order; empty when it changes nothing.</param>
/// <param name="after">The operation after the command.</param>
/// <returns>Why the host refuses it, or null to accept.</returns>
public delegate RuleViolation? HostRule(
    SalesOperation? before, IReadOnlyList<OperationChange> changes, SalesOperation after);
