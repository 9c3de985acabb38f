namespace FollowUpKit;

/// <summary>A stored operation whose parts do not fit together. Lists and reports still show it; no command runs on it.</summary>
public sealed class InvalidSnapshotException : Exception
{
    internal InvalidSnapshotException(string operationId, int? followUpNumber, string problem, Exception? innerException = null)
        : base($"Operation '{operationId}'{(followUpNumber is null ? "" : FormattableString.Invariant($", follow-up {followUpNumber}"))}: {problem}.", innerException)
    {
        OperationId = OperationId.Stored(operationId);
        FollowUpNumber = followUpNumber;
    }

    /// <summary>The key of the operation, as it is stored.</summary>
    public OperationId OperationId { get; }

    /// <summary>The number of the follow-up at fault, as it is stored; null when the operation itself is.</summary>
    public int? FollowUpNumber { get; }
}
