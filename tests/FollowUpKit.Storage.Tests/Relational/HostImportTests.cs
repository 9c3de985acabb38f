using System.Data.Common;
using FollowUpKit.Storage.Relational;
using NodaTime;

namespace FollowUpKit.Storage.Tests;

/// <summary>An import of more operations than go in at once, inside a transaction of the host.</summary>
public sealed class HostImportTests : IDisposable
{
    private const int Operations = 2_050;

    private readonly SqliteFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task ImportAsync_InHostTransactionOnSqlite_FallsAndStandsWithIt()
    {
        using var store = await file.CreateAsync();
        using var connection = file.Open();
        await AssertFallsAndStandsAsync(store, connection);
    }

    [PostgreSqlFact]
    public async Task ImportAsync_InHostTransactionOnPostgreSql_FallsAndStandsWithIt()
    {
        using var database = new PostgreSqlDatabase();
        using var store = await database.CreateAsync();
        using var connection = database.Open();
        await AssertFallsAndStandsAsync(store, connection);
    }

    private static async Task AssertFallsAndStandsAsync(RelationalOperationStore store, DbConnection connection)
    {
        using (var transaction = connection.BeginTransaction())
        {
            Assert.Equal(Operations, await ImportAsync(store.WithTransaction(transaction)));
            transaction.Rollback();
        }

        Assert.Equal(0L, await store.CountOperationsAsync(new("default"), ReadOptions.Latest, CancellationToken.None));
        using (var transaction = connection.BeginTransaction())
        {
            Assert.Equal(Operations, await ImportAsync(store.WithTransaction(transaction)));
            transaction.Commit();
        }

        Assert.Equal(Operations, await store.CountOperationsAsync(new("default"), ReadOptions.Latest, CancellationToken.None));
    }

    private static async Task<long> ImportAsync(RelationalOperationStore store)
    {
        var importer = new FollowUpImporter(store, new SetClock(Instant.FromUtc(2012, 1, 20, 12, 0)), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });
        return (await importer.ImportAsync(Enumerable.Range(1, Operations).Select(line => new ImportChain([Row(line)], [])))).OperationsImported;
    }

    private static ImportRow Row(int line) => new(line, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["operation_id"] = $"S-{line}",
        ["title"] = "Sale",
        ["opened_at"] = "2011-10-28T09:00",
        ["time_zone"] = "Europe/Amsterdam",
    });
}
