namespace FollowUpKit.Storage;

/// <summary>Somebody else changed the operation in between. Nothing was written.</summary>
public sealed class StorageConflictException : StorageException
{
    /// <summary>A lost race on an operation.</summary>
    /// <param name="key">Which operation.</param>
    /// <param name="expectedVersion">The version that the commit was made for.</param>
    /// <param name="innerException">What the database said, if anything.</param>
    public StorageConflictException(OperationKey key, long expectedVersion, Exception? innerException = null)
        : base(FormattableString.Invariant($"Operation '{key}' is no longer at version {expectedVersion}; nothing was written."), innerException)
    {
        Key = key;
        ExpectedVersion = expectedVersion;
    }

    /// <summary>Which operation.</summary>
    public OperationKey Key { get; }

    /// <summary>The version that the commit was made for.</summary>
    public long ExpectedVersion { get; }
}
