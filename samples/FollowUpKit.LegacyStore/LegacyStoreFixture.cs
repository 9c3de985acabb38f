using Dapper;
using FollowUpKit.Storage.Conformance;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.LegacyStore;

/// <summary>All that the conformance kit needs to know of the store: how to open it, and how to empty it.</summary>
public sealed class LegacyStoreFixture : StoreFixture
{
    private readonly string folder = Directory.CreateTempSubdirectory("followupkit-").FullName;
    private int files;

    /// <inheritdoc/>
    public override string Name => "legacy tables";

    /// <inheritdoc/>
    public override StoreAbilities Abilities =>
        StoreAbilities.Reading | StoreAbilities.History | StoreAbilities.HostTransactions | StoreAbilities.Savepoints;

    private string ConnectionString => $"Data Source={Path.Combine(folder, $"{files}.db")}";

    /// <inheritdoc/>
    public override async Task ResetAsync()
    {
        files++;
        using var connection = new SqliteConnection(ConnectionString);
        await connection.ExecuteAsync("PRAGMA journal_mode = WAL");
        await connection.ExecuteAsync($"BEGIN; {LegacyTables.OfTheErp} {LegacyTables.Added} CREATE TABLE pedidos (id TEXT PRIMARY KEY); COMMIT;");
    }

    /// <inheritdoc/>
    public override Task<StoreSession> OpenAsync() => Task.FromResult(new StoreSession(new LegacyOperationStore(ConnectionString)));

    /// <inheritdoc/>
    public override async Task<HostTransaction> BeginHostTransactionAsync()
    {
        var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync();
        return new LegacyHostTransaction(connection);
    }

    /// <inheritdoc/>
    public override async Task<int> CountHostRowsAsync()
    {
        using var connection = new SqliteConnection(ConnectionString);
        return await connection.ExecuteScalarAsync<int>("SELECT count(*) FROM pedidos");
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        base.Dispose(disposing);
    }

    private sealed class LegacyHostTransaction : HostTransaction
    {
        private readonly SqliteConnection _connection;
        private readonly SqliteTransaction _transaction;

        public LegacyHostTransaction(SqliteConnection connection)
        {
            _connection = connection;
            _transaction = connection.BeginTransaction();
            Session = new StoreSession(new LegacyOperationStore(_transaction));
        }

        public override StoreSession Session { get; }

        public override Task WriteRowAsync(string id) => _connection.ExecuteAsync("INSERT INTO pedidos VALUES (@id)", new { id }, _transaction);

        public override Task<int> CountRowsAsync() => _connection.ExecuteScalarAsync<int>("SELECT count(*) FROM pedidos", transaction: _transaction);

        public override Task CommitAsync() => _transaction.CommitAsync();

        public override Task RollbackAsync() => _transaction.RollbackAsync();

        public override Task CreateSavepointAsync(string name) => _transaction.SaveAsync(name);

        public override Task RollbackToSavepointAsync(string name) => _transaction.RollbackAsync(name);

        protected override void Dispose(bool disposing)
        {
            _transaction.Dispose();
            _connection.Dispose();
            base.Dispose(disposing);
        }
    }
}
