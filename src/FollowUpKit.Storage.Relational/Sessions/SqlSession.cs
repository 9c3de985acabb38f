using System.Data;
using System.Data.Common;

namespace FollowUpKit.Storage.Relational;

/// <summary>Statements on one connection. Each is prepared once and run as often as needed.</summary>
internal sealed class SqlSession(
    DbConnection connection, DbTransaction? transaction, SqlDialect dialect, CancellationToken cancellationToken) : IDisposable
{
    private readonly SessionCommands _commands = new(connection, transaction, dialect);
#if NET
    private readonly BatchWriter _batches = new(connection, transaction, dialect);
#endif

    /// <summary>Cancels what is under way; another for each use of a session that is kept.</summary>
    public CancellationToken CancellationToken { get; set; } = cancellationToken;

    public bool IsOpen => connection.State == ConnectionState.Open;

    /// <summary>Whether something stays on the connection that should have ended, a transaction or a reader.</summary>
    public bool IsSpoiled { get; set; }

    /// <summary>Whether it was used before.</summary>
    public bool WasKept { get; set; }

    /// <summary>Whether the connection of the host was opened for this session.</summary>
    public bool IsOpenedHere { get; set; }

    /// <summary>Whether the connection is the session's alone: statements are prepared on the server too, and it is disposed of with the session.</summary>
    public bool OwnsConnection { get; set; }

    /// <summary>Whether the batch that was written last may have been committed: it was sent, and no error before its commit came back.</summary>
#if NET
    public bool MayHaveCommitted => _batches.MayHaveCommitted;
#else
    public bool MayHaveCommitted { get; }
#endif

    public SqlDialect Dialect => dialect;

    /// <summary>Whether all that is written goes to the database in one round trip.</summary>
#if NET
    public bool CanBatch { get; } = dialect.Batches && connection.CanCreateBatch;
#else
    public bool CanBatch { get; }
#endif

    /// <summary>Runs a text without parameters to its end, come what may.</summary>
    public Task RunAsync(string text) => RunAsync(text, CancellationToken.None);

    /// <summary>Runs a text without parameters.</summary>
    public async Task RunAsync(string text, CancellationToken cancellation)
    {
        using var command = _commands.Create(text);
        await BusyWait.RunAsync(command, dialect, () => command.ExecuteNonQueryAsync(cancellation), cancellation).ConfigureAwait(false);
    }

    /// <summary>Runs a text without parameters that may take longer than a command of the connection may.</summary>
    public async Task RunLongAsync(string text)
    {
        using var command = _commands.Create(text);
        command.CommandTimeout = 0;
        await BusyWait.RunAsync(command, dialect, () => command.ExecuteNonQueryAsync(CancellationToken), CancellationToken).ConfigureAwait(false);
    }

    /// <summary>The first value that a text without parameters gives.</summary>
    public async Task<object?> AskAsync(string text)
    {
        using var command = _commands.Create(text);
        return await command.ExecuteScalarAsync(CancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a text whose own failure must not hide the error that led to it.</summary>
    /// <returns>Whether it ran.</returns>
    public async Task<bool> TryRunAsync(string text)
    {
        try
        {
            await RunAsync(text).ConfigureAwait(false);
            return true;
        }
        catch (Exception error) when (DriverErrors.Include(error))
        {
            // The transaction is ended already, or the connection is lost.
            return false;
        }
    }

    /// <summary>Writes statement by statement, or in one round trip; inside a transaction, which is lost when it fails.</summary>
    public async Task WriteAsync(IReadOnlyList<SqlWrite> writes, Func<Exception> refused)
    {
#if NET
        if (CanBatch && (dialect.MostTextInRows == int.MaxValue || !writes.Any(write => write.Statement.TakesRows)))
        {
            await _batches.RunAsync(writes, keep: OwnsConnection && dialect.Prepares, CancellationToken).ConfigureAwait(false);
            return;
        }
#endif
        foreach (var write in writes)
        {
            var command = await BindAsync(write.Statement, write.Values).ConfigureAwait(false);
            var touched = await BusyWait.RunAsync(command, dialect, () => command.ExecuteNonQueryAsync(CancellationToken), CancellationToken).ConfigureAwait(false);
            if (write.Statement.MustTouchOne && touched != 1) throw refused();
        }
    }

    /// <summary>Adds rows by the bulk copy of the host; inside a transaction, which is lost when it fails.</summary>
    public Task CopyAsync(IBulkCopy bulkCopy, BulkRows rows) => bulkCopy.CopyAsync(connection, rows, CancellationToken);

    public async Task<List<T>> ReadAsync<T>(SqlStatement statement, Func<SqlRow, T> map, params IReadOnlyList<object?> values)
    {
        var command = await BindAsync(statement, values).ConfigureAwait(false);
        using var reader = await OpenAsync(command).ConfigureAwait(false);
        var row = new SqlRow(reader, dialect);
        var rows = new List<T>();
        while (await reader.ReadAsync(CancellationToken).ConfigureAwait(false)) rows.Add(row.Read(map));
        return rows;
    }

    /// <summary>Begins to read row by row.</summary>
    public async Task<SqlStream> StreamAsync(SqlStatement statement, IReadOnlyList<object?> values)
    {
        var command = await BindAsync(statement, values).ConfigureAwait(false);
        return new SqlStream(this, command, await OpenAsync(command).ConfigureAwait(false));
    }

    public async Task OpenConnectionAsync()
    {
        dialect.CheckSettings(connection);
        if (connection.State != ConnectionState.Open) await connection.OpenAsync(CancellationToken).ConfigureAwait(false);
        if (dialect.OpenConnection.Length > 0) await RunAsync(dialect.OpenConnection, CancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives up what is prepared of varied statements on a connection that goes on elsewhere.</summary>
    public Task ForgetVariedAsync() => _commands.ForgetVariedAsync();

    public void Dispose()
    {
        _commands.Dispose();
#if NET
        _batches.Dispose();
#endif
        if (OwnsConnection) connection.Dispose();
    }

    private Task<DbCommand> BindAsync(SqlStatement statement, IReadOnlyList<object?> values) =>
        _commands.BindAsync(statement, values, prepare: OwnsConnection && dialect.Prepares, CancellationToken);

    private Task<DbDataReader> OpenAsync(DbCommand command) =>
        BusyWait.RunAsync(command, dialect, () => command.ExecuteReaderAsync(CancellationToken), CancellationToken);
}
