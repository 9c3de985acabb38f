using FollowUpKit.Storage.Relational;
using Npgsql;

namespace FollowUpKit.Storage.Tests;

public sealed class PostgreSqlStreamTests
{
    /// <summary>More rows than anybody waits for.</summary>
    private static readonly SqlStatement Endless = new("SELECT generate_series(1, 1000000000000)");

    [PostgreSqlFact]
    public async Task StreamAsync_LeftEarly_TheRestIsNotReadAndTheConnectionIsKept()
    {
        using var files = new PostgreSqlDatabase();
        using var store = await files.CreateAsync();
        var opened = 0;
        using var database = new OwnDatabase(
            SqlDialect.PostgreSql,
            () =>
            {
                opened++;
                return new NpgsqlConnection(files.ConnectionString);
            },
            store.Tables,
            Quiet.Telemetry);

        Assert.Equal(1, await FirstAsync(database));
        Assert.Equal(1, await FirstAsync(database));

        Assert.Equal(1, opened);
    }

    [PostgreSqlFact]
    public async Task StreamAsync_LeftEarlyInHostTransaction_TheTransactionStaysUsable()
    {
        using var files = new PostgreSqlDatabase();
        using var store = await files.CreateAsync();
        using var connection = files.Open();
        using var transaction = connection.BeginTransaction();
        var database = new HostDatabase(SqlDialect.PostgreSql, store.Tables, Quiet.Telemetry, transaction);

        Assert.Equal(1, await FirstAsync(database));
        await store.WithTransaction(transaction).CommitAsync(Sale.Of("S-1").Open(), CancellationToken.None);
        transaction.Commit();

        Assert.NotNull(await store.FindAsync(Sale.Of("S-1").Key, null, CancellationToken.None));
    }

    private static async Task<long> FirstAsync(Database database)
    {
        await foreach (var number in database.StreamAsync(Endless, row => row.Long(), [], CancellationToken.None)) return number;
        return 0;
    }
}
