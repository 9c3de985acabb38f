namespace FollowUpKit.Storage;

/// <summary>The store cannot be reached, is busy, read-only or full. Nothing was written; trying again later is safe.</summary>
public sealed class StorageUnavailableException : StorageException
{
    /// <summary>A store that did not serve.</summary>
    /// <param name="message">What was being done, and what the database said.</param>
    /// <param name="innerException">The error of the database.</param>
    public StorageUnavailableException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
