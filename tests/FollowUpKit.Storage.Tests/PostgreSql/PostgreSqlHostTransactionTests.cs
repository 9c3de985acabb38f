using System.Data;
using FollowUpKit.Storage.Relational;
using Npgsql;

namespace FollowUpKit.Storage.Tests;

public sealed class PostgreSqlHostTransactionTests : IAsyncLifetime, IDisposable
{
    private readonly Sale first = Sale.Of("S-1");
    private readonly Sale second = Sale.Of("S-2");
    private PostgreSqlDatabase database = null!;
    private RelationalOperationStore store = null!;

    public async Task InitializeAsync()
    {
        if (PostgreSqlDemand.ReasonToSkip is not null) return;
        database = new PostgreSqlDatabase();
        store = await database.CreateAsync();
        await store.CommitAsync(first.Open(), CancellationToken.None);
        await store.CommitAsync(second.Open(), CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        store?.Dispose();
        database?.Dispose();
    }

    [PostgreSqlFact]
    public async Task In_TwoTransactionsWaitForEachOther_OneConflictAndBothGoOn()
    {
        using var here = database.Open();
        using var there = database.Open();
        using var ours = here.BeginTransaction();
        using var theirs = there.BeginTransaction();
        await store.WithTransaction(ours).CommitAsync(Titled(first, "ours"), CancellationToken.None);
        await store.WithTransaction(theirs).CommitAsync(Titled(second, "theirs"), CancellationToken.None);

        var commits = new[]
        {
            store.WithTransaction(ours).CommitAsync(Titled(second, "ours"), CancellationToken.None),
            store.WithTransaction(theirs).CommitAsync(Titled(first, "theirs"), CancellationToken.None),
        };
        var loser = await Task.WhenAny(commits);
        await Assert.ThrowsAsync<StorageConflictException>(() => loser);
        var (winning, losing) = loser == commits[0] ? (theirs, ours) : (ours, theirs);
        losing.Rollback();
        await commits.Single(commit => commit != loser);
        winning.Commit();

        Assert.Equal(2L, database.Ask($"SELECT count(*) FROM {database.Schema}.followup_operations WHERE version = 2"));
        Assert.Equal(1L, database.Ask($"SELECT count(DISTINCT title) FROM {database.Schema}.followup_operations"));
    }

    [PostgreSqlFact]
    public async Task In_RepeatableReadAndAnotherCameBetween_ConflictAndTheTransactionStaysUsable()
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(IsolationLevel.RepeatableRead);
        var inside = store.WithTransaction(transaction);
        await inside.FindAsync(first.Key, null, CancellationToken.None);
        await store.CommitAsync(Titled(first, "another"), CancellationToken.None);

        await Assert.ThrowsAsync<StorageConflictException>(() => inside.CommitAsync(Titled(first, "ours"), CancellationToken.None));
        await inside.CommitAsync(Titled(second, "ours"), CancellationToken.None);
        transaction.Commit();

        Assert.Equal("another", database.Ask($"SELECT title FROM {database.Schema}.followup_operations WHERE operation = 'S-1'"));
        Assert.Equal("ours", database.Ask($"SELECT title FROM {database.Schema}.followup_operations WHERE operation = 'S-2'"));
    }

    [PostgreSqlFact]
    public async Task In_ReadCancelledWhileItWaits_TheTransactionStaysUsable()
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        using var other = database.Open();
        using var locking = other.BeginTransaction();
        PostgreSqlDatabase.Ask(other, $"LOCK TABLE {database.Schema}.followup_follow_ups IN ACCESS EXCLUSIVE MODE");
        using var cancelling = new CancellationTokenSource();

        var reading = store.WithTransaction(transaction).FindAsync(first.Key, null, cancelling.Token);
        while (!reading.IsCompleted && database.Ask(
            $"SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = '{database.Schema}.followup_follow_ups'::regclass") is 0L) await Task.Delay(10);
        await cancelling.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        locking.Rollback();
        await store.WithTransaction(transaction).CommitAsync(Titled(first, "ours"), CancellationToken.None);
        transaction.Commit();

        Assert.Equal("ours", database.Ask($"SELECT title FROM {database.Schema}.followup_operations WHERE operation = 'S-1'"));
    }

    [PostgreSqlFact]
    public async Task In_StatementOfTheHostFailed_TheTransactionMustBeRolledBack()
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        Assert.Throws<PostgresException>(() => PostgreSqlDatabase.Ask(connection, "SELECT 1 / 0"));

        await Assert.ThrowsAsync<StorageTransactionAbortedException>(() => store.WithTransaction(transaction).FindAsync(first.Key, null, CancellationToken.None));
        await Assert.ThrowsAsync<StorageTransactionAbortedException>(() => store.WithTransaction(transaction).CommitAsync(Titled(first, "ours"), CancellationToken.None));
    }

    [PostgreSqlFact]
    public async Task In_HostBeganAnotherTransactionOnTheConnection_TheStoreOfTheFirstIsRefused()
    {
        using var connection = database.Open();
        RelationalOperationStore inside;
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            inside = store.WithTransaction(transaction);
            await inside.FindAsync(first.Key, null, CancellationToken.None);
            await transaction.CommitAsync();
        }

        await using var next = await connection.BeginTransactionAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => inside.FindAsync(first.Key, null, CancellationToken.None));
        await Assert.ThrowsAsync<InvalidOperationException>(() => inside.CommitAsync(Titled(first, "ours"), CancellationToken.None));
        await next.CommitAsync();
        Assert.Equal(1L, database.Ask($"SELECT version FROM {database.Schema}.followup_operations WHERE operation = 'S-1'"));
    }

    private static OperationCommit Titled(Sale sale, string title) => sale.Twin().Do(new OperationChange.Described { Title = title });
}
