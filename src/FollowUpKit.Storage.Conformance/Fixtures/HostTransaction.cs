namespace FollowUpKit.Storage.Conformance;

/// <summary>
/// Stands for the ERP: a connection with a transaction on the database of the store, and a table of the ERP's own rows
/// beside those of the store. Disposing of it before <see cref="CommitAsync"/> rolls it back.
/// </summary>
public abstract class HostTransaction : IDisposable
{
    /// <summary>The store inside this transaction.</summary>
    public abstract StoreSession Session { get; }

    /// <summary>Writes a row of the host on its connection, inside the transaction.</summary>
    /// <param name="id">The key of the row, new each time.</param>
    public abstract Task WriteRowAsync(string id);

    /// <summary>How many rows of the host this transaction sees.</summary>
    public abstract Task<int> CountRowsAsync();

    /// <summary>The host commits.</summary>
    public abstract Task CommitAsync();

    /// <summary>The host rolls back.</summary>
    public abstract Task RollbackAsync();

    /// <summary>Sets a savepoint; needed for <see cref="StoreAbilities.Savepoints"/>.</summary>
    /// <param name="name">Its name, of letters.</param>
    public virtual Task CreateSavepointAsync(string name) => throw new NotSupportedException("This fixture has no savepoints.");

    /// <summary>Rolls back to a savepoint, which stays; needed for <see cref="StoreAbilities.Savepoints"/>.</summary>
    /// <param name="name">Its name.</param>
    public virtual Task RollbackToSavepointAsync(string name) => throw new NotSupportedException("This fixture has no savepoints.");

    /// <summary>
    /// Brings the database to end or abort the transaction though nobody rolls it back, as a deadlock or a failed statement does. The host does not
    /// notice: the connection stays open. Needed for <see cref="StoreAbilities.LostTransactions"/>.
    /// </summary>
    public virtual Task LoseAsync() => throw new NotSupportedException("This fixture cannot lose transactions.");

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the connection.</summary>
    /// <param name="disposing">True when called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
    }
}
