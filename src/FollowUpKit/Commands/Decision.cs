using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>An accepted command: the operation after it, and what a store keeps of it.</summary>
/// <param name="After">The operation after it.</param>
/// <param name="Accepted">The command with its changes.</param>
/// <param name="IsRecorded">Whether a store keeps it; else it changed nothing, and its version is the one before.</param>
internal sealed record Decision(SalesOperation After, AcceptedCommand Accepted, bool IsRecorded)
{
    /// <summary>What the decision itself warns of.</summary>
    public IReadOnlyList<CommandWarning> Warnings { get; init; } = [];
}
