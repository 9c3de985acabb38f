using FollowUpKit.ConformanceHost;
using Npgsql;

namespace FollowUpKit.LoadBenchmark;

/// <summary>A private server, with the settings of one that has a machine for itself.</summary>
internal sealed class PostgreSqlEngine : Engine
{
    private const string Settings =
        "-c fsync=on -c synchronous_commit=on -c shared_buffers=1GB -c effective_cache_size=4GB -c work_mem=64MB " +
        "-c maintenance_work_mem=512MB -c random_page_cost=1.1 -c max_wal_size=8GB -c checkpoint_timeout=30min";

    private readonly PostgreSqlServer server = PostgreSqlServer.Open(Settings);
    private int made;

    public override string Name => "postgresql";

    public override async Task<TestDatabase> CreateAsync() => await PostgreSqlDatabase.CreateAsync(server, $"load_{++made}");

    public override async Task<string> DescribeAsync()
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        return $"PostgreSQL {connection.PostgreSqlVersion}, {Settings.Replace("-c ", "", StringComparison.Ordinal)}, Npgsql over loopback";
    }

    public override void Dispose() => server.Dispose();
}
