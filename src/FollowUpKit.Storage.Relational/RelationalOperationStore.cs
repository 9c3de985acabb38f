using System.Data.Common;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FollowUpKit.Storage.Relational;

/// <summary>
/// Operations in a relational database, on connections of its own or inside a transaction of the host. Safe to use from
/// several threads, except inside a transaction, which is as safe as its connection. Disposing of it closes the connections
/// that it keeps.
/// </summary>
public sealed partial class RelationalOperationStore : IOperationStore, IOperationReader, IOperationHistory, IBulkImport, IReminderQueue, IBulkCommit, ITimeZoneRulesStore, IDigestQueue, IDisposable
{
    private readonly Database _database;
    private readonly TableNames _names;
    private readonly WriteStatements _writing;
    private readonly ReadStatements _reading;
    private readonly VerifyStatements _verifying;
    private readonly ReportIndexes _indexes;
    private readonly ImportCopy? _copy;
    private readonly ListReader _lists;
    private readonly ReminderStatements _reminding;
    private readonly ReminderQueue _reminders;
    private readonly DigestStatements _digesting;
    private readonly DigestQueue _digests;
    private readonly Database? _replica;
    private readonly ListReader _laggingLists;

    /// <summary>A store on connections of its own. Each call takes one; some stay open between calls, with their prepared statements.</summary>
    /// <param name="dialect">The kind of database.</param>
    /// <param name="connect">Makes a new connection for the store alone, on .NET 8 and later often from a data source of the driver. On SQLite it gets foreign keys, write-ahead logging and full synchronisation.</param>
    /// <param name="tablePrefix">What the names of the tables start with: a letter or underscore, then letters, digits and underscores, 20 at most.</param>
    /// <param name="schema">The schema of the tables, of such characters too, 32 at most; null for that in which the connection looks. SQLite has none.</param>
    /// <param name="connectToReplica">Makes a new connection for lists and reports that may lag, to a replica of the same tables; null to read them as the others. Finds, commits and histories never take it.</param>
    /// <param name="logger">Where it logs, never what is stored; null for nowhere.</param>
    /// <param name="bulkCopy">Adds the rows of an import by what the driver offers for that, such as COPY; null to write them by statements.</param>
    /// <exception cref="ArgumentException">A name is not allowed, or the database has no schemas.</exception>
    public RelationalOperationStore(
        SqlDialect dialect,
        Func<DbConnection> connect,
        string tablePrefix = SqlDialect.DefaultTablePrefix,
        string? schema = null,
        Func<DbConnection>? connectToReplica = null,
        ILogger<RelationalOperationStore>? logger = null,
        IBulkCopy? bulkCopy = null)
    {
        if (dialect is null) throw new ArgumentNullException(nameof(dialect));
        if (connect is null) throw new ArgumentNullException(nameof(connect));
        _names = dialect.Names(tablePrefix, schema);
        var telemetry = new StoreTelemetry(logger ?? NullLogger<RelationalOperationStore>.Instance);
        _database = new OwnDatabase(dialect, connect, new TableVersion(_names), telemetry);
        _writing = new WriteStatements(_names, dialect);
        _reading = new ReadStatements(_names, dialect);
        _verifying = new VerifyStatements(_names, dialect);
        _indexes = new ReportIndexes(dialect, _names);
        _copy = bulkCopy is null ? null : new ImportCopy(bulkCopy, dialect, _names, _writing);
        _lists = new ListReader(_database, _names);
        _reminding = new ReminderStatements(_names, dialect);
        _reminders = new ReminderQueue(_database, _reminding);
        _digesting = new DigestStatements(_names, dialect);
        _digests = new DigestQueue(_database, _digesting);
        _replica = connectToReplica is null ? null : new OwnDatabase(dialect, connectToReplica, new TableVersion(_names), telemetry);
        _laggingLists = _replica is null ? _lists : new ListReader(_replica, _names);
    }

    /// <summary>The same tables elsewhere.</summary>
    internal RelationalOperationStore(RelationalOperationStore store, Database database)
    {
        _database = database;
        _names = store._names;
        _writing = store._writing;
        _reading = store._reading;
        _verifying = store._verifying;
        _indexes = store._indexes;
        _copy = store._copy;
        _lists = _laggingLists = new ListReader(database, _names);
        _reminding = store._reminding;
        _reminders = new ReminderQueue(database, _reminding);
        _digesting = store._digesting;
        _digests = new DigestQueue(database, _digesting);
    }

