using System.Data.Common;
using FollowUpKit.Storage.Relational;
using Npgsql;

namespace FollowUpKit.Storage.Tests;

/// <summary>What becomes of tables that an earlier version of the library made, with a step after the present one.</summary>
public sealed class SchemaUpgradeTests : IDisposable
{
    private readonly SqliteFile file = new();
    private readonly Sale sale = Sale.Of("S-1");

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task CreateAsync_EarlierTablesOnSqlite_AreLedOnAndLoseNothing()
    {
        var store = await file.CreateAsync();
        await AssertUpgradeAsync(store, SqlDialect.Sqlite, () => file.Open(), new TableNames(SqlDialect.DefaultTablePrefix));
    }

    [PostgreSqlFact]
    public async Task CreateAsync_EarlierTablesOnPostgreSql_AreLedOnAndLoseNothing()
    {
        using var database = new PostgreSqlDatabase();
        var store = await database.CreateAsync();
        await AssertUpgradeAsync(
            store, SqlDialect.PostgreSql, () => new NpgsqlConnection(database.ConnectionString), new TableNames(SqlDialect.DefaultTablePrefix, database.Schema));
    }

    private async Task AssertUpgradeAsync(RelationalOperationStore store, SqlDialect dialect, Func<DbConnection> connect, TableNames names)
    {
        await store.CommitAsync(sale.Open(), CancellationToken.None);
        var present = new Schema(dialect, names).Steps;
        var next = $"ALTER TABLE {names.Operations} ADD COLUMN channel {dialect.TypeOf(ColumnType.Text)};";
        var database = new OwnDatabase(dialect, connect);

        await Assert.ThrowsAnyAsync<DbException>(() => RunAsync([.. present, next + "INSERT INTO nowhere VALUES (1);"]));
        await RunAsync([.. present, next]);
        await RunAsync([.. present, next]);

        Assert.Equal(Shown.Text(sale.Now), Shown.Text((await store.FindAsync(sale.Key, null, CancellationToken.None))!.Snapshot));
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.CreateSchemaAsync());

        Task RunAsync(IReadOnlyList<string> steps) => database.ChangeAsync(
            session => new SchemaCreator(session, names).CreateAsync(steps), error => error, CancellationToken.None);
    }
}
