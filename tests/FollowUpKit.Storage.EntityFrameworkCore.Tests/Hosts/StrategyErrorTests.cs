using System.Net.Sockets;
using FollowUpKit.Storage.Tests;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>Whatever an execution strategy makes of the error of its last try, each call of the store ends with the documented one.</summary>
public sealed class StrategyErrorTests
{
    private static readonly Func<Exception>[] Faults =
    [
        () => new SqliteException("SQLite Error 10: 'disk I/O error'.", 10),
        () => new TimeoutException(), () => new IOException(), () => new SocketException(),
        () => new NpgsqlException("Exception while reading from stream", new TimeoutException()),
    ];

    private readonly Sale sale = Sale.Of("S-1");

    public static TheoryData<string> Calls => [.. EveryCall.Names];

    public static TheoryData<string> Strategies => [.. StrategyHost.OnSqlite.Keys];

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task EveryCall_ConnectionFailsEachTimeOnSqlite_IsUnavailable(string call)
    {
        using var database = await SalesDatabase.CreateAsync(onServer: false);

        await AssertUnavailableAsync(call, database, StrategyHost.OnSqlite.Values, Faults[..^1]);
    }

    [PostgreSqlTheory]
    [MemberData(nameof(Calls))]
    public async Task EveryCall_ConnectionFailsEachTimeOnPostgreSql_IsUnavailable(string call)
    {
        using var database = await SalesDatabase.CreateAsync(onServer: true);

        await AssertUnavailableAsync(call, database, StrategyHost.OnPostgreSql.Values, Faults[1..]);
    }

    [Theory]
    [MemberData(nameof(Strategies))]
    public async Task CommitAsync_StaleVersion_IsConflict(string strategy)
    {
        using var database = await SalesDatabase.CreateAsync(onServer: false);
        await using var context = StrategyHost.Open(database, StrategyHost.OnSqlite[strategy]);
        await context.Store().CommitAsync(sale.Open(), CancellationToken.None);

        await Assert.ThrowsAsync<StorageConflictException>(() => context.Store().CommitAsync(Sale.Of("S-1").Open(), CancellationToken.None));
    }

    [Theory]
    [MemberData(nameof(Strategies))]
    public async Task FindAsync_NoTables_IsSchemaError(string strategy)
    {
        using var database = await SalesDatabase.CreateAsync(onServer: false);
        await using var context = StrategyHost.Open(database, StrategyHost.OnSqlite[strategy]);
        await context.Database.ExecuteSqlRawAsync("DROP TABLE followup_schema_version");

        await Assert.ThrowsAsync<StorageSchemaException>(() => context.Store().FindAsync(sale.Key, null, CancellationToken.None));
    }

    [Fact]
    public async Task FindAsync_CancelledBetweenTries_IsCancelled()
    {
        using var database = await SalesDatabase.CreateAsync(onServer: false);
        using var cancelling = new CancellationTokenSource();
        await using var context = StrategyHost.Open(database, StrategyHost.OnSqlite["tries again"], new FailingConnections(Cancelled));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => context.Store().FindAsync(sale.Key, null, cancelling.Token));

        TimeoutException Cancelled()
        {
            cancelling.Cancel();
            return new TimeoutException();
        }
    }

    private static async Task AssertUnavailableAsync(
        string call, SalesDatabase database, IEnumerable<Action<DbContextOptionsBuilder, string>> strategies, Func<Exception>[] faults)
    {
        foreach (var strategy in strategies)
        {
            foreach (var fault in faults)
            {
                await using var context = StrategyHost.Open(database, strategy, new FailingConnections(fault));
                await Assert.ThrowsAsync<StorageUnavailableException>(() => EveryCall.RunAsync(call, context.Store()));
            }
        }
    }
}