    /// <summary>What is known of the tables, for all stores on them.</summary>
    internal TableVersion Tables => _database.Tables;

    /// <inheritdoc/>
    public bool OwnsTransaction => _database.OwnsTransaction;

    /// <inheritdoc/>
    public bool ServesConcurrentCalls => _database.ServesConcurrentCalls;

    /// <summary>Closes the connections that are kept. Calls under way end as they would, and later calls open others.</summary>
    public void Dispose()
    {
        (_database as IDisposable)?.Dispose();
        (_replica as IDisposable)?.Dispose();
    }

    /// <summary>
    /// The same tables inside a transaction of the host: what it writes stands and falls with the host's own rows. It never
    /// commits, rolls back, closes or disposes; after a refused commit the transaction is as it was before. All reads are of
    /// the transaction, those that may lag too.
    /// </summary>
    /// <param name="transaction">A transaction on the database of the tables, not finished.</param>
    /// <exception cref="ArgumentException">The transaction is finished: it has no connection any more.</exception>
    /// <example>
    /// <code>
    /// using var transaction = connection.BeginTransaction();
    /// // … your own rows …
    /// await followUps.WithStore(store.WithTransaction(transaction)).ExecuteAsync(command);
    /// transaction.Commit();
    /// </code>
    /// </example>
    public RelationalOperationStore WithTransaction(DbTransaction transaction) =>
        new(this, new HostDatabase(_database.Dialect, Tables, _database.Telemetry, transaction));

    /// <inheritdoc/>
    public Task<StoredOperation?> FindAsync(OperationKey key, string? commandId, CancellationToken cancellationToken)
    {
        if (key is null) throw new ArgumentNullException(nameof(key));
        return _database.ReadAsync(
            session => OperationFinder.FindAsync(session, _reading, key, commandId), cancellationToken);
    }

    /// <inheritdoc/>
    public Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
    {
        if (commit is null) throw new ArgumentNullException(nameof(commit));
        var rules = RulesWrites.Of(_database.Dialect, _writing, [commit]);
        return QueuedStates.AreNeededFor(commit)
            ? _database.WriteAsync(
                async session =>
                [
                    .. new CommitWrites(_database.Dialect, _writing, commit, await QueuedStates.ReadAsync(session, _reading, commit).ConfigureAwait(false)).All,
                    .. rules,
                ],
                Refused, LostAnswer, cancellationToken)
            : _database.WriteAsync([.. new CommitWrites(_database.Dialect, _writing, commit).All, .. rules], Refused, LostAnswer, cancellationToken);

        Exception Refused() => new StorageConflictException(commit.Key, commit.ExpectedVersion);
        Exception LostAnswer(Exception error) => new StorageOutcomeUnknownException(commit.Key, error);
    }

