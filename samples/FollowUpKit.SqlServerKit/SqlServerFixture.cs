using System.Globalization;
using FollowUpKit.Storage.Conformance;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.SqlClient;

namespace FollowUpKit.SqlServerKit;

/// <summary>The relational store on a SQL Server, a new schema for each case. Crashes and lost answers need a server of one's own, and are not promised.</summary>
internal sealed class SqlServerFixture(string connectionString) : StoreFixture
{
    private string schema = "";

    public override string Name => "SQL Server";

    public override StoreAbilities Abilities =>
        StoreAbilities.Reading | StoreAbilities.History | StoreAbilities.HostTransactions | StoreAbilities.Savepoints | StoreAbilities.BulkImport
        | StoreAbilities.ReminderQueue | StoreAbilities.BulkCommits | StoreAbilities.TimeZoneRules | StoreAbilities.DigestQueue | StoreAbilities.LostTransactions;

    public override async Task ResetAsync()
    {
        await DropAsync();
        schema = $"case_{Guid.NewGuid():N}"[..21];
        using var store = Store();
        await store.CreateSchemaAsync();
        await RunAsync(KitTexts.CreateSales(schema));
    }

    public override Task<StoreSession> OpenAsync()
    {
        var store = Store();
        return Task.FromResult(new StoreSession(store, owned: store));
    }

    public override async Task<HostTransaction> BeginHostTransactionAsync()
    {
        var connection = new SqlConnection(connectionString);
        await connection.OpenAsync();
        return new SqlServerHostTransaction(connection, (SqlTransaction)await connection.BeginTransactionAsync(), Store(), connectionString, schema);
    }

    public override async Task<int> CountHostRowsAsync() => Convert.ToInt32(await RunAsync(KitTexts.CountSales(schema)), CultureInfo.InvariantCulture);

    protected override void Dispose(bool disposing)
    {
        DropAsync().GetAwaiter().GetResult();
        base.Dispose(disposing);
    }

    private RelationalOperationStore Store() => new(SqlDialect.SqlServerPreview(acknowledged: true), () => new SqlConnection(connectionString), schema: schema);

    private async Task DropAsync()
    {
        if (schema.Length == 0) return;
        foreach (var statement in KitTexts.Drop(schema)) await RunAsync(statement);
        schema = "";
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The texts are those of the fixture.")]
    private async Task<object?> RunAsync(string text)
    {
        await using var connection = new SqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new SqlCommand(text, connection);
        return await command.ExecuteScalarAsync();
    }
}
