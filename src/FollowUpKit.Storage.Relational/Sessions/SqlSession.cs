using System.Data;
using System.Data.Common;
using System.Diagnostics;
using System.Net.Sockets;

namespace FollowUpKit.Storage.Relational;

/// <summary>Statements on one connection. Each is prepared once and run as often as needed.</summary>
internal sealed class SqlSession(
    DbConnection connection, DbTransaction? transaction, SqlDialect dialect, CancellationToken cancellationToken) : IDisposable
{
    private readonly CommandCache _commands = new();
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
    public bool MayHaveCommitted { get; private set; }

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
        using var command = Create(text);
        await WaitedAsync(command, () => command.ExecuteNonQueryAsync(cancellation), cancellation).ConfigureAwait(false);
    }

    /// <summary>The first value that a text without parameters gives.</summary>
    public async Task<object?> AskAsync(string text)
    {
        using var command = Create(text);
        return await command.ExecuteScalarAsync(CancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs the statements of a script one by one: Microsoft.Data.Sqlite passes over in silence what follows an ALTER TABLE in one text.</summary>
    /// <param name="script">Statements with a semicolon after each, and none within.</param>
    public async Task RunScriptAsync(string script)
    {
        foreach (var statement in Statements(script)) await RunAsync(statement).ConfigureAwait(false);
    }

    /// <summary>The statements of a script.</summary>
    public static IEnumerable<string> Statements(string script) =>
        script.Split(';').Where(statement => !string.IsNullOrWhiteSpace(statement));

    /// <summary>Runs a text whose own failure must not hide the error that led to it.</summary>
    /// <returns>Whether it ran.</returns>
    public async Task<bool> TryRunAsync(string text)
    {
        try
        {
            await RunAsync(text).ConfigureAwait(false);
            return true;
        }
        catch (Exception error) when (IsOfDriver(error))
        {
            // The transaction is ended already, or the connection is lost.
            return false;
        }
    }

    /// <summary>Whether an error is one of those that the calls of drivers end with.</summary>
    public static bool IsOfDriver(Exception error) =>
        error is DbException or InvalidOperationException or IOException or SocketException or TimeoutException or InvalidCastException;

    /// <summary>Writes statement by statement, or in one round trip; inside a transaction, which is lost when it fails.</summary>
    public async Task WriteAsync(IReadOnlyList<SqlWrite> writes, Func<Exception> refused)
    {
        MayHaveCommitted = false;
#if NET
        if (CanBatch)
        {
            await WriteBatchAsync(writes).ConfigureAwait(false);
            return;
        }
#endif
        foreach (var write in writes)
        {
            var command = await BindAsync(write.Statement, write.Values).ConfigureAwait(false);
            var touched = await WaitedAsync(command, () => command.ExecuteNonQueryAsync(CancellationToken), CancellationToken).ConfigureAwait(false);
            if (write.Statement.MustTouchOne && touched != 1) throw refused();
        }
    }

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
    public async Task ForgetVariedAsync()
    {
        while (_commands.RemoveLast() is { } command) await ForgetAsync(command).ConfigureAwait(false);
    }

    public void Dispose()
    {
        _commands.Dispose();
#if NET
        _batches.Dispose();
#endif
        if (OwnsConnection) connection.Dispose();
    }

#if NET
    // What is kept keeps its values too, which are many in an import.
    private async Task WriteBatchAsync(IReadOnlyList<SqlWrite> writes)
    {
        var isKept = OwnsConnection && !writes.Any(write => write.Statement.TakesRows);
        var batch = isKept ? await _batches.KeptAsync(writes, CancellationToken).ConfigureAwait(false) : _batches.Once(writes);
        try
        {
            MayHaveCommitted = true;
            await batch.RunAsync(CancellationToken).ConfigureAwait(false);
        }
        catch (DbException error) when (!batch.MayHaveCommitted(error))
        {
            MayHaveCommitted = false;
            throw;
        }
        finally
        {
            if (!isKept) batch.Dispose();
        }
    }
#endif

    private Task<DbDataReader> OpenAsync(DbCommand command) =>
        WaitedAsync(command, () => command.ExecuteReaderAsync(CancellationToken), CancellationToken);

    /// <summary>
    /// Runs a command, again and again while the database is busy, for as long as the command may take. A driver that waits
    /// itself waits for whole seconds and cannot be cancelled meanwhile, so that it is given the shortest time.
    /// </summary>
    private async Task<T> WaitedAsync<T>(DbCommand command, Func<Task<T>> run, CancellationToken cancellation)
    {
        if (!dialect.WaitsInDriver) return await run().ConfigureAwait(false);
        var patience = command.CommandTimeout;
        var waited = Stopwatch.StartNew();
        command.CommandTimeout = 1;
        try
        {
            while (true)
            {
                try
                {
                    return await run().ConfigureAwait(false);
                }
                catch (DbException error) when (dialect.IsBusy(error) && (patience == 0 || waited.Elapsed.TotalSeconds < patience))
                {
                    cancellation.ThrowIfCancellationRequested();
                }
            }
        }
        finally
        {
            command.CommandTimeout = patience;
        }
    }

    private async Task<DbCommand> BindAsync(SqlStatement statement, IReadOnlyList<object?> values)
    {
        var known = _commands.Find(statement);
        var kept = known ?? await AddAsync(statement).ConfigureAwait(false);
        for (var i = 0; i < values.Count; i++) dialect.Bind(kept.Command.Parameters[i], values[i]);

        // A varied statement is worth preparing once it comes again.
        if (kept.IsPrepared || !OwnsConnection || (statement.IsVaried && known is null)) return kept.Command;
#if NET
        await kept.Command.PrepareAsync(CancellationToken).ConfigureAwait(false);
#else
        kept.Command.Prepare();
#endif
        kept.IsPrepared = true;
        return kept.Command;
    }

    private async Task<KeptCommand> AddAsync(SqlStatement statement)
    {
        var command = Create(statement.Text);
        statement.AddParameters(command.Parameters, command.CreateParameter, dialect);
        var added = new KeptCommand(command);
        if (_commands.Add(statement, added) is { } forgotten) await ForgetAsync(forgotten).ConfigureAwait(false);
        return added;
    }

    private async Task ForgetAsync(KeptCommand command)
    {
        try
        {
            if (command.IsPrepared && IsOpen) await dialect.UnprepareAsync(command.Command).ConfigureAwait(false);
        }
        catch (Exception error) when (IsOfDriver(error))
        {
            // The connection is lost, which the next statement will tell.
        }
        finally
        {
            command.Dispose();
        }
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security", "CA2100:Review SQL queries for security vulnerabilities",
        Justification = "Texts are made of constants and a checked prefix; all values are parameters.")]
    private DbCommand Create(string text)
    {
        var command = connection.CreateCommand();
        command.CommandType = CommandType.Text;
        command.CommandText = text;
        command.Transaction = transaction;
        return command;
    }
}
