namespace FollowUpKit.Storage;

/// <summary>
/// The transaction of the host can do no more: an earlier statement of it failed, what it read is older than what another
/// has written since, or the database has ended it, as MariaDB does on a deadlock. Nothing of this call was written, and no further try inside the same transaction can succeed: roll it
/// back, begin another, and do all of its work again.
/// </summary>
public sealed class StorageTransactionAbortedException : StorageException
{
    /// <summary>A transaction of the host that must be rolled back.</summary>
    /// <param name="message">What the database said, and what to do.</param>
    /// <param name="innerException">The error of the database.</param>
    public StorageTransactionAbortedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
