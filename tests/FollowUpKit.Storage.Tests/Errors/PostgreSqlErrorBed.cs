using System.Data.Common;
using FollowUpKit.Storage.Relational;
using Npgsql;

namespace FollowUpKit.Storage.Tests;

internal sealed class PostgreSqlErrorBed : ErrorBed
{
    private readonly PostgreSqlDatabase database = new();
    private readonly NpgsqlConnection asking;

    private PostgreSqlErrorBed() => asking = database.Open();

    public override IReadOnlyList<DriverFault> Faults => DriverFault.OfPostgreSql;

    protected override SqlDialect Dialect => SqlDialect.PostgreSql;

    protected override string? Schema => database.Schema;

    public static async Task<PostgreSqlErrorBed> CreateAsync()
    {
        var bed = new PostgreSqlErrorBed();
        using var store = await bed.database.CreateAsync();
        await store.CommitAsync(Sale.Of("S-1").Open(), CancellationToken.None);
        return bed;
    }

    public override object? Ask(string question) => PostgreSqlDatabase.Ask(asking, question);

    public override void Dispose()
    {
        asking.Dispose();
        database.Dispose();
    }

    protected override DbConnection Connect() => new NpgsqlConnection(database.ConnectionString);

    protected override bool IsTable(string name) => Ask($"SELECT to_regclass('{Schema}.{name}') IS NOT NULL") is true;
}
