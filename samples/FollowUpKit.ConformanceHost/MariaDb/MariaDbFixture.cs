using FollowUpKit.Storage.Conformance;
using FollowUpKit.Storage.Relational;
using MySqlConnector;

namespace FollowUpKit.ConformanceHost;

/// <summary>The relational store on a private MariaDB server, in a schema of its own that is emptied before each case.</summary>
/// <param name="batches">Whether a commit goes to the server in one batch; statement by statement otherwise, as on .NET Framework.</param>
/// <param name="settings">More of the connection string; none unless given.</param>
public sealed class MariaDbFixture(bool batches = MariaDbFixture.CanBatch, string settings = "") : StoreFixture
{
    /// <summary>Whether the build of the store that is tested has batches: that of .NET Standard has none.</summary>
#if LIBRARY_NETSTANDARD
    public const bool CanBatch = false;
#else
    public const bool CanBatch = true;
#endif

    private static readonly Lazy<MariaDbServer> Server = new(() => MariaDbServer.Open());

    private readonly List<IDisposable> owned = [];
    private string schema = "";
    private string emptying = "";

    /// <inheritdoc/>
    public override string Name => batches || !CanBatch ? "MariaDB" : "MariaDB, no batches";

    /// <inheritdoc/>
    public override StoreAbilities Abilities =>
        StoreAbilities.Reading | StoreAbilities.History | StoreAbilities.HostTransactions | StoreAbilities.Savepoints
        | StoreAbilities.CrashRecovery | StoreAbilities.CommitFaults | StoreAbilities.BulkImport | StoreAbilities.ReminderQueue | StoreAbilities.BulkCommits | StoreAbilities.TimeZoneRules | StoreAbilities.DigestQueue | StoreAbilities.LostTransactions;

    private string ConnectionString => $"{Server.Value.ConnectionString};{settings}";

    /// <inheritdoc/>
    public override async Task ResetAsync()
    {
        if (emptying.Length > 0)
        {
            await RunAsync(emptying);
            return;
        }

        schema = $"case_{Guid.NewGuid():N}"[..21];
        using var store = Store(ConnectionString);
        await store.CreateSchemaAsync();
        await RunAsync($"CREATE TABLE {schema}.sales (id varchar(50) PRIMARY KEY)");
        emptying = (string)(await RunAsync(
            $"""
            SELECT concat('BEGIN; SET foreign_key_checks = 0; ', group_concat(concat('DELETE FROM {schema}.', table_name) SEPARATOR '; '), '; COMMIT; SET foreign_key_checks = 1')
            FROM information_schema.tables WHERE table_schema = '{schema}' AND table_type = 'BASE TABLE' AND table_name NOT LIKE '%schema_version'
            """))!;
    }

    /// <inheritdoc/>
    public override Task<StoreSession> OpenAsync() => Task.FromResult(Session(Store(ConnectionString)));

    /// <inheritdoc/>
    public override async Task<HostTransaction> BeginHostTransactionAsync()
    {
        var connection = new MySqlConnection(ConnectionString);
        await connection.OpenAsync();
        return new MariaDbHostTransaction(connection, await connection.BeginTransactionAsync(), Store(ConnectionString), ConnectionString, schema);
    }

    /// <inheritdoc/>
    public override async Task<int> CountHostRowsAsync() => Convert.ToInt32(
        await RunAsync($"SELECT count(*) FROM {schema}.sales"), System.Globalization.CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override Task CrashAsync()
    {
        Server.Value.Crash();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task<StoreSession> OpenFaultyAsync(CommitFault fault)
    {
        var proxy = new FaultyMariaDbProxy(ConnectionString, fault);
        owned.Add(proxy);
        return Task.FromResult(Session(Store(proxy.ConnectionString)));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        DropAsync().GetAwaiter().GetResult();
        owned.ForEach(proxy => proxy.Dispose());
        base.Dispose(disposing);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The texts are those of the fixture.")]
    private async Task<object?> RunAsync(string text)
    {
        await using var connection = new MySqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new MySqlCommand(text, connection) { CommandTimeout = 0 };
        return await command.ExecuteScalarAsync();
    }

    private static StoreSession Session(RelationalOperationStore store) => new(store, owned: store);

    private RelationalOperationStore Store(string connectionString) => new(
        SqlDialect.MariaDb,
        () => batches ? new MySqlConnection(connectionString) : new SequentialConnection(new MySqlConnection(connectionString)),
        schema: schema);

    private async Task DropAsync()
    {
        if (schema.Length > 0) await RunAsync($"DROP SCHEMA IF EXISTS {schema}");
    }
}
