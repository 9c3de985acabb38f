using FollowUpKit.Storage.Conformance;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.ConformanceHost;

/// <summary>An ERP on SQLite: its own table of sales, and a transaction that the store joins.</summary>
internal sealed class SqliteHostTransaction : HostTransaction
{
    private readonly SqliteConnection connection;
    private readonly SqliteTransaction transaction;

    public SqliteHostTransaction(SqliteConnection connection, RelationalOperationStore store)
    {
        this.connection = connection;
        transaction = connection.BeginTransaction();
        Session = new StoreSession(store.WithTransaction(transaction));
    }

    public override StoreSession Session { get; }

    public override Task WriteRowAsync(string id) => connection.RunAsync($"INSERT INTO sales VALUES ('{id}')", transaction);

    public override Task<int> CountRowsAsync() => connection.CountSalesAsync(transaction);

    public override Task CommitAsync() => transaction.CommitAsync();

    public override Task RollbackAsync() => transaction.RollbackAsync();

    public override Task CreateSavepointAsync(string name) => transaction.SaveAsync(name);

    public override Task RollbackToSavepointAsync(string name) => transaction.RollbackAsync(name);

    protected override void Dispose(bool disposing)
    {
        transaction.Dispose();
        connection.Dispose();
        base.Dispose(disposing);
    }
}
