namespace FollowUpKit.Storage.Relational;

/// <content>The verification of stored rows against the histories.</content>
public sealed partial class RelationalOperationStore
{
    /// <summary>
    /// Verifies one sale: replays its history and compares each stored row and column with what follows from it, those of lists and reports too. It
    /// changes nothing, and differences that a commit of the same moment makes are none.
    /// </summary>
    /// <param name="key">The sale.</param>
    /// <param name="replay">The sale after its history, such as <c>history => history.ToSnapshot()</c>. What it throws makes the history a broken one.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    /// <returns>What was found; null where no row of the sale is stored.</returns>
    /// <exception cref="StorageException">The database could not be read.</exception>
    public Task<OperationVerification?> VerifyAsync(
        OperationKey key, Func<StoredHistory, OperationSnapshot> replay, CancellationToken cancellationToken = default)
    {
        if (key is null) throw new ArgumentNullException(nameof(key));
        if (replay is null) throw new ArgumentNullException(nameof(replay));
        return new Verifier(_database, _verifying, replay).VerifyAsync(key, cancellationToken);
    }

    /// <summary>
    /// Verifies all sales of a tenant as <see cref="VerifyAsync"/> does, those too of which some tables alone have rows. Runs beside live traffic: a sale
    /// that is committed to while it is read is read again. At most 50 sales are in memory at once, however many there are. A sale that gets another
    /// key meanwhile can come twice or not at all.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="replay">As for <see cref="VerifyAsync"/>.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    /// <returns>Each sale, by key by code point, with what was found.</returns>
    /// <exception cref="StorageException">The database could not be read.</exception>
    /// <example>
    /// <code>
    /// await foreach (var sale in store.VerifyAllAsync("default", history => history.ToSnapshot()))
    /// {
    ///     foreach (var finding in sale.Findings) Console.WriteLine(finding);
    /// }
    /// </code>
    /// </example>
    public IAsyncEnumerable<OperationVerification> VerifyAllAsync(
        string tenant, Func<StoredHistory, OperationSnapshot> replay, CancellationToken cancellationToken = default)
    {
        if (tenant is null) throw new ArgumentNullException(nameof(tenant));
        if (replay is null) throw new ArgumentNullException(nameof(replay));
        return new Verifier(_database, _verifying, replay).VerifyAllAsync(tenant, cancellationToken);
    }
}
