using System.Data.Common;

namespace FollowUpKit.LoadBenchmark;

/// <summary>A statement prepared once on a connection that stays open.</summary>
internal sealed class PreparedQuery : IDisposable
{
    private readonly DbCommand command;

    private PreparedQuery(DbCommand command) => this.command = command;

    public static async Task<PreparedQuery> PrepareAsync(
        TestDatabase database, DbConnection connection, string text, params IReadOnlyList<(string Name, object? Value)> values)
    {
        var query = Create(database, connection, text, values);
        await query.command.PrepareAsync();
        return query;
    }

    /// <summary>The same without preparing it.</summary>
    public static PreparedQuery Create(
        TestDatabase database, DbConnection connection, string text, params IReadOnlyList<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = text;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            parameter.Value = value is Array ? value : database.Value(value);
            command.Parameters.Add(parameter);
        }

        return new PreparedQuery(command);
    }

    public async Task<List<T>> RowsAsync<T>(Func<DbDataReader, T> read)
    {
        using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync()) rows.Add(read(reader));
        return rows;
    }

    public async Task<long> CountAsync() => (long)(await command.ExecuteScalarAsync())!;

    public void Dispose() => command.Dispose();
}
