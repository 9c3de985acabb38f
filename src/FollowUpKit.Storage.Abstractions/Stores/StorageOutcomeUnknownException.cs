namespace FollowUpKit.Storage;

/// <summary>
/// The answer to a commit was lost: it may or may not have been made. A command that carries an id can simply be sent
/// again; if it was made, the same receipt comes back.
/// </summary>
public sealed class StorageOutcomeUnknownException : StorageException
{
    /// <summary>A commit without an answer.</summary>
    /// <param name="key">Which operation.</param>
    /// <param name="innerException">The error of the database.</param>
    public StorageOutcomeUnknownException(OperationKey key, Exception? innerException = null)
        : base($"Whether the commit on operation '{key}' was made is unknown.", innerException) => Key = key;

    /// <summary>Which operation.</summary>
    public OperationKey Key { get; }
}
