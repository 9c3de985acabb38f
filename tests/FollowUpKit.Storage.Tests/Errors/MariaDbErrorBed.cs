using System.Data.Common;
using FollowUpKit.Storage.Relational;
using MySqlConnector;

namespace FollowUpKit.Storage.Tests;

internal sealed class MariaDbErrorBed : ErrorBed
{
    private readonly MariaDbDatabase database = new();
    private readonly MySqlConnection asking;

    private MariaDbErrorBed()
    {
        asking = database.Open();
        MariaDbDatabase.Ask(asking, "SET sql_mode = 'PIPES_AS_CONCAT'");
    }

    public override IReadOnlyList<DriverFault> Faults => DriverFault.OfMariaDb;

    protected override SqlDialect Dialect => SqlDialect.MariaDb;

    protected override string? Schema => database.Schema;

    public static async Task<MariaDbErrorBed> CreateAsync()
    {
        var bed = new MariaDbErrorBed();
        using var store = await bed.database.CreateAsync();
        await store.CommitAsync(Sale.Of("S-1").Open(), CancellationToken.None);
        return bed;
    }

    public override object? Ask(string question) => MariaDbDatabase.Ask(asking, question);

    public override void Dispose()
    {
        asking.Dispose();
        database.Dispose();
    }

    // A pool would keep a connection that only the test says is lost, with its open transaction.
    protected override DbConnection Connect() => new MySqlConnection(database.ConnectionString + ";Pooling=false");

    protected override bool IsTable(string name) =>
        Ask($"SELECT count(*) FROM information_schema.tables WHERE table_schema = '{Schema}' AND table_name = '{name}'") is 1L;
}
