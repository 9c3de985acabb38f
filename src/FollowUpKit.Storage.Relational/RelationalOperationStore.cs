using System.Data.Common;

namespace FollowUpKit.Storage.Relational;

/// <summary>
/// Operations in a relational database, on connections of its own or inside a transaction of the host. Safe to use from
/// several threads, except inside a transaction, which is as safe as its connection.
/// </summary>
public sealed class RelationalOperationStore : IOperationStore, IOperationReader, IOperationHistory
{
    private readonly Database _database;
    private readonly TableNames _names;
    private readonly WriteStatements _writing;
    private readonly ReadStatements _reading;
    private readonly ListReader _lists;

    /// <summary>A store on connections of its own. Each call opens one and disposes of it; the driver pools them.</summary>
    /// <param name="dialect">The kind of database.</param>
    /// <param name="connect">Makes a new connection for the store alone, on .NET 8 and later often from a data source of the driver. On SQLite it gets foreign keys, write-ahead logging and full synchronisation.</param>
    /// <param name="tablePrefix">What the names of the tables start with: a letter or underscore, then letters, digits and underscores, 32 at most.</param>
    /// <param name="schema">The schema of the tables, of such characters too; null for that in which the connection looks. SQLite has none.</param>
    /// <exception cref="ArgumentException">A name is not allowed, or the database has no schemas.</exception>
    public RelationalOperationStore(
        SqlDialect dialect, Func<DbConnection> connect, string tablePrefix = SqlDialect.DefaultTablePrefix, string? schema = null)
    {
        if (dialect is null) throw new ArgumentNullException(nameof(dialect));
        if (connect is null) throw new ArgumentNullException(nameof(connect));
        _database = new OwnDatabase(dialect, connect);
        _names = dialect.Names(tablePrefix, schema);
        _writing = new WriteStatements(_names, dialect);
        _reading = new ReadStatements(_names);
        _lists = new ListReader(_database, _names);
    }

    /// <summary>The same tables elsewhere.</summary>
    internal RelationalOperationStore(RelationalOperationStore store, Database database)
    {
        _database = database;
        _names = store._names;
        _writing = store._writing;
        _reading = store._reading;
        _lists = new ListReader(database, _names);
    }

    /// <inheritdoc/>
    public bool OwnsTransaction => _database.OwnsTransaction;

    /// <summary>
    /// The same tables inside a transaction of the host: what it writes stands and falls with the host's own rows. It never
    /// commits, rolls back, closes or disposes; after a refused commit the transaction is as it was before.
    /// </summary>
    /// <param name="transaction">A transaction on the database of the tables, not finished.</param>
    /// <exception cref="ArgumentException">The transaction is finished: it has no connection any more.</exception>
    public RelationalOperationStore In(DbTransaction transaction) => new(this, new HostDatabase(_database.Dialect, transaction));

    /// <summary>Makes the tables and indexes where they are not there yet. Safe to call at each start, by several processes too.</summary>
    /// <param name="cancellationToken">Cancels before the tables are made.</param>
    /// <exception cref="InvalidOperationException">The tables are newer than this library.</exception>
    /// <exception cref="StorageUnavailableException">The database cannot be reached or is busy.</exception>
    public Task CreateSchemaAsync(CancellationToken cancellationToken = default) =>
        _database.ChangeAsync(session => new SchemaCreator(session, _names).CreateAsync(), lostAnswer: error => error, cancellationToken);

    /// <inheritdoc/>
    public Task<StoredOperation?> FindAsync(OperationKey key, string? commandId, CancellationToken cancellationToken)
    {
        if (key is null) throw new ArgumentNullException(nameof(key));
        return _database.ReadMomentAsync(
            session => new OperationFinder(session, _reading, key).FindAsync(commandId), cancellationToken);
    }

    /// <inheritdoc/>
    public Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
    {
        if (commit is null) throw new ArgumentNullException(nameof(commit));
        return _database.WriteAsync(
            new CommitWrites(_database.Dialect, _writing, commit).All,
            refused: () => new StorageConflictException(commit.Key, commit.ExpectedVersion),
            lostAnswer: error => new StorageOutcomeUnknownException(commit.Key, error),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<AcceptedCommand>> ReadHistoryAsync(OperationKey key, CancellationToken cancellationToken)
    {
        if (key is null) throw new ArgumentNullException(nameof(key));
        return _database.ReadMomentAsync(
            session => new OperationFinder(session, _reading, key).HistoryAsync(), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OperationRow>> LookUpAsync(
        string tenant, IReadOnlyCollection<string> operations, VisibilityScope scope, CancellationToken cancellationToken)
    {
        if (tenant is null) throw new ArgumentNullException(nameof(tenant));
        if (scope is null) throw new ArgumentNullException(nameof(scope));
        StorePage.CheckLookUp(operations);
        return await _lists.LookUpAsync(tenant, operations, scope, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<StorePage<OperationRow>> ReadOperationsAsync(
        OperationFilter filter, OperationPosition? after, int size, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        StorePage.CheckSize(size);
        return _lists.ReadOperationsAsync(filter, after, size, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<long> CountOperationsAsync(OperationFilter filter, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        return _lists.CountOperationsAsync(filter, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<StorePage<FollowUpRow>> ReadFollowUpsAsync(
        FollowUpFilter filter, FollowUpPosition? after, int size, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        StorePage.CheckSize(size);
        return _lists.ReadFollowUpsAsync(filter, after, size, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<long> CountFollowUpsAsync(FollowUpFilter filter, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        return _lists.CountFollowUpsAsync(filter, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<FollowUpGroup>> GroupFollowUpsAsync(
        FollowUpFilter filter, FollowUpGrouping grouping, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        return await _lists.GroupFollowUpsAsync(filter, grouping, cancellationToken).ConfigureAwait(false);
    }
}
