using FollowUpKit.ConformanceHost;
using FollowUpKit.Storage.Relational;
using MySqlConnector;

namespace FollowUpKit.Storage.Tests;

/// <summary>A schema of its own on a server that all tests but those of crashes share.</summary>
internal sealed class MariaDbDatabase : IDisposable
{
    private static readonly Lazy<MariaDbServer> Server = new(() => MariaDbServer.Open());

    public string Schema { get; } = $"test_{Guid.NewGuid():N}"[..21];

    public string ConnectionString { get; init; } = Server.Value.ConnectionString;

    public RelationalOperationStore Store(string more = "") => new(SqlDialect.MariaDb, () => new MySqlConnection(ConnectionString + more), schema: Schema);

    public async Task<RelationalOperationStore> CreateAsync()
    {
        var store = Store();
        await store.CreateSchemaAsync();
        return store;
    }

    /// <summary>Opens a connection whose database is the schema.</summary>
    public MySqlConnection Open()
    {
        var connection = new MySqlConnection(ConnectionString);
        connection.Open();
        Ask(connection, $"CREATE SCHEMA IF NOT EXISTS {Schema}");
        connection.ChangeDatabase(Schema);
        return connection;
    }

    public object? Ask(string text)
    {
        using var connection = Open();
        return Ask(connection, text);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The texts are those of the tests.")]
    public static object? Ask(MySqlConnection connection, string text, MySqlTransaction? transaction = null)
    {
        using var command = new MySqlCommand(text, connection, transaction) { CommandTimeout = 0 };
        return command.ExecuteScalar();
    }

    public void Dispose()
    {
        using var connection = new MySqlConnection(ConnectionString);
        connection.Open();
        Ask(connection, $"DROP SCHEMA IF EXISTS {Schema}");
    }
}
