using System.Globalization;
using FollowUpKit.Storage.Conformance;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.SqlClient;

namespace FollowUpKit.SqlServerKit;

/// <summary>An ERP on SQL Server: its own table of sales, and a transaction that the store joins.</summary>
internal sealed class SqlServerHostTransaction(
    SqlConnection connection, SqlTransaction transaction, RelationalOperationStore store, string connectionString, string schema) : HostTransaction
{
    private const int Deadlock = 1205;

    public override StoreSession Session { get; } = new(store.WithTransaction(transaction));

    public override Task WriteRowAsync(string id) => AddAsync(connection, transaction, id);

    public override async Task<int> CountRowsAsync()
    {
        await using var command = Command(KitTexts.CountSales(schema), connection, transaction);
        return Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    public override Task CommitAsync() => transaction.CommitAsync();

    // The driver has no transaction any more where the database has ended it.
    public override Task RollbackAsync() => transaction.Connection is null ? Task.CompletedTask : transaction.RollbackAsync();

    public override Task CreateSavepointAsync(string name) => transaction.SaveAsync(name);

    public override Task RollbackToSavepointAsync(string name) => transaction.RollbackAsync(name);

    // Of two that wait for each other the one of the lower priority is given up.
    public override async Task LoseAsync()
    {
        await using (var lower = Command(KitTexts.Lower, connection, transaction)) await lower.ExecuteNonQueryAsync();
        await WriteRowAsync("of the host");
        await using var other = new SqlConnection(connectionString);
        await other.OpenAsync();
        await using var heavy = (SqlTransaction)await other.BeginTransactionAsync();
        await using (var raise = Command(KitTexts.Raise, other, heavy)) await raise.ExecuteNonQueryAsync();
        await AddAsync(other, heavy, "of the other");
        var lost = WriteRowAsync("of the other");
        await AddAsync(other, heavy, "of the host");
        await heavy.RollbackAsync();
        try
        {
            await lost;
        }
        catch (SqlException error) when (error.Number == Deadlock)
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

    private async Task AddAsync(SqlConnection on, SqlTransaction inside, string id)
    {
        await using var command = Command(KitTexts.AddSale(schema), on, inside);
        command.Parameters.Add(new SqlParameter("@id", System.Data.SqlDbType.VarChar, 50) { Value = id });
        await command.ExecuteNonQueryAsync();
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The texts are those of the fixture.")]
    private static SqlCommand Command(string text, SqlConnection on, SqlTransaction inside) => new(text, on, inside);
}
