namespace FollowUpKit.Storage.Tests;

public sealed class PostgreSqlFailureTests : IAsyncLifetime, IDisposable
{
    private readonly Sale sale = Sale.Of("S-1");
    private PostgreSqlDatabase database = null!;

    public async Task InitializeAsync()
    {
        if (PostgreSqlDemand.ReasonToSkip is not null) return;
        database = new PostgreSqlDatabase();
        await (await database.CreateAsync()).CommitAsync(sale.Open(), CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => database?.Dispose();

    [PostgreSqlFact]
    public async Task CommitAsync_ReadOnlyServer_Unavailable() => await Assert.ThrowsAsync<StorageUnavailableException>(
        () => database.Store(";Options=-c default_transaction_read_only=on").CommitAsync(Next(), CancellationToken.None));

    [PostgreSqlFact]
    public async Task CommitAsync_RowLockedForLongerThanTheLimit_UnavailableAndNothingWritten()
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        PostgreSqlDatabase.Ask(connection, $"SELECT 1 FROM {database.Schema}.followup_operations FOR UPDATE");

        await Assert.ThrowsAsync<StorageUnavailableException>(
            () => database.Store(";Options=-c lock_timeout=50ms").CommitAsync(Next(), CancellationToken.None));

        transaction.Rollback();
        Assert.Equal(1L, database.Ask($"SELECT version FROM {database.Schema}.followup_operations"));
    }

    [PostgreSqlFact]
    public async Task CommitAsync_CancelledWhileItWaits_CancelledAndNothingWritten()
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        PostgreSqlDatabase.Ask(connection, $"SELECT 1 FROM {database.Schema}.followup_operations FOR UPDATE");
        using var cancelling = new CancellationTokenSource();

        var committing = database.Store().CommitAsync(Next(), cancelling.Token);
        await UntilWaitingAsync();
        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => committing);
        transaction.Rollback();
        Assert.Equal(1L, database.Ask($"SELECT version FROM {database.Schema}.followup_operations"));
    }

    [PostgreSqlFact]
    public async Task CommitAsync_BackendTerminatedWhileItWaits_OutcomeUnknown()
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        PostgreSqlDatabase.Ask(connection, $"SELECT 1 FROM {database.Schema}.followup_operations FOR UPDATE");

        var committing = database.Store().CommitAsync(Next(), CancellationToken.None);
        await UntilWaitingAsync();
        database.Ask($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {Waiting}");

        await Assert.ThrowsAsync<StorageOutcomeUnknownException>(() => committing);
    }

    [PostgreSqlFact]
    public async Task CommitAsync_TwoWritersUnderSerializable_OneConflict()
    {
        var strict = database.Store(";Options=-c default_transaction_isolation=serializable");
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        PostgreSqlDatabase.Ask(connection, $"UPDATE {database.Schema}.followup_operations SET title = title RETURNING 1");
        var committing = strict.CommitAsync(Next(), CancellationToken.None);
        await UntilWaitingAsync();

        transaction.Commit();

        await Assert.ThrowsAsync<StorageConflictException>(() => committing);
    }

    [PostgreSqlFact]
    public async Task FindAsync_NobodyListens_Unavailable() => await Assert.ThrowsAsync<StorageUnavailableException>(
        () => database.Store(";Port=1").FindAsync(sale.Key, null, CancellationToken.None));

    [PostgreSqlFact]
    public async Task CreateSchemaAsync_EightAtOnce_OneMakesIt()
    {
        using var fresh = new PostgreSqlDatabase();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => fresh.Store().CreateSchemaAsync())));

        Assert.Equal(1L, fresh.Ask($"SELECT count(*) FROM {fresh.Schema}.followup_schema_version"));
    }

    private string Waiting => $"wait_event_type = 'Lock' AND query LIKE '%{database.Schema}%' AND pid <> pg_backend_pid()";

    private OperationCommit Next() => sale.Twin().Do(new OperationChange.Described { Title = "next" });

    private async Task UntilWaitingAsync()
    {
        while (database.Ask($"SELECT count(*) FROM pg_stat_activity WHERE {Waiting}") is 0L) await Task.Yield();
    }
}
