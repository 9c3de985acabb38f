using System.Data;
using FollowUpKit.ConformanceHost;
using FollowUpKit.Storage.Relational;
using MySqlConnector;
using NodaTime;

namespace FollowUpKit.Storage.Tests;

/// <summary>Inside a transaction of the host: what MariaDB ends, and what it does not.</summary>
public sealed class MariaDbHostTransactionTests : IAsyncLifetime, IDisposable
{
    private Sale first = null!;
    private Sale second = null!;
    private MariaDbDatabase database = null!;
    private RelationalOperationStore store = null!;

    public async Task InitializeAsync()
    {
        if (MariaDbDemand.ReasonToSkip is not null) return;
        database = new MariaDbDatabase();
        await FillAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        store?.Dispose();
        database?.Dispose();
    }

    [MariaDbFact]
    public async Task CommitAsync_DeadlockInTheTransactionOfTheHost_ToldAsItsLossAndNothingOfItKept()
    {
        using var here = database.Open();
        using var there = database.Open();
        using var ours = here.BeginTransaction();
        using var theirs = there.BeginTransaction();
        MariaDbDatabase.Ask(here, "INSERT INTO sales VALUES ('ours')", ours);
        MariaDbDatabase.Ask(there, "INSERT INTO sales SELECT concat('theirs ', seq) FROM seq_1_to_1000", theirs);
        MariaDbDatabase.Ask(there, "SELECT 1 FROM followup_operations WHERE tenant = '' AND operation = 'S-2' FOR UPDATE", theirs);
        var inside = store.WithTransaction(ours);
        await inside.CommitAsync(Titled(first), CancellationToken.None);

        var waiting = inside.CommitAsync(Titled(second), CancellationToken.None);
        MariaDbDatabase.Ask(there, "SELECT 1 FROM followup_operations WHERE tenant = '' AND operation = 'S-1' FOR UPDATE", theirs);

        var told = await Assert.ThrowsAsync<StorageTransactionAbortedException>(() => waiting);
        Assert.Equal(MySqlErrorCode.LockDeadlock, Assert.IsType<MySqlException>(told.InnerException).ErrorCode);
        theirs.Rollback();
        await Assert.ThrowsAsync<StorageTransactionAbortedException>(() => inside.CommitAsync(Sale.Of("S-3").Open(), CancellationToken.None));
        ours.Rollback();
        AssertNothingKept();
    }

    [MariaDbFact]
    public async Task CommitAsync_TimeOutThatTakesTheTransactionOfTheHost_ToldAsItsLossAndNothingOfItKept()
    {
        using var server = MariaDbServer.Open("--innodb-rollback-on-timeout");
        if (!server.IsPrivate) return;
        Dispose();
        database = new MariaDbDatabase { ConnectionString = server.ConnectionString };
        await FillAsync();
        using var here = database.Open();
        using var there = database.Open();
        using var theirs = there.BeginTransaction();
        MariaDbDatabase.Ask(there, "SELECT 1 FROM followup_operations WHERE tenant = '' AND operation = 'S-2' FOR UPDATE", theirs);
        MariaDbDatabase.Ask(here, "SET innodb_lock_wait_timeout = 1");
        using var ours = here.BeginTransaction();
        var inside = store.WithTransaction(ours);
        await inside.CommitAsync(Titled(first), CancellationToken.None);

        await Assert.ThrowsAsync<StorageTransactionAbortedException>(() => inside.CommitAsync(Titled(second), CancellationToken.None));

        ours.Rollback();
        theirs.Rollback();
        AssertNothingKept();
        Dispose();
        (store, database) = (null!, null!);
    }

