using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>
/// A command on one sales operation. It is a value: the same command can be checked, executed and sent
/// again. Only types of this library derive from it.
/// </summary>
public abstract record OperationCommand
{
    private protected OperationCommand(OperationId operationId) => OperationId = Guard.Against.Null(operationId);

    /// <summary>The operation of the command.</summary>
    public OperationId OperationId { get; }

    /// <summary>The id by which a repeat of the command is recognised, unique in its operation; null when repeats are not recognised.</summary>
    public string? CommandId { get; internal init; }

    /// <summary>The version of the operation that the user saw; null to accept any version.</summary>
    public long? ExpectedVersion { get; internal init; }

    /// <summary>The name of the command, such as CaptureResult. It is stored with the command and never changes.</summary>
    public abstract string Kind { get; }

    /// <summary>Kind and operation, never content.</summary>
    public sealed override string ToString() => $"{Kind} on operation {OperationId}";

    /// <summary>Whether it is recorded, with a version of its own, where it changes nothing.</summary>
    internal virtual bool IsRecordedWithoutChanges => true;

    /// <summary>Whether it is accepted while the operation is concluded.</summary>
    internal virtual bool IsForConcluded => false;

    /// <summary>Whether it is accepted while the operation is withdrawn.</summary>
    internal virtual bool IsForWithdrawn => false;

    /// <summary>Whether the decision depends on the plans of the host.</summary>
    internal virtual bool NeedsPlans => false;

    /// <summary>The key of another operation that the decision depends on, or null.</summary>
    internal virtual OperationId? Other => null;

    /// <summary>The id that is kept with it, by which a repeat is recognised.</summary>
    internal virtual string? IdInHistory => CommandId;

    /// <summary>Records what it changes, or says why it is refused.</summary>
    internal abstract RuleViolation? Decide(Deliberation deliberation);

    /// <summary>Adds all of its content that makes it another command.</summary>
    internal abstract void AddTo(ContentHash hash);
}
