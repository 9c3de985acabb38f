using System.Data;
using System.Data.Common;

namespace FollowUpKit.Storage.Relational;

/// <summary>Statements on one connection. Each is prepared once and run as often as needed.</summary>
internal sealed class SqlSession(
    DbConnection connection, DbTransaction? transaction, SqlDialect dialect, CancellationToken cancellationToken) : IDisposable
{
    /// <summary>How many statements are kept, and how many are prepared on the server; lists of many lengths make many texts.</summary>
    private const int MostCommands = 100;

    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);
#if NET
    private readonly BatchWriter _batches = new(connection, transaction, dialect);
#endif
    private int _prepared;

    /// <summary>Cancels what is under way; another for each use of a session that is kept.</summary>
    public CancellationToken CancellationToken { get; set; } = cancellationToken;

    public bool IsOpen => connection.State == ConnectionState.Open;

    /// <summary>Whether it was used before.</summary>
    public bool WasKept { get; set; }

    /// <summary>Whether the connection of the host was opened for this session.</summary>
    public bool IsOpenedHere { get; set; }

    /// <summary>Whether the connection is the session's alone: statements are prepared on the server too, and it is disposed of with the session.</summary>
    public bool OwnsConnection { get; set; }

    public SqlDialect Dialect => dialect;

    /// <summary>Runs a text without parameters to its end, come what may.</summary>
    public async Task RunAsync(string text)
    {
        using var command = Create(text);
        await command.ExecuteNonQueryAsync(CancellationToken.None).ConfigureAwait(false);
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
    public async Task TryRunAsync(string text)
    {
        try
        {
            await RunAsync(text).ConfigureAwait(false);
        }
        catch (Exception error) when (error is DbException or InvalidOperationException)
        {
            // The transaction is ended already, or the connection is lost.
        }
    }

    /// <summary>Whether all that is written goes to the database in one round trip.</summary>
#if NET
    public bool CanBatch { get; } = dialect.Batches && connection.CanCreateBatch;
#else
    public bool CanBatch { get; }
#endif

    /// <summary>Writes statement by statement, or in one round trip; inside a transaction, which is lost when it fails.</summary>
    public async Task WriteAsync(IReadOnlyList<SqlWrite> writes, Func<Exception> refused)
    {
#if NET
        if (CanBatch)
        {
            // What is kept keeps its values too, which are many in an import.
            var isKept = OwnsConnection && !writes.Any(write => write.Statement.TakesRows);
            await (isKept ? _batches.RunKeptAsync(writes, CancellationToken) : _batches.RunOnceAsync(writes, CancellationToken)).ConfigureAwait(false);
            return;
        }
#endif
        foreach (var write in writes)
        {
            var command = await BindAsync(write.Statement, write.Values).ConfigureAwait(false);
            var touched = await command.ExecuteNonQueryAsync(CancellationToken).ConfigureAwait(false);
            if (write.Statement.MustTouchOne && touched != 1) throw refused();
        }
    }

    public async Task<List<T>> ReadAsync<T>(SqlStatement statement, Func<SqlRow, T> map, params IReadOnlyList<object?> values)
    {
        using var reader = await OpenAsync(statement, values).ConfigureAwait(false);
        var row = new SqlRow(reader, dialect);
        var rows = new List<T>();
        while (await reader.ReadAsync(CancellationToken).ConfigureAwait(false)) rows.Add(map(row.Start()));
        return rows;
    }

    public async Task OpenConnectionAsync()
    {
        if (connection.State != ConnectionState.Open) await connection.OpenAsync(CancellationToken).ConfigureAwait(false);
        if (dialect.OpenConnection.Length > 0) await RunAsync(dialect.OpenConnection).ConfigureAwait(false);
    }

    public async Task<DbDataReader> OpenAsync(SqlStatement statement, IReadOnlyList<object?> values)
    {
        var command = await BindAsync(statement, values).ConfigureAwait(false);
        return await command.ExecuteReaderAsync(CancellationToken).ConfigureAwait(false);
    }

    public void Dispose()
    {
        Forget();
#if NET
        _batches.Dispose();
#endif
        if (OwnsConnection) connection.Dispose();
    }

    private void Forget()
    {
        foreach (var command in _commands.Values) command.Dispose();
        _commands.Clear();
    }

    private async Task<DbCommand> BindAsync(SqlStatement statement, IReadOnlyList<object?> values)
    {
        var isKnown = _commands.TryGetValue(statement.Text, out var command);
        if (command is null)
        {
            if (_commands.Count == MostCommands) Forget();
            command = Create(statement.Text);
            _commands.Add(statement.Text, command);
            statement.AddParameters(command.Parameters, command.CreateParameter, dialect);
        }

        for (var i = 0; i < values.Count; i++) dialect.Bind(command.Parameters[i], values[i]);
        if (isKnown || !OwnsConnection || _prepared++ >= MostCommands) return command;
#if NET
        await command.PrepareAsync(CancellationToken).ConfigureAwait(false);
#else
        command.Prepare();
#endif
        return command;
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
