using FollowUpKit.Storage.Conformance;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.ConformanceHost;

/// <summary>The relational store on a SQLite file, a new one for each case.</summary>
/// <param name="createTables">Makes a file with the tables at a path; null for those of this version.</param>
/// <param name="settings">More of the connection string; none unless given.</param>
/// <param name="prefix">What the names of the tables begin with.</param>
/// <param name="bulkCopy">How the rows of imports are added; null for statements.</param>
public sealed class SqliteFixture(
    Func<string, Task>? createTables, string settings = "", string prefix = SqlDialect.DefaultTablePrefix, IBulkCopy? bulkCopy = null) : StoreFixture
{
    private readonly string folder = Directory.CreateTempSubdirectory("followupkit-").FullName;
    private int files;

    /// <summary>With the tables of this version and the usual settings.</summary>
    public SqliteFixture()
        : this(null)
    {
    }

    /// <inheritdoc/>
    public override string Name => "SQLite";

    /// <inheritdoc/>
    public override StoreAbilities Abilities =>
        StoreAbilities.Reading | StoreAbilities.History | StoreAbilities.HostTransactions | StoreAbilities.Savepoints
        | StoreAbilities.CrashRecovery | StoreAbilities.CommitFaults | StoreAbilities.BulkImport | StoreAbilities.ReminderQueue | StoreAbilities.BulkCommits | StoreAbilities.TimeZoneRules | StoreAbilities.DigestQueue | StoreAbilities.LostTransactions;

    private string Path => System.IO.Path.Combine(folder, $"{files}.db");

    /// <inheritdoc/>
    public override async Task ResetAsync()
    {
        files++;
        await (createTables is null ? CreateTablesAsync() : createTables(Path));
        using var connection = Connect();
        await connection.OpenAsync();
        await connection.RunAsync("CREATE TABLE sales (id TEXT PRIMARY KEY)");
    }

    /// <inheritdoc/>
    public override Task<StoreSession> OpenAsync() => Task.FromResult(Session(Store(Connect)));

    /// <inheritdoc/>
    public override async Task<HostTransaction> BeginHostTransactionAsync()
    {
        var connection = Connect();
        await connection.OpenAsync();
        return new SqliteHostTransaction(connection, Store(Connect));
    }

    /// <inheritdoc/>
    public override async Task<int> CountHostRowsAsync()
    {
        using var connection = Connect();
        await connection.OpenAsync();
        return await connection.CountSalesAsync();
    }

    /// <summary>Goes on with a copy of the file and its log as they are at this moment; whoever is connected stays behind.</summary>
    public override Task CrashAsync()
    {
        var crashed = Path;
        files++;
        File.Copy(crashed, Path);
        if (File.Exists(crashed + "-wal")) File.Copy(crashed + "-wal", Path + "-wal");
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task<StoreSession> OpenFaultyAsync(CommitFault fault)
    {
        var path = Path;
        return Task.FromResult(Session(Store(() => new FaultySqliteConnection($"Data Source={path};Pooling=False", fault))));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        base.Dispose(disposing);
    }

    private async Task CreateTablesAsync()
    {
        using var store = Store(Connect);
        await store.CreateSchemaAsync();
    }

    private static StoreSession Session(RelationalOperationStore store) => new(store, owned: store);

    private RelationalOperationStore Store(Func<SqliteConnection> connect) => new(SqlDialect.Sqlite, connect, prefix, bulkCopy: bulkCopy);

    private SqliteConnection Connect() => new($"Data Source={Path};{settings}");
}
