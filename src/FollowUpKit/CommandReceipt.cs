using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>The answer to an accepted command. A repeat of the command gets the same numbers again.</summary>
public sealed class CommandReceipt
{
    internal CommandReceipt(SalesOperation operation, AcceptedCommand accepted, bool wasRepeated, IReadOnlyList<CommandWarning>? warnings = null)
    {
        Operation = operation;
        Version = accepted.Version;
        FollowUpNumber = accepted.FollowUpNumber;
        NextFollowUpNumber = accepted.NextFollowUpNumber;
        WasRepeated = wasRepeated;
        HasChanges = accepted.Changes.Count > 0;
        Warnings = warnings ?? [];
    }

    /// <summary>The operation as it is now; after a repeat this may be later than <see cref="Version"/>.</summary>
    public SalesOperation Operation { get; }

    /// <summary>
    /// The version of the operation that the command made, to be expected by the next one; where
    /// <see cref="RecalculateDueTimes"/> moved no instant, the version that was there.
    /// </summary>
    public long Version { get; }

    /// <summary>The number of the follow-up that the command was about, or null.</summary>
    public int? FollowUpNumber { get; }

    /// <summary>The number of the follow-up that the command scheduled, or null.</summary>
    public int? NextFollowUpNumber { get; }

    /// <summary>Whether the command was accepted before, and nothing was changed now.</summary>
    public bool WasRepeated { get; }

    /// <summary>What the command did that may be a mistake, but for <see cref="WarningCodes.AgentBusy"/>, which only a check counts; empty for a repeat.</summary>
    public IReadOnlyList<CommandWarning> Warnings { get; }

    internal bool HasChanges { get; }
}
