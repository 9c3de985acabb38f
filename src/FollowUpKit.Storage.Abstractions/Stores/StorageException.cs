namespace FollowUpKit.Storage;

/// <summary>A store could not do what it was asked. The derived types say what that means for the data.</summary>
public abstract class StorageException : Exception
{
    private protected StorageException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
