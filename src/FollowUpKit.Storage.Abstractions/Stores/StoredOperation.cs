namespace FollowUpKit.Storage;

/// <summary>What a store knows of an operation, read at one moment.</summary>
public sealed class StoredOperation
{
    /// <summary>What was found.</summary>
    /// <param name="snapshot">The operation at its newest version.</param>
    /// <param name="earlier">The command of the id that was asked for, without its changes, if it was accepted before; else null.</param>
    public StoredOperation(OperationSnapshot snapshot, AcceptedCommand? earlier = null)
    {
        Snapshot = snapshot ?? throw new ArgumentNullException(nameof(snapshot));
        Earlier = earlier;
    }

    /// <summary>The operation at its newest version.</summary>
    public OperationSnapshot Snapshot { get; }

    /// <summary>The command of the id that was asked for, without its changes, if it was accepted before; else null.</summary>
    public AcceptedCommand? Earlier { get; }
}
