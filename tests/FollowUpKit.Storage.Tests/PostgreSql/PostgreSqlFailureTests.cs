using FollowUpKit.Storage.Relational;
using Npgsql;

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

        var error = await Assert.ThrowsAsync<StorageUnavailableException>(
            () => database.Store(";Options=-c lock_timeout=50ms").CommitAsync(Next(), CancellationToken.None));

        Assert.Contains("store.WithTransaction(transaction)", error.Message, StringComparison.Ordinal);
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
        await UntilWaitingAsync(committing);
        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => committing);
        transaction.Rollback();
        Assert.Equal(1L, database.Ask($"SELECT version FROM {database.Schema}.followup_operations"));
    }

    [PostgreSqlFact]
    public async Task CommitAsync_BackendTerminatedWhileItWaits_IsDoneOnAnother()
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        PostgreSqlDatabase.Ask(connection, $"SELECT 1 FROM {database.Schema}.followup_operations FOR UPDATE");

        var committing = database.Store().CommitAsync(Next(), CancellationToken.None);
        await UntilWaitingAsync(committing);
        database.Ask($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {Waiting}");

        transaction.Rollback();
        await committing;

        Assert.Equal(2L, database.Ask($"SELECT version FROM {database.Schema}.followup_operations"));
    }

    [PostgreSqlFact]
    public async Task CommitAsync_TwoWritersWhereSerializableIsTheDefault_BothAreCommitted()
    {
        var strict = database.Store(";Options=-c default_transaction_isolation=serializable");
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        PostgreSqlDatabase.Ask(connection, $"UPDATE {database.Schema}.followup_operations SET title = title RETURNING 1");
        var committing = strict.CommitAsync(Next(), CancellationToken.None);
        await UntilWaitingAsync(committing);

        transaction.Commit();
        await committing;

        Assert.Equal(2L, database.Ask($"SELECT version FROM {database.Schema}.followup_operations"));
    }

    [PostgreSqlTheory]
    [InlineData("53100", typeof(StorageUnavailableException))]
    [InlineData("53200", typeof(StorageUnavailableException))]
    [InlineData("57014", typeof(StorageUnavailableException))]
    [InlineData("25P03", typeof(StorageUnavailableException))]
    [InlineData("58030", typeof(StorageUnavailableException))]
    [InlineData("40001", typeof(StorageConflictException))]
    [InlineData("40P01", typeof(StorageConflictException))]
    [InlineData("23505", typeof(StorageConflictException))]
#if !LIBRARY_NETSTANDARD
    [InlineData("08006", typeof(StorageOutcomeUnknownException))]
#endif
    public async Task CommitAsync_ServerFails_TypedErrorAndNothingWritten(string state, Type expected)
    {
        FailWith(state, "BEFORE UPDATE", "");
        await Assert.ThrowsAsync(expected, () => database.Store().CommitAsync(Next(), CancellationToken.None));

        FailWith(state, "AFTER UPDATE", "DEFERRABLE INITIALLY DEFERRED");
        await Assert.ThrowsAsync(expected, () => database.Store().CommitAsync(Next(), CancellationToken.None));

        Assert.Equal(1L, database.Ask($"SELECT version FROM {database.Schema}.followup_operations"));
    }

    [PostgreSqlFact]
    public async Task CommitAsync_ServerEndsTheConnectionAtAStatement_Unavailable()
    {
        FailWith("57P01", "BEFORE UPDATE", "");

        await Assert.ThrowsAsync<StorageUnavailableException>(() => database.Store().CommitAsync(Next(), CancellationToken.None));
    }

    [PostgreSqlFact]
    public async Task CommitAsync_ServerEndsTheConnectionAtTheCommit_OutcomeUnknown()
    {
        FailWith("57P01", "AFTER UPDATE", "DEFERRABLE INITIALLY DEFERRED");

        await Assert.ThrowsAsync<StorageOutcomeUnknownException>(() => database.Store().CommitAsync(Next(), CancellationToken.None));
    }

    [PostgreSqlFact]
    public async Task FindAsync_NoConnectionLeftForTheUser_Unavailable()
    {
        var user = database.Schema;
        database.Ask($"CREATE ROLE {user} LOGIN CONNECTION LIMIT 0");
        try
        {
            await Assert.ThrowsAsync<StorageUnavailableException>(
                () => database.Store($";Username={user}").FindAsync(sale.Key, null, CancellationToken.None));
        }
        finally
        {
            database.Ask($"DROP ROLE {user}");
        }
    }

    [PostgreSqlFact]
    public async Task FindAsync_NobodyListens_Unavailable() => await Assert.ThrowsAsync<StorageUnavailableException>(
        () => database.Store(";Port=1").FindAsync(sale.Key, null, CancellationToken.None));

    [PostgreSqlFact]
    public async Task ReadAsync_MoreParametersThanTheDriverTakes_ErrorOfTheDriver()
    {
        using var store = database.Store();
        using var own = new OwnDatabase(SqlDialect.PostgreSql, database.Open, store.Tables, Quiet.Telemetry);
        var names = Enumerable.Range(0, 70_000).Select(i => $"p{i}").ToArray();
        var statement = new SqlStatement($"SELECT 1 WHERE 1 IN ({string.Join(", ", names.Select(name => "@" + name))})", names);

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => own.ReadAsync(
            session => session.ReadAsync(statement, row => row.Integer(), [.. names.Select(_ => (object)1)]), CancellationToken.None));
    }

    [PostgreSqlFact]
    public async Task FindAsync_HostIsReadingOnItsConnection_ErrorOfTheDriver()
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        using var command = new NpgsqlCommand("SELECT generate_series(1, 100)", connection);
        using var reader = await command.ExecuteReaderAsync();

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => database.Store().WithTransaction(transaction).FindAsync(sale.Key, null, CancellationToken.None));
    }

    [PostgreSqlFact]
    public async Task CreateSchemaAsync_EightAtOnce_OneMakesIt()
    {
        using var fresh = new PostgreSqlDatabase();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => fresh.Store().CreateSchemaAsync())));

        Assert.Equal(1L, fresh.Ask($"SELECT count(*) FROM {fresh.Schema}.followup_schema_version"));
    }

    /// <summary>A server that fails with a state, at the statement or at the end of the transaction.</summary>
    private void FailWith(string state, string when, string deferred) => database.Ask(
        $"""
        CREATE OR REPLACE FUNCTION {database.Schema}.fail() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'as the test wants' USING ERRCODE = '{state}'; END $$;
        DROP TRIGGER IF EXISTS fail ON {database.Schema}.followup_operations;
        CREATE {(deferred.Length > 0 ? "CONSTRAINT " : "")}TRIGGER fail {when} ON {database.Schema}.followup_operations
            {deferred} FOR EACH ROW EXECUTE FUNCTION {database.Schema}.fail()
        """);

    private string Waiting => $"wait_event_type = 'Lock' AND query LIKE '%{database.Schema}%' AND pid <> pg_backend_pid()";

    private OperationCommit Next() => sale.Twin().Do(new OperationChange.Described { Title = "next" });

    private async Task UntilWaitingAsync(Task waiting)
    {
        while (!waiting.IsCompleted && database.Ask($"SELECT count(*) FROM pg_stat_activity WHERE {Waiting}") is 0L) await Task.Delay(10);
    }
}
