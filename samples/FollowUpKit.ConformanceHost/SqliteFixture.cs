using FollowUpKit.Storage.Conformance;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.ConformanceHost;

/// <summary>The relational store on a SQLite file, a new one for each case.</summary>
/// <param name="createTables">Makes a file with the tables at a path.</param>
public sealed class SqliteFixture(Func<string, Task> createTables) : StoreFixture
{
    private readonly string folder = Directory.CreateTempSubdirectory("followupkit-").FullName;
    private int files;

    /// <summary>With the tables of this version.</summary>
    public SqliteFixture()
        : this(CreateTablesAsync)
    {
    }

    /// <inheritdoc/>
    public override string Name => "SQLite";

    /// <inheritdoc/>
    public override StoreAbilities Abilities =>
        StoreAbilities.Reading | StoreAbilities.History | StoreAbilities.HostTransactions | StoreAbilities.Savepoints
        | StoreAbilities.CrashRecovery | StoreAbilities.CommitFaults | StoreAbilities.BulkImport;

    private string Path => System.IO.Path.Combine(folder, $"{files}.db");

    /// <inheritdoc/>
    public override async Task ResetAsync()
    {
        files++;
        await createTables(Path);
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

    private static async Task CreateTablesAsync(string path)
    {
        using var store = Store(() => new SqliteConnection($"Data Source={path}"));
        await store.CreateSchemaAsync();
    }

    private static StoreSession Session(RelationalOperationStore store) => new(store, owned: store);

    private static RelationalOperationStore Store(Func<SqliteConnection> connect) => new(SqlDialect.Sqlite, connect);

    private SqliteConnection Connect() => new($"Data Source={Path}");
}
