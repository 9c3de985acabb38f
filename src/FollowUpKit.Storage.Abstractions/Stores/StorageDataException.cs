namespace FollowUpKit.Storage;

/// <summary>
/// A stored value is not one that a store writes, as after a change by hand, or the database cannot read what it has stored.
/// Trying again gives the same error.
/// </summary>
public sealed class StorageDataException : StorageException
{
    /// <summary>A value that cannot be read.</summary>
    /// <param name="message">Where it is stored, and what is wrong with it.</param>
    /// <param name="innerException">Why it cannot be read.</param>
    public StorageDataException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
