using Microsoft.Data.Sqlite;

namespace FollowUpKit.Faults;

/// <summary>A folder for SQLite files, gone at the end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("followupkit-").FullName;

    public Target Target(string name) => new(Faults.Target.Sqlite, $"Data Source={Path.Combine(path, $"{name}.db")}");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(path, recursive: true);
    }
}
