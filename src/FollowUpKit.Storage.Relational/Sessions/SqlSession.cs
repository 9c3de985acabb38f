using System.Data;
using System.Data.Common;

namespace FollowUpKit.Storage.Relational;

/// <summary>Statements on one connection. Each is prepared once and run as often as needed.</summary>
internal sealed class SqlSession(
    DbConnection connection, DbTransaction? transaction, SqlDialect dialect, CancellationToken cancellationToken) : IDisposable
{
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);

    public SqlDialect Dialect => dialect;

    /// <summary>Runs a text without parameters to its end, come what may.</summary>
    public async Task RunAsync(string text)
    {
        using var command = Create(text);
        await command.ExecuteNonQueryAsync(CancellationToken.None).ConfigureAwait(false);
    }

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

    /// <summary>Writes, and answers how many rows it touched.</summary>
    public Task<int> ExecuteAsync(SqlStatement statement, params IReadOnlyList<object?> values) =>
        Bind(statement, values).ExecuteNonQueryAsync(cancellationToken);

    public async Task<List<T>> ReadAsync<T>(SqlStatement statement, Func<SqlRow, T> map, params IReadOnlyList<object?> values)
    {
        using var reader = await Bind(statement, values).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var row = new SqlRow(reader, dialect);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false)) rows.Add(map(row.Start()));
        return rows;
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values) command.Dispose();
        _commands.Clear();
    }

    private DbCommand Bind(SqlStatement statement, IReadOnlyList<object?> values)
    {
        if (!_commands.TryGetValue(statement.Text, out var command))
        {
            command = Create(statement.Text);
            _commands.Add(statement.Text, command);
            foreach (var name in statement.Parameters)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = "@" + name;
                command.Parameters.Add(parameter);
            }
        }

        for (var i = 0; i < values.Count; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
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
