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

    public override async Task LoseAsync()
    {
        try
        {
            await connection.RunAsync("INSERT OR ROLLBACK INTO followup_schema_version SELECT version FROM followup_schema_version", transaction);
        }
        catch (SqliteException)
        {
            // The host goes on as if nothing were.
        }
    }

    protected override void Dispose(bool disposing)
    {
        transaction.Dispose();
        connection.Dispose();
        base.Dispose(disposing);
    }
}
