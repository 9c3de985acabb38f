using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.Storage.Tests;

/// <summary>A database file of its own with the tables in it, removed at the end.</summary>
public sealed class SqliteFile : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"followupkit-{Guid.NewGuid():N}.db");

    /// <summary>Connections wait one second for a lock.</summary>
    public string ConnectionString => $"Data Source={path};Default Timeout=1";

    private string PatientConnectionString => $"Data Source={path}";

    /// <summary>A store whose tables are not made yet, waiting one second for a lock.</summary>
    public RelationalOperationStore Store(string prefix = SqlDialect.DefaultTablePrefix) =>
        new(SqlDialect.Sqlite, () => new SqliteConnection(ConnectionString), prefix);

    /// <summary>A store with its tables, waiting for a lock as long as the driver does.</summary>
    public async Task<RelationalOperationStore> CreateAsync(IBulkCopy? bulkCopy = null)
    {
        var store = new RelationalOperationStore(SqlDialect.Sqlite, () => new SqliteConnection(PatientConnectionString), bulkCopy: bulkCopy);
        await store.CreateSchemaAsync();
        return store;
    }

    internal SqliteConnection Connection() => new(ConnectionString);

    internal SqliteConnection Open()
    {
        var connection = Connection();
        connection.Open();
        return connection;
    }

    internal object? Ask(string question)
    {
        using var connection = Open();
        return connection.Ask(question);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var text in new[] { ConnectionString, PatientConnectionString })
        {
            using var connection = new SqliteConnection(text);
            SqliteConnection.ClearPool(connection);
        }

        foreach (var file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(path) + "*")) File.Delete(file);
    }
}
