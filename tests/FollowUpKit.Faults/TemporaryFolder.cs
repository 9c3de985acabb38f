using Microsoft.Data.Sqlite;

namespace FollowUpKit.Faults;

/// <summary>A folder for a SQLite file, gone at the end.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("followupkit-").FullName;

    public Target Target => new(Target.Sqlite, $"Data Source={Path.Combine(_path, "sales.db")}", null);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_path, recursive: true);
    }
}