    /// <inheritdoc/>
    public Task<bool> TryImportAsync(IReadOnlyList<OperationCommit> commits, CancellationToken cancellationToken)
    {
        if (commits is null) throw new ArgumentNullException(nameof(commits));
        if (commits.Any(commit => commit.ExpectedVersion != 0)) throw new ArgumentException("Only new operations can be imported.", nameof(commits));
        return commits.Count == 0 ? Task.FromResult(true) : _database.BesideCallerAsync(() => ImportAsync(commits, cancellationToken));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AcceptedCommand>> ReadHistoryAsync(OperationKey key, CancellationToken cancellationToken)
    {
        if (key is null) throw new ArgumentNullException(nameof(key));
        return await _database.ReadAsync(
            session => session.ReadAsync(_reading.History, CommandTable.ReadCommandWithChanges, key.Tenant, key.OperationId),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredHistory> StreamHistoriesAsync(string tenant, CancellationToken cancellationToken)
    {
        if (tenant is null) throw new ArgumentNullException(nameof(tenant));
        return HistoryStream.ReadAsync(_database, _reading, tenant, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OperationRow>> LookUpAsync(
        string tenant, IReadOnlyCollection<string> operationIds, VisibilityScope scope, ReadOptions options, CancellationToken cancellationToken)
    {
        if (tenant is null) throw new ArgumentNullException(nameof(tenant));
        if (scope is null) throw new ArgumentNullException(nameof(scope));
        StorePage.CheckLookUp(operationIds);
        return await ListsOf(options).LookUpAsync(tenant, operationIds, scope, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<StorePage<OperationRow>> ReadOperationsAsync(
        OperationFilter filter, OperationOrder order, OperationRow? after, int size, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        StorePage.CheckSize(size);
        return ListsOf(options).ReadOperationsAsync(filter, order, after, size, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<OperationRow> StreamOperationsAsync(
        OperationFilter filter, OperationOrder order, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        return ListsOf(options).StreamOperationsAsync(filter, order, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<long> CountOperationsAsync(OperationFilter filter, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        return ListsOf(options).CountOperationsAsync(filter, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OperationGroup>> GroupOperationsAsync(
        OperationFilter filter, IReadOnlyList<OperationColumn> by, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        if (by is null) throw new ArgumentNullException(nameof(by));
        return await ListsOf(options).GroupOperationsAsync(filter, by, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<StorePage<FollowUpRow>> ReadFollowUpsAsync(
        FollowUpFilter filter, FollowUpOrder order, FollowUpRow? after, int size, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        StorePage.CheckSize(size);
        filter.CheckOrder(order);
        return ListsOf(options).ReadFollowUpsAsync(filter, order, after, size, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<FollowUpRow> StreamFollowUpsAsync(
        FollowUpFilter filter, FollowUpOrder order, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        filter.CheckOrder(order);
        return ListsOf(options).StreamFollowUpsAsync(filter, order, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<long> CountFollowUpsAsync(FollowUpFilter filter, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        return ListsOf(options).CountFollowUpsAsync(filter, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<FollowUpGroup>> GroupFollowUpsAsync(
        FollowUpFilter filter, FollowUpGrouping grouping, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        if (grouping is null) throw new ArgumentNullException(nameof(grouping));
        return ListsOf(options).GroupFollowUpsAsync(filter, grouping, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<StorePage<StoredReopening>> ReadReopeningsAsync(
        ReopeningFilter filter, StoredReopening? after, int size, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        StorePage.CheckSize(size);
        return ListsOf(options).ReadReopeningsAsync(filter, after, size, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<StoredReopening> StreamReopeningsAsync(ReopeningFilter filter, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        return ListsOf(options).StreamReopeningsAsync(filter, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<long> CountReopeningsAsync(ReopeningFilter filter, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        return ListsOf(options).CountReopeningsAsync(filter, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReopeningGroup>> GroupReopeningsAsync(
        ReopeningFilter filter, IReadOnlyList<OperationColumn> by, ReadOptions options, CancellationToken cancellationToken)
    {
        if (filter is null) throw new ArgumentNullException(nameof(filter));
        if (by is null) throw new ArgumentNullException(nameof(by));
        return await ListsOf(options).GroupReopeningsAsync(filter, by, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ReadFollowUpTimeZonesAsync(string tenant, ReadOptions options, CancellationToken cancellationToken)
    {
        if (tenant is null) throw new ArgumentNullException(nameof(tenant));
        return await ListsOf(options).ReadFollowUpTimeZonesAsync(tenant, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ReadOperationTimeZonesAsync(string tenant, ReadOptions options, CancellationToken cancellationToken)
    {
        if (tenant is null) throw new ArgumentNullException(nameof(tenant));
        return await ListsOf(options).ReadOperationTimeZonesAsync(tenant, cancellationToken).ConfigureAwait(false);
    }

    private ListReader ListsOf(ReadOptions options) =>
        (options ?? throw new ArgumentNullException(nameof(options))).MayLag ? _laggingLists : _lists;

    private async Task<bool> ImportAsync(IReadOnlyList<OperationCommit> commits, CancellationToken cancellationToken)
    {
        var rows = new ImportRows(_database.Dialect, commits);
        try
        {
            await (_copy is null
                ? _database.WriteAsync(ImportWrites.Of(_database.Dialect, _writing, rows), Refused, LostAnswer, cancellationToken)
                : _database.CopyAsync(session => _copy.RunAsync(session, rows), Refused, LostAnswer, cancellationToken)).ConfigureAwait(false);
            return true;
        }
        catch (StorageConflictException)
        {
            return false;
        }

        Exception Refused() => new StorageConflictException(commits[0].Key, 0);

        Exception LostAnswer(Exception error) => new StorageOutcomeUnknownException(commits[0].Key, error);
    }
}
