using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.Storage.Tests;

/// <summary>The relational store on the dialect of SQL Server, whose statements run translated on a SQLite file, a new one for each case.</summary>
internal sealed class EmulatedFixture : StoreFixture
{
    private readonly string folder = Directory.CreateTempSubdirectory("followupkit-").FullName;
    private int files;

    public StatementLog Log { get; } = new();

    public override string Name => "SQL Server, translated";

    public override StoreAbilities Abilities =>
        StoreAbilities.Reading | StoreAbilities.History | StoreAbilities.HostTransactions | StoreAbilities.Savepoints | StoreAbilities.BulkImport
        | StoreAbilities.ReminderQueue | StoreAbilities.BulkCommits | StoreAbilities.TimeZoneRules | StoreAbilities.DigestQueue;

    private string ConnectionString => $"Data Source={Path.Combine(folder, $"{files}.db")};Pooling=False";

    /// <summary>Makes the tables of SQLite, and asks for those of SQL Server.</summary>
    public override async Task ResetAsync()
    {
        files++;
        await RunAsync(SqlDialect.Sqlite.GenerateCreateScript() + "CREATE TABLE sales (id TEXT PRIMARY KEY)");
        using var store = Store();
        await store.CreateSchemaAsync();
    }

    public override Task<StoreSession> OpenAsync()
    {
        var store = Store();
        return Task.FromResult(new StoreSession(store, owned: store));
    }

    public override async Task<HostTransaction> BeginHostTransactionAsync()
    {
        var connection = Connect();
        await connection.OpenAsync();
        return new EmulatedHostTransaction(connection, (EmulatedTransaction)await connection.BeginTransactionAsync(), Store());
    }

    public override async Task<int> CountHostRowsAsync() => Convert.ToInt32(await RunAsync("SELECT count(*) FROM sales"), System.Globalization.CultureInfo.InvariantCulture);

    public RelationalOperationStore Store() => new(SqlDialect.SqlServerPreview(acknowledged: true), Connect);

    public EmulatedConnection Connect() => new(ConnectionString, Log);

    protected override void Dispose(bool disposing)
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        base.Dispose(disposing);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The texts are those of the fixture.")]
    private async Task<object?> RunAsync(string text)
    {
        await using var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        return await command.ExecuteScalarAsync();
    }
}
