namespace FollowUpKit.Storage;

/// <summary>Everything that was accepted on one operation.</summary>
public sealed class StoredHistory
{
    /// <summary>The history of an operation.</summary>
    /// <param name="operationId">The key that the operation has now.</param>
    /// <param name="commands">All accepted commands with their changes, oldest first.</param>
    public StoredHistory(string operationId, IReadOnlyList<AcceptedCommand> commands)
    {
        OperationId = operationId ?? throw new ArgumentNullException(nameof(operationId));
        Commands = commands ?? throw new ArgumentNullException(nameof(commands));
    }

    /// <summary>The key that the operation has now.</summary>
    public string OperationId { get; }

    /// <summary>All accepted commands with their changes, oldest first.</summary>
    public IReadOnlyList<AcceptedCommand> Commands { get; }
}
