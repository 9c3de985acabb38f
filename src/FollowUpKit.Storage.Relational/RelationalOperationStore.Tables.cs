namespace FollowUpKit.Storage.Relational;

/// <content>The tables: made, led on, without indexes for a first import, and asked after.</content>
public sealed partial class RelationalOperationStore
{
    /// <summary>Makes the tables and indexes where they are not there yet. Safe to call at each start, by several processes too.</summary>
    /// <param name="cancellationToken">Cancels before the tables are made.</param>
    /// <exception cref="StorageSchemaException">The tables are newer than this library, or the encoding of the database does not hold every text or does not sort it by code point.</exception>
    /// <exception cref="StorageUnavailableException">The database cannot be reached or is busy.</exception>
    public async Task CreateSchemaAsync(CancellationToken cancellationToken = default)
    {
        CheckDefinitions();
        var found = 0;
        await _database.ChangeAsync(
            async session => found = await new SchemaCreator(session, _names).CreateAsync().ConfigureAwait(false),
            lostAnswer: error => error,
            cancellationToken).ConfigureAwait(false);
        _database.Telemetry.SchemaMade(found, SqlDialect.SchemaVersion);
    }

    /// <summary>
    /// Drops the indexes of lists and reports while the tables hold no operation, and on PostgreSQL the foreign keys of the tables, so that a first
    /// import is faster. Afterwards <see cref="CreateIndexesAsync"/> must make them: until then lists and reports fail on SQLite and read whole tables on other databases, so
    /// nobody should work with the tables. An import that was interrupted is repeated, and the indexes are made at its end.
    /// </summary>
    /// <param name="cancellationToken">Cancels before they are dropped.</param>
    /// <returns>Whether they are dropped; false where there are operations, whether an interrupted import wrote them or not.</returns>
    /// <exception cref="StorageUnavailableException">The database cannot be reached or is busy.</exception>
    public async Task<bool> TryDropIndexesAsync(CancellationToken cancellationToken = default)
    {
        CheckDefinitions();
        var areDropped = false;
        await _database.ChangeAsync(
            async session => areDropped = await _indexes.TryDropAsync(session).ConfigureAwait(false), lostAnswer: error => error, cancellationToken).ConfigureAwait(false);
        return areDropped;
    }

    /// <summary>
    /// Makes the indexes of lists and reports and the foreign keys that are not there, one after the other, however long that takes. Where it is interrupted it can be
    /// repeated, and goes on with those that are missing. Nobody can write to a table meanwhile.
    /// </summary>
    /// <param name="cancellationToken">Stops between two indexes or while one is made; those that are made stay.</param>
    /// <exception cref="StorageUnavailableException">The database cannot be reached or is busy.</exception>
    public async Task CreateIndexesAsync(CancellationToken cancellationToken = default)
    {
        CheckDefinitions();
        foreach (var statement in _indexes.Create())
            await _database.ChangeAsync(session => session.RunLongAsync(statement), lostAnswer: error => error, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Asks the database, and its replica if there is one, whether it answers and has the tables of this version. For a health
    /// check of the host.
    /// </summary>
    /// <param name="cancellationToken">Cancels the question.</param>
    /// <exception cref="StorageSchemaException">There are no tables, or they are of another version; the message says what to do.</exception>
    /// <exception cref="StorageUnavailableException">The database cannot be reached or is busy.</exception>
    public async Task CheckHealthAsync(CancellationToken cancellationToken = default)
    {
        await _database.CheckHealthAsync(cancellationToken).ConfigureAwait(false);
        if (_replica is not null) await _replica.CheckHealthAsync(cancellationToken).ConfigureAwait(false);
    }

    private void CheckDefinitions()
    {
        if (_database.Dialect.DefinitionsCommit && !OwnsTransaction)
            throw new InvalidOperationException("Making or dropping tables and indexes would commit your transaction on this database. Do it outside.");
    }
}
