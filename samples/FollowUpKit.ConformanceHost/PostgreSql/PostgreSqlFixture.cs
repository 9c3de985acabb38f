using System.Data.Common;
using FollowUpKit.Storage.Conformance;
using FollowUpKit.Storage.Relational;
using Npgsql;

namespace FollowUpKit.ConformanceHost;

/// <summary>The relational store on a private PostgreSQL server, in a schema of its own that is emptied before each case.</summary>
/// <param name="batches">Whether a commit goes to the server in one batch; statement by statement otherwise, as on .NET Framework.</param>
/// <param name="createTables">Makes the tables in a schema of the server with a connection string; null for those of this version.</param>
/// <param name="settings">More of the connection string; none unless given.</param>
/// <param name="prefix">What the names of the tables begin with.</param>
/// <param name="inUpperCase">Whether the name of the schema is in upper case.</param>
/// <param name="bulkCopy">How the rows of imports are added; null for statements.</param>
/// <param name="options">The options of the dialect; null for its defaults.</param>
/// <param name="watch">What stands between a store and each of its connections; null for nothing.</param>
/// <param name="isPooled">Whether all connections go through PgBouncer in transaction mode.</param>
public sealed class PostgreSqlFixture(
    bool batches = PostgreSqlFixture.CanBatch,
    Func<string, string, Task>? createTables = null,
    string settings = "",
    string prefix = SqlDialect.DefaultTablePrefix,
    bool inUpperCase = false,
    IBulkCopy? bulkCopy = null,
    PostgreSqlOptions? options = null,
    Func<DbConnection, DbConnection>? watch = null,
    bool isPooled = false) : StoreFixture
{
    /// <summary>Whether the build of the store that is tested has batches: that of .NET Standard has none.</summary>
#if LIBRARY_NETSTANDARD
    public const bool CanBatch = false;
#else
    public const bool CanBatch = true;
#endif

    private static readonly Lazy<PostgreSqlServer> Server = new(PostgreSqlServer.Open);

    private static readonly Lazy<PgBouncer> Pooler = new(() => PgBouncer.Open(Server.Value.ConnectionString));

    private readonly SqlDialect dialect = options is null ? SqlDialect.PostgreSql : SqlDialect.CreatePostgreSql(options);
    private readonly List<IDisposable> owned = [];
    private string schema = "";
    private string emptying = "";

    /// <inheritdoc/>
    public override string Name =>
        isPooled ? "PostgreSQL, PgBouncer"
        : options is { TenantPartitions: > 0 } ? "PostgreSQL, partitions"
        : batches || !CanBatch ? "PostgreSQL" : "PostgreSQL, no batches";

    /// <inheritdoc/>
    public override StoreAbilities Abilities =>
        StoreAbilities.Reading | StoreAbilities.History | StoreAbilities.HostTransactions | StoreAbilities.Savepoints
        | StoreAbilities.CrashRecovery | StoreAbilities.CommitFaults | StoreAbilities.BulkImport | StoreAbilities.ReminderQueue | StoreAbilities.BulkCommits | StoreAbilities.TimeZoneRules | StoreAbilities.DigestQueue | StoreAbilities.LostTransactions;

    private string ConnectionString => $"{(isPooled ? Pooler.Value.ConnectionString : Server.Value.ConnectionString)};{settings}";

    /// <inheritdoc/>
    public override async Task ResetAsync()
    {
        if (emptying.Length > 0)
        {
            await RunAsync(emptying);
            return;
        }

        await DropAsync();
        schema = $"case_{Guid.NewGuid():N}"[..21];
        if (inUpperCase) schema = schema.ToUpperInvariant();
        await (createTables is null ? CreateTablesAsync() : createTables(ConnectionString, schema));
        await RunAsync($"CREATE TABLE \"{schema}\".sales (id text PRIMARY KEY)");
        // What else makes the tables may fill them too.
        if (createTables is null) emptying = (string)(await RunAsync(PostgreSqlServer.SelectEmptying(schema)))!;
    }

    /// <inheritdoc/>
    public override Task<StoreSession> OpenAsync() => Task.FromResult(Session(Store(ConnectionString)));

    /// <inheritdoc/>
    public override async Task<HostTransaction> BeginHostTransactionAsync()
    {
        var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        return new PostgreSqlHostTransaction(connection, await connection.BeginTransactionAsync(), Store(ConnectionString), schema);
    }

    /// <inheritdoc/>
    public override async Task<int> CountHostRowsAsync() => Convert.ToInt32(
        await RunAsync($"SELECT count(*) FROM \"{schema}\".sales"), System.Globalization.CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override Task CrashAsync()
    {
        Server.Value.Crash();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task<StoreSession> OpenFaultyAsync(CommitFault fault)
    {
        var proxy = batches ? new FaultyPostgreSqlProxy(ConnectionString, fault) : new FaultyPostgreSqlProxy(ConnectionString, fault, "COMMIT\0");
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
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(text, connection) { CommandTimeout = 0 };
        return await command.ExecuteScalarAsync();
    }

    private static StoreSession Session(RelationalOperationStore store) => new(store, owned: store);

    private RelationalOperationStore Store(string connectionString) =>
        new(
        dialect,
        () => Connection(connectionString),
        prefix,
        schema,
        bulkCopy: bulkCopy);

    private DbConnection Connection(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        return watch is not null ? watch(connection) : batches ? connection : new SequentialConnection(connection);
    }

    private async Task CreateTablesAsync()
    {
        using var store = Store(ConnectionString);
        await store.CreateSchemaAsync();
    }

    private async Task DropAsync()
    {
        if (schema.Length > 0) await RunAsync($"DROP SCHEMA IF EXISTS \"{schema}\" CASCADE");
    }
}
