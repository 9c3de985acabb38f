using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.Storage.Tests;

/// <summary>A database file of its own with the tables in it, removed at the end.</summary>
public sealed class SqliteFile : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"followupkit-{Guid.NewGuid():N}.db");

    /// <summary>Connections wait one second for a lock.</summary>
    public string ConnectionString => $"Data Source={path};Default Timeout=1";

    /// <summary>A store whose tables are not made yet.</summary>
    public RelationalOperationStore Store() => new(SqlDialect.Sqlite, () => new SqliteConnection(ConnectionString));

    /// <summary>A store with its tables.</summary>
    public async Task<RelationalOperationStore> CreateAsync()
    {
        var store = new RelationalOperationStore(SqlDialect.Sqlite, () => new SqliteConnection($"Data Source={path}"));
        await store.CreateSchemaAsync();
        return store;
    }

    internal SqliteConnection Open()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        return connection;
    }

    internal object? Ask(string question)
    {
        using var connection = Open();
        return Ask(connection, question);
    }

    internal static object? Ask(SqliteConnection connection, string question, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        command.Transaction = transaction;
        return command.ExecuteScalar();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(path) + "*")) File.Delete(file);
    }
}
