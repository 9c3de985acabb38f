using Dapper;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.Documentation.Tests;

/// <summary>The code of docs/getting-started-ado-net.md.</summary>
public sealed class AdoNetErp : IDisposable
{
    private readonly TemporaryDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task SaleAndFollowUp_InOneTransaction_AreInTheList()
    {
        var connectionString = _database.ConnectionString;
        var store = new RelationalOperationStore(SqlDialect.Sqlite, () => new SqliteConnection(connectionString));
        await store.CreateSchemaAsync();
        var options = new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City" };
        var followUps = new FollowUpService(store, SystemClock.Instance, options);
        var reports = new FollowUpReports(store, SystemClock.Instance, options);

        using (var setUp = new SqliteConnection(connectionString)) await setUp.ExecuteAsync("CREATE TABLE sales (id INTEGER PRIMARY KEY, title TEXT)");
        var (id, title) = (1042L, "40 sillas de oficina");
        await SellAsync(connectionString, followUps, store, id, title);

        using var written = new CapturedConsole();
        await ListAsync(reports, [id, 7]);

        Assert.Equal(["1042 ▲ Overdue 2026-03-05", "7 – NotTracked "], written.Text.Split(Environment.NewLine)[..2]);
    }

    private static async Task SellAsync(string connectionString, FollowUpService followUps, RelationalOperationStore store, long id, string title)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var transaction = connection.BeginTransaction();
        await connection.ExecuteAsync("INSERT INTO sales (id, title) VALUES (@id, @title)", new { id, title }, transaction);
        await followUps.WithStore(store.WithTransaction(transaction)).OpenOperationAsync(id, open => open
            .WithTitle(title)
            .WithFirst(new FollowUpDraft("¿Qué le pareció la cotización?", Due.On(new LocalDate(2026, 3, 5)))));
        transaction.Commit();
    }

    private static async Task ListAsync(FollowUpReports reports, long[] ids)
    {
        var indicators = await reports.GetIndicatorsAsync(ids.Select(OperationId.FromInt64));
        foreach (var id in ids)
        {
            var indicator = indicators[id];
            Console.WriteLine($"{id} {indicator.Appearance.Symbol} {indicator.Status} {indicator.NextDue}");
        }
    }
}
