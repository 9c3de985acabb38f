using FollowUpKit.ConformanceHost;
using MySqlConnector;

namespace FollowUpKit.LoadBenchmark;

/// <summary>A private server, with the settings of one that has a machine for itself.</summary>
internal sealed class MariaDbEngine : Engine
{
    private const string Settings =
        "--innodb-flush-log-at-trx-commit=1 --innodb-buffer-pool-size=1G --innodb-log-file-size=4G --innodb-flush-neighbors=0 " +
        "--innodb-io-capacity=2000 --innodb-sort-buffer-size=64M --tmp-table-size=64M --max-heap-table-size=64M";

    /// <summary>What the server sends before its version, so that replicas of long ago take it for one of theirs.</summary>
    private const string ReplicationPrefix = "5.5.5-";

    private readonly MariaDbServer server = MariaDbServer.Open(Settings, isInMemory: false);
    private int made;

    public override string Name => "mariadb";

    public override bool HasEntityFramework => false;

    // LOAD DATA LOCAL leaves out a row that is there, and cuts a text that is too long, with a warning only.
    public override bool HasBulkCopy => false;

    public override async Task<TestDatabase> CreateAsync() => await MariaDbDatabase.CreateAsync(server, $"load_{++made}");

    public override async Task<string> DescribeAsync()
    {
        await using var connection = new MySqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        return $"MariaDB {connection.ServerVersion.Replace(ReplicationPrefix, "", StringComparison.Ordinal)}, {Settings.Replace("--", "", StringComparison.Ordinal)}, MySqlConnector over loopback";
    }

    public override void Dispose() => server.Dispose();
}
