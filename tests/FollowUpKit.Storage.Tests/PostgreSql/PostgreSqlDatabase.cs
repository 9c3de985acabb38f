using FollowUpKit.ConformanceHost;
using FollowUpKit.Storage.Relational;
using Npgsql;

namespace FollowUpKit.Storage.Tests;

/// <summary>A schema of its own on a server that all tests but those of crashes share.</summary>
internal sealed class PostgreSqlDatabase : IDisposable
{
    private static readonly Lazy<PostgreSqlServer> Server = new(PostgreSqlServer.Open);

    public string Schema { get; } = $"test_{Guid.NewGuid():N}"[..21];

    public string ConnectionString { get; private init; } = Server.Value.ConnectionString;

    public RelationalOperationStore Store(string more = "", IBulkCopy? bulkCopy = null) =>
        new(SqlDialect.PostgreSql, () => new NpgsqlConnection(ConnectionString + more), schema: Schema, bulkCopy: bulkCopy);

    public async Task<RelationalOperationStore> CreateAsync(IBulkCopy? bulkCopy = null)
    {
        var store = Store(bulkCopy: bulkCopy);
        await store.CreateSchemaAsync();
        return store;
    }

    public NpgsqlConnection Open()
    {
        var connection = new NpgsqlConnection(ConnectionString);
        connection.Open();
        return connection;
    }

    public object? Ask(string text)
    {
        using var connection = Open();
        return Ask(connection, text);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The texts are those of the tests.")]
    public static object? Ask(NpgsqlConnection connection, string text)
    {
        using var command = new NpgsqlCommand(text, connection) { CommandTimeout = 0 };
        return command.ExecuteScalar();
    }

    public void Dispose() => Ask($"DROP SCHEMA IF EXISTS {Schema} CASCADE");
}
