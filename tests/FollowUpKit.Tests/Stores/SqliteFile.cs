using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.Tests.Stores;

/// <summary>A SQLite database of its own, in a folder that goes when it is disposed.</summary>
internal sealed class SqliteFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("followupkit-").FullName;

    public async Task<RelationalOperationStore> CreateAsync()
    {
        var store = new RelationalOperationStore(SqlDialect.Sqlite, Connect);
        await store.CreateSchemaAsync();
        return store;
    }

    public SqliteConnection Connect() => new($"Data Source={Path.Combine(_folder, "sales.db")}");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
