using System.Data;
using System.Runtime.CompilerServices;
using Dapper;
using FollowUpKit.Storage;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.LegacyStore;

/// <summary>
/// A store on the ERP's own tables, which its old screens and reports go on reading. Commits and finds are single rows by key;
/// lists and reports read all sales of the company into memory, until their members are overridden with SQL.
/// </summary>
public sealed class LegacyOperationStore : ScanningOperationReader, IOperationStore, IOperationHistory
{
    private readonly string _connectionString;
    private readonly SqliteTransaction? _transaction;

    static LegacyOperationStore()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        NodaTimeHandlers.Register();
    }

    /// <summary>A store with a connection of its own for each call.</summary>
    /// <param name="connectionString">The ERP's database.</param>
    public LegacyOperationStore(string connectionString) => _connectionString = connectionString;

    /// <summary>A store inside a transaction of the ERP, which commits and rolls back.</summary>
    /// <param name="transaction">The transaction.</param>
    public LegacyOperationStore(SqliteTransaction transaction)
    {
        _transaction = transaction;
        _connectionString = "";
    }

    /// <inheritdoc/>
    public bool OwnsTransaction => _transaction is null;

    /// <inheritdoc/>
    public bool ServesConcurrentCalls => _transaction is null;

    /// <inheritdoc/>
    public async Task<StoredOperation?> FindAsync(OperationKey key, string? commandId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return await InTransactionAsync(
            write: false,
            async session =>
            {
                var sale = await session.Connection.QuerySingleOrDefaultAsync<Venta>(
                    "SELECT * FROM ventas WHERE empresa = @Tenant AND folio = @OperationId AND version IS NOT NULL", key, session.Transaction);
                if (sale is null) return null;
                var rows = await session.Connection.QueryAsync<Seguimiento>(
                    "SELECT * FROM seguimientos WHERE empresa = @Tenant AND folio = @OperationId", key, session.Transaction);
                var earlier = commandId is null ? null : await session.Connection.QuerySingleOrDefaultAsync<Orden>(
                    $"SELECT {Orden.Columns} FROM seguimiento_ordenes WHERE empresa = @Tenant AND folio = @OperationId AND clave = @commandId",
                    new { key.Tenant, key.OperationId, commandId },
                    session.Transaction);
                return new StoredOperation(sale.ToSnapshot(rows), earlier?.ToCommand(withChanges: false));
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commit);
        await InTransactionAsync(
            write: true,
            async session =>
            {
                var isMoved = commit.KeyAfter != commit.Key;
                var freed = isMoved ? await session.Connection.ExecuteAsync(Venta.Free, Renumbering(commit), session.Transaction) : 1;
                if (freed == 0 || await session.Connection.ExecuteAsync(Venta.Upsert, Venta.From(commit), session.Transaction) == 0)
                    throw new StorageConflictException(commit.Key, commit.ExpectedVersion);
                if (isMoved) await session.Connection.ExecuteAsync(Seguimiento.Move + Orden.Move, Renumbering(commit), session.Transaction);
                await session.Connection.ExecuteAsync(
                    Seguimiento.Replace, commit.After.FollowUps.Select(followUp => Seguimiento.From(commit.KeyAfter, followUp)), session.Transaction);
                try
                {
                    await session.Connection.ExecuteAsync(
                        Orden.Insert, commit.Commands.Select(command => Orden.From(commit.KeyAfter, command)), session.Transaction);
                }
                catch (SqliteException repeated) when (repeated.SqliteExtendedErrorCode == UniqueViolation)
                {
                    throw new StorageConflictException(commit.Key, commit.ExpectedVersion, repeated);
                }

                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AcceptedCommand>> ReadHistoryAsync(OperationKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return await InTransactionAsync<IReadOnlyList<AcceptedCommand>>(
            write: false,
            async session =>
            [
                .. (await session.Connection.QueryAsync<Orden>(
                    $"SELECT {Orden.Columns} FROM seguimiento_ordenes WHERE empresa = @Tenant AND folio = @OperationId ORDER BY version",
                    key,
                    session.Transaction)).Select(order => order.ToCommand(withChanges: true)),
            ],
            cancellationToken);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredHistory> StreamHistoriesAsync(string tenant, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        var orders = await InTransactionAsync(
            write: false,
            session => session.Connection.QueryAsync<Orden>(
                $"SELECT {Orden.Columns} FROM seguimiento_ordenes WHERE empresa = @tenant ORDER BY folio, version", new { tenant }, session.Transaction),
            cancellationToken);
        foreach (var sale in orders.GroupBy(order => order.Folio))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new StoredHistory(sale.Key, [.. sale.Select(order => order.ToCommand(withChanges: true))]);
        }
    }

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<OperationSnapshot>> ReadAllAsync(string tenant, CancellationToken cancellationToken) =>
        InTransactionAsync<IReadOnlyList<OperationSnapshot>>(
            write: false,
            async session =>
            {
                var sales = await session.Connection.QueryAsync<Venta>(
                    "SELECT * FROM ventas WHERE empresa = @tenant AND version IS NOT NULL", new { tenant }, session.Transaction);
                var rows = await session.Connection.QueryAsync<Seguimiento>(
                    "SELECT * FROM seguimientos WHERE empresa = @tenant AND atraso IS NOT NULL", new { tenant }, session.Transaction);
                var followUps = rows.ToLookup(row => row.Folio);
                return [.. sales.Select(sale => sale.ToSnapshot(followUps[sale.Folio]))];
            },
            cancellationToken);

    /// <inheritdoc/>
    protected override Task<ILookup<string, AcceptedCommand>> ReadAllReopeningsAsync(string tenant, CancellationToken cancellationToken) =>
        InTransactionAsync(
            write: false,
            async session => (await session.Connection.QueryAsync<Orden>(
                $"SELECT {Orden.Columns} FROM seguimiento_ordenes WHERE empresa = @tenant AND cambios LIKE '%\"change\":\"Reopened\"%'", new { tenant }, session.Transaction))
                .ToLookup(order => order.Folio, order => order.ToCommand(withChanges: true)),
            cancellationToken);

    private static object Renumbering(OperationCommit commit) =>
        new { commit.Key.Tenant, commit.Key.OperationId, NewId = commit.KeyAfter.OperationId, commit.ExpectedVersion };

    /// <summary>SQLITE_CONSTRAINT_UNIQUE.</summary>
    private const int UniqueViolation = 2067;

    /// <summary>Does all of the work or nothing, in a transaction of its own or between a savepoint and its release.</summary>
    private async Task<T> InTransactionAsync<T>(bool write, Func<Session, Task<T>> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            if (_transaction is not null) return await InTransactionOfTheErpAsync(_transaction, work);
            await using var connection = new SqliteConnection(_connectionString);
            await connection.OpenAsync(cancellationToken);
            await using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: !write);
            var result = await work(new Session(connection, transaction));
            await transaction.CommitAsync(CancellationToken.None);
            return result;
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is Busy or Locked)
        {
            throw new StorageUnavailableException("Another connection is writing. Nothing was written; trying again is safe.", busy);
        }
    }

    private static async Task<T> InTransactionOfTheErpAsync<T>(SqliteTransaction transaction, Func<Session, Task<T>> work)
    {
        const string savepoint = "followupkit";
        await transaction.SaveAsync(savepoint);
        try
        {
            var result = await work(new Session(transaction.Connection!, transaction));
            await transaction.ReleaseAsync(savepoint);
            return result;
        }
        catch
        {
            await transaction.RollbackAsync(savepoint);
            await transaction.ReleaseAsync(savepoint);
            throw;
        }
    }

    private const int Busy = 5;

    private const int Locked = 6;

    private sealed record Session(SqliteConnection Connection, SqliteTransaction Transaction);
}
