namespace FollowUpKit.Storage.Conformance;

/// <summary>All that the author of a store writes to have it checked. Used by one case at a time.</summary>
public abstract class StoreFixture : IDisposable
{
    /// <summary>The name of the store, for the table.</summary>
    public abstract string Name { get; }

    /// <summary>What the store promises beyond finding and committing.</summary>
    public abstract StoreAbilities Abilities { get; }

    /// <summary>How long a case may take before it counts as broken, for stores that wait for ever. Two minutes by default.</summary>
    public virtual TimeSpan Timeout => TimeSpan.FromMinutes(2);

    /// <summary>Empties the store and the table of the host. Called before each case; the sessions of the case before are disposed of.</summary>
    public abstract Task ResetAsync();

    /// <summary>Opens a session of its own on the same data, as another process or request would.</summary>
    public abstract Task<StoreSession> OpenAsync();

    /// <summary>Begins a transaction of the host; needed for <see cref="StoreAbilities.HostTransactions"/>.</summary>
    public virtual Task<HostTransaction> BeginHostTransactionAsync() =>
        throw new NotSupportedException("This fixture has no transactions of the host.");

    /// <summary>How many rows of the host are committed; needed for <see cref="StoreAbilities.HostTransactions"/>.</summary>
    public virtual Task<int> CountHostRowsAsync() =>
        throw new NotSupportedException("This fixture has no transactions of the host.");

    /// <summary>
    /// Ends everything as a crash would: nothing is closed in good order, transactions that are open are lost. Sessions
    /// opened afterwards are on what is left. Needed for <see cref="StoreAbilities.CrashRecovery"/>.
    /// </summary>
    public virtual Task CrashAsync() => throw new NotSupportedException("This fixture cannot crash.");

    /// <summary>Opens a session on the same data whose commits all fail; needed for <see cref="StoreAbilities.CommitFaults"/>.</summary>
    /// <param name="fault">How they fail.</param>
    public virtual Task<StoreSession> OpenFaultyAsync(CommitFault fault) =>
        throw new NotSupportedException("This fixture cannot make commits fail.");

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Removes the data.</summary>
    /// <param name="disposing">True when called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
    }
}
