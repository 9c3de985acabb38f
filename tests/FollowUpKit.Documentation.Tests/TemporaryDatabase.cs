using Microsoft.Data.Sqlite;

namespace FollowUpKit.Documentation.Tests;

/// <summary>A SQLite file of a test.</summary>
internal sealed class TemporaryDatabase : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("followupkit-").FullName;

    public string ConnectionString => $"Data Source={Path.Combine(_folder, "erp.db")}";

    public string PathOf(string name) => Path.Combine(_folder, name);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
