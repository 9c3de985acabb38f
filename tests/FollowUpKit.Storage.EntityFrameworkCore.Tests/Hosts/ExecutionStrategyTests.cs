using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>Strategies that try again what failed.</summary>
public sealed class ExecutionStrategyTests
{
    private readonly Sale sale = Sale.Of("1");

    [Fact]
    public async Task WithoutTransaction_FailureBeforeTheCommit_IsTriedAgain()
    {
        using var database = await SalesDatabase.CreateAsync(onServer: false);
        var failing = new FailingTransactions { Begins = 2 };
        await using var context = Open(database, failing);

        await context.Store().CommitAsync(sale.Open(), CancellationToken.None);

        Assert.Equal(0, failing.Begins);
        Assert.Equal((0, 1), await database.CountAsync());
    }

    [Fact]
    public async Task WithoutTransaction_FailsEachTime_IsUnavailable()
    {
        using var database = await SalesDatabase.CreateAsync(onServer: false);
        await using var context = Open(database, new FailingTransactions { Begins = 100 });

        await Assert.ThrowsAsync<StorageUnavailableException>(() => context.Store().CommitAsync(sale.Open(), CancellationToken.None));
    }

    [Fact]
    public async Task WithoutTransaction_AnswerToTheCommitLost_IsUnknownAndNotTriedAgain()
    {
        using var database = await SalesDatabase.CreateAsync(onServer: false);
        var failing = new FailingTransactions { Commits = 1 };
        await using var context = Open(database, failing);

        await Assert.ThrowsAsync<StorageOutcomeUnknownException>(() => context.Store().CommitAsync(sale.Open(), CancellationToken.None));

        Assert.Equal(1, failing.Committed);
        Assert.Equal((0, 1), await database.CountAsync());
    }

    [Fact]
    public async Task HostsTransaction_TriedAgainByTheHost_RowAndChainAreThereOnce()
    {
        using var database = await SalesDatabase.CreateAsync(onServer: false);
        await using var context = Open(database, new FailingTransactions());
        var opening = sale.Open();
        var attempts = 0;
        await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            context.ChangeTracker.Clear();
            await using var transaction = await context.Database.BeginTransactionAsync();
            context.Sales.Add(new SaleRow { Id = 1 });
            await context.SaveChangesAsync();
            await context.Store().CommitAsync(opening, CancellationToken.None);
            if (++attempts == 1) throw FailingTransactions.Error();
            await transaction.CommitAsync();
        });

        Assert.Equal(2, attempts);
        Assert.Equal((1, 1), await database.CountAsync());
    }

    [PostgreSqlFact]
    public async Task WithoutTransaction_RetriesOfNpgsql_Work()
    {
        using var database = await SalesDatabase.CreateAsync(onServer: true);
        await using var context = new SalesContext(
            new DbContextOptionsBuilder().UseNpgsql(database.ConnectionString, npgsql => npgsql.EnableRetryOnFailure()).Options);

        await context.Store().CommitAsync(sale.Open(), CancellationToken.None);

        Assert.NotNull(await context.Store().FindAsync(sale.Key, null, CancellationToken.None));
        Assert.Equal((0, 1), await database.CountAsync());
    }

    private static SalesContext Open(SalesDatabase database, FailingTransactions failing) => new(new DbContextOptionsBuilder()
        .UseSqlite(database.ConnectionString, sqlite => sqlite.ExecutionStrategy(dependencies => new RetryingStrategy(dependencies)))
        .AddInterceptors(failing)
        .Options);

    /// <summary>Fails to begin some transactions, and loses the answers to some commits that were made.</summary>
    private sealed class FailingTransactions : DbTransactionInterceptor
    {
        private const int InputOutput = 10;

        public int Begins { get; set; }

        public int Commits { get; set; }

        public int Committed { get; private set; }

        public static SqliteException Error() => new("SQLite Error 10: 'disk I/O error'.", InputOutput);

        public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
        {
            if (Begins == 0) return ValueTask.FromResult(result);
            Begins--;
            throw Error();
        }

        public override Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Committed++;
            return Commits-- > 0 ? throw Error() : Task.CompletedTask;
        }
    }
}
