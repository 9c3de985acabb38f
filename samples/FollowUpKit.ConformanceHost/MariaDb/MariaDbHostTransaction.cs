using System.Globalization;
using FollowUpKit.Storage.Conformance;
using FollowUpKit.Storage.Relational;
using MySqlConnector;

namespace FollowUpKit.ConformanceHost;

/// <summary>An ERP on MariaDB: its own table of sales, and a transaction that the store joins.</summary>
internal sealed class MariaDbHostTransaction(
    MySqlConnection connection, MySqlTransaction transaction, RelationalOperationStore store, string connectionString, string schema) : HostTransaction
{
    public override StoreSession Session { get; } = new(store.WithTransaction(transaction));

    public override Task WriteRowAsync(string id) => RunAsync($"INSERT INTO {schema}.sales VALUES ('{id}')");

    public override async Task<int> CountRowsAsync() =>
        Convert.ToInt32(await RunAsync($"SELECT count(*) FROM {schema}.sales"), CultureInfo.InvariantCulture);

    public override Task CommitAsync() => transaction.CommitAsync();

    public override Task RollbackAsync() => transaction.RollbackAsync();

    public override Task CreateSavepointAsync(string name) => transaction.SaveAsync(name);

    public override Task RollbackToSavepointAsync(string name) => transaction.RollbackAsync(name);

    // Of two that wait for each other the one with fewer rows is given up.
    public override async Task LoseAsync()
    {
        await WriteRowAsync("of the host");
        await using var other = new MySqlConnection(connectionString);
        await other.OpenAsync();
        await using var heavy = await other.BeginTransactionAsync();
        await using (var rows = new MySqlCommand($"INSERT INTO {schema}.sales SELECT concat('of the other ', seq) FROM {schema}.seq_1_to_1000", other, heavy)) await rows.ExecuteNonQueryAsync();
        var lost = WriteRowAsync("of the other 1");
        await using (var row = new MySqlCommand($"INSERT INTO {schema}.sales VALUES ('of the host')", other, heavy)) await row.ExecuteNonQueryAsync();
        await heavy.RollbackAsync();
        try
        {
            await lost;
        }
        catch (MySqlException error) when (error.ErrorCode == MySqlErrorCode.LockDeadlock)
        {
            // The host goes on as if nothing were.
        }
    }

    protected override void Dispose(bool disposing)
    {
        try
        {
            transaction.Dispose();
        }
        catch (MySqlException)
        {
            // The connection is lost, and the transaction with it.
        }

        connection.Dispose();
        base.Dispose(disposing);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The texts are those of the fixture.")]
    private async Task<object?> RunAsync(string text)
    {
        await using var command = new MySqlCommand(text, connection, transaction);
        return await command.ExecuteScalarAsync();
    }
}
