namespace FollowUpKit;

/// <summary>A stored operation whose parts do not fit together. Lists and reports still show it; no command runs on it.</summary>
public sealed class InvalidSnapshotException : Exception
{
    internal InvalidSnapshotException(string operation, int? followUp, string problem)
        : base($"Operation '{operation}'{(followUp is null ? "" : FormattableString.Invariant($", follow-up {followUp}"))}: {problem}.")
    {
        Operation = operation;
        FollowUp = followUp;
    }

    /// <summary>The key of the operation, as it is stored.</summary>
    public string Operation { get; }

    /// <summary>The number of the follow-up at fault, as it is stored; null when the operation itself is.</summary>
    public int? FollowUp { get; }
}
