namespace FollowUpKit.Storage;

/// <summary>
/// All that a store writes in one go: the operation after the commands, and the commands. A document store writes the
/// snapshot; a relational one touches the rows that the changes name and takes their values from the snapshot.
/// </summary>
public sealed class OperationCommit
{
    /// <summary>A commit of one or more accepted commands on one operation.</summary>
    /// <param name="key">Which operation.</param>
    /// <param name="expectedVersion">The version before; 0 for an operation that is not there yet.</param>
    /// <param name="after">The operation after all commands; its version is that of the last command.</param>
    /// <param name="commands">The accepted commands, oldest first, at least one, their versions without a gap.</param>
    public OperationCommit(
        OperationKey key, long expectedVersion, OperationSnapshot after, IReadOnlyList<AcceptedCommand> commands)
    {
        Key = key ?? throw new ArgumentNullException(nameof(key));
        After = after ?? throw new ArgumentNullException(nameof(after));
        Commands = commands ?? throw new ArgumentNullException(nameof(commands));
        ExpectedVersion = expectedVersion;
    }

    /// <summary>Which operation.</summary>
    public OperationKey Key { get; }

    /// <summary>The version before; 0 for an operation that is not there yet.</summary>
    public long ExpectedVersion { get; }

    /// <summary>The operation after all commands.</summary>
    public OperationSnapshot After { get; }

    /// <summary>The accepted commands, oldest first.</summary>
    public IReadOnlyList<AcceptedCommand> Commands { get; }
}
