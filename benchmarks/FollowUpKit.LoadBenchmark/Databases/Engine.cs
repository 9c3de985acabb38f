using FollowUpKit.ConformanceHost;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FollowUpKit.LoadBenchmark;

/// <summary>A kind of database, which makes one for each size.</summary>
internal sealed class Engine : IDisposable
{
    private const string Settings =
        "-c fsync=on -c synchronous_commit=on -c shared_buffers=1GB -c effective_cache_size=4GB -c work_mem=64MB " +
        "-c maintenance_work_mem=512MB -c random_page_cost=1.1 -c max_wal_size=8GB -c checkpoint_timeout=30min";

    private readonly PostgreSqlServer? server;
    private int made;

    private Engine(string name, PostgreSqlServer? server)
    {
        Name = name;
        this.server = server;
    }

    public static IReadOnlyList<string> Names { get; } = ["sqlite", "postgresql"];

    public string Name { get; }

    public static Engine Open(string name) => new(name, name == "sqlite" ? null : PostgreSqlServer.Open(Settings));

    public async Task<TestDatabase> CreateAsync() =>
        server is null ? new SqliteDatabase() : await PostgreSqlDatabase.CreateAsync(server, $"load_{++made}");

    /// <summary>The version and the settings of the database.</summary>
    public async Task<string> DescribeAsync()
    {
        if (server is null)
        {
            using var file = new SqliteConnection("Data Source=:memory:");
            file.Open();
            return $"SQLite {file.ServerVersion}, WAL, synchronous FULL, Microsoft.Data.Sqlite";
        }

        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        return $"PostgreSQL {connection.PostgreSqlVersion}, {Settings.Replace("-c ", "", StringComparison.Ordinal)}, Npgsql over loopback";
    }

    public void Dispose() => server?.Dispose();
}
