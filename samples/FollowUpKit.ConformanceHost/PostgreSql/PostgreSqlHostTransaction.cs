using System.Globalization;
using FollowUpKit.Storage.Conformance;
using FollowUpKit.Storage.Relational;
using Npgsql;

namespace FollowUpKit.ConformanceHost;

/// <summary>An ERP on PostgreSQL: its own table of sales, and a transaction that the store joins.</summary>
internal sealed class PostgreSqlHostTransaction(
    NpgsqlConnection connection, NpgsqlTransaction transaction, RelationalOperationStore store, string schema) : HostTransaction
{
    public override StoreSession Session { get; } = new(store.WithTransaction(transaction));

    public override Task WriteRowAsync(string id) => RunAsync($"INSERT INTO \"{schema}\".sales VALUES ('{id}')");

    public override async Task<int> CountRowsAsync() =>
        Convert.ToInt32(await RunAsync($"SELECT count(*) FROM \"{schema}\".sales"), CultureInfo.InvariantCulture);

    public override Task CommitAsync() => transaction.CommitAsync();

    public override Task RollbackAsync() => transaction.RollbackAsync();

    public override Task CreateSavepointAsync(string name) => transaction.SaveAsync(name);

    public override Task RollbackToSavepointAsync(string name) => transaction.RollbackAsync(name);

    public override async Task LoseAsync()
    {
        try
        {
            await RunAsync("SELECT 1 / 0");
        }
        catch (PostgresException)
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

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The texts are those of the fixture.")]
    private async Task<object?> RunAsync(string text)
    {
        await using var command = new NpgsqlCommand(text, connection, transaction);
        return await command.ExecuteScalarAsync();
    }
}