    [MariaDbFact]
    public async Task CommitAsync_TimeOutOfAStatement_UnavailableAndTheTransactionStaysUsable()
    {
        using var here = database.Open();
        using var there = database.Open();
        using var theirs = there.BeginTransaction();
        MariaDbDatabase.Ask(there, "SELECT 1 FROM followup_operations WHERE tenant = '' AND operation = 'S-2' FOR UPDATE", theirs);
        MariaDbDatabase.Ask(here, "SET innodb_lock_wait_timeout = 1");
        using var ours = here.BeginTransaction();
        var inside = store.WithTransaction(ours);
        MariaDbDatabase.Ask(here, "INSERT INTO sales VALUES ('ours')", ours);

        await Assert.ThrowsAsync<StorageUnavailableException>(() => inside.CommitAsync(Titled(second), CancellationToken.None));
        await inside.CommitAsync(Titled(first), CancellationToken.None);
        ours.Commit();

        Assert.Equal(1L, database.Ask("SELECT count(*) FROM sales"));
        Assert.Equal("changed", database.Ask("SELECT title FROM followup_operations WHERE operation = 'S-1'"));
    }

    [MariaDbFact]
    public async Task ClaimRemindersAsync_HostHasLostTheTransaction_Refused()
    {
        using var here = database.Open();
        using var ours = here.BeginTransaction();
        var inside = store.WithTransaction(ours);
        MariaDbDatabase.Ask(here, "ROLLBACK", ours);

        var lease = new ReminderLease("", "worker", Sale.Start, Sale.Start + Duration.FromMinutes(1));
        await Assert.ThrowsAsync<StorageTransactionAbortedException>(() => inside.ClaimRemindersAsync(lease, 10, CancellationToken.None));
    }

    [MariaDbFact]
    public async Task CommitAsync_RepeatableReadAndAnotherCameBetween_Conflict()
    {
        using var here = database.Open();
        using var ours = here.BeginTransaction(IsolationLevel.RepeatableRead);
        var inside = store.WithTransaction(ours);
        await inside.FindAsync(first.Key, null, CancellationToken.None);
        var twin = first.Twin();
        await store.CommitAsync(Titled(first), CancellationToken.None);

        await Assert.ThrowsAsync<StorageConflictException>(() => inside.CommitAsync(Titled(twin), CancellationToken.None));
        ours.Commit();
    }

    [MariaDbTheory]
    [InlineData("NO_ENGINE_SUBSTITUTION", "STRICT_TRANS_TABLES")]
    [InlineData("STRICT_ALL_TABLES,NO_BACKSLASH_ESCAPES", "NO_BACKSLASH_ESCAPES")]
    [InlineData("STRICT_ALL_TABLES,EMPTY_STRING_IS_NULL", "EMPTY_STRING_IS_NULL")]
    public async Task CommitAsync_ModeThatChangesTexts_Refused(string mode, string named)
    {
        using var here = database.Open();
        MariaDbDatabase.Ask(here, $"SET sql_mode = '{mode}'");
        using var ours = here.BeginTransaction();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => store.WithTransaction(ours).CommitAsync(Titled(first), CancellationToken.None));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [MariaDbFact]
    public async Task CreateSchemaAsync_InTheTransactionOfTheHost_RefusedAndNothingCommitted()
    {
        using var here = database.Open();
        using var ours = here.BeginTransaction();
        MariaDbDatabase.Ask(here, "INSERT INTO sales VALUES ('ours')", ours);
        var inside = store.WithTransaction(ours);

        await Assert.ThrowsAsync<InvalidOperationException>(() => inside.CreateSchemaAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => inside.TryDropIndexesAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => inside.CreateIndexesAsync());
        ours.Rollback();

        Assert.Equal(0L, database.Ask("SELECT count(*) FROM sales"));
    }

    private static OperationCommit Titled(Sale sale) => sale.Do(new OperationChange.Described { Title = "changed" });

    private async Task FillAsync()
    {
        (first, second) = (Sale.Of("S-1"), Sale.Of("S-2"));
        store = await database.CreateAsync();
        await store.CommitAsync(first.Open(), CancellationToken.None);
        await store.CommitAsync(second.Open(), CancellationToken.None);
        database.Ask("CREATE TABLE sales (id varchar(50) PRIMARY KEY)");
    }

    private void AssertNothingKept()
    {
        Assert.Equal(0L, database.Ask("SELECT count(*) FROM sales"));
        Assert.Equal(2L, database.Ask("SELECT count(*) FROM followup_operations WHERE version = 1"));
        Assert.Equal(2L, database.Ask("SELECT count(*) FROM followup_operations"));
    }
}
