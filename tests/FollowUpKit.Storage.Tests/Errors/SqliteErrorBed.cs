using System.Data.Common;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.Storage.Tests;

internal sealed class SqliteErrorBed : ErrorBed
{
    private readonly SqliteFile file = new();
    private readonly SqliteConnection asking;

    private SqliteErrorBed()
    {
        asking = file.Open();
        asking.Ask("PRAGMA synchronous = OFF");
    }

    public override IReadOnlyList<DriverFault> Faults => DriverFault.OfSqlite;

    protected override SqlDialect Dialect => SqlDialect.Sqlite;

    public static async Task<SqliteErrorBed> CreateAsync()
    {
        var bed = new SqliteErrorBed();
        using var store = await bed.file.CreateAsync();
        await store.CommitAsync(Sale.Of("S-1").Open(), CancellationToken.None);
        return bed;
    }

    public override object? Ask(string question) => asking.Ask(question);

    public override void Dispose()
    {
        asking.Dispose();
        file.Dispose();
    }

    protected override DbConnection Connect() => new SqliteConnection(file.ConnectionString + ";Pooling=False");

    protected override bool IsTable(string name) => Ask($"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '{name}'") is 1L;
}
