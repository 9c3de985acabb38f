using Microsoft.Data.Sqlite;

namespace FollowUpKit.LoadBenchmark;

internal sealed class SqliteEngine : Engine
{
    public override string Name => "sqlite";

    public override Task<TestDatabase> CreateAsync() => Task.FromResult<TestDatabase>(new SqliteDatabase());

    public override Task<string> DescribeAsync()
    {
        using var file = new SqliteConnection("Data Source=:memory:");
        file.Open();
        return Task.FromResult($"SQLite {file.ServerVersion}, WAL, synchronous FULL, Microsoft.Data.Sqlite");
    }

    public override void Dispose()
    {
    }
}
