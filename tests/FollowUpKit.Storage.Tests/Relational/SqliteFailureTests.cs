using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.Storage.Tests;

public sealed class SqliteFailureTests : IDisposable
{
    private readonly SqliteFile file = new();
    private readonly Sale sale = Sale.Of("S-1");

    private static TableVersion Tables => new(new TableNames(SqlDialect.DefaultTablePrefix));

    public void Dispose() => file.Dispose();

    public static TheoryData<string> Writes => [.. EveryCall.Names.Where(EveryCall.Writes)];

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task EveryWrite_OutsideTheTransactionOfTheHost_SaysHowToJoinIt(string call)
    {
        await file.CreateAsync();
        using var host = file.Open();
        using var transaction = host.BeginTransaction();

        AssertSaysHowToJoin(await Assert.ThrowsAsync<StorageUnavailableException>(() => EveryCall.RunAsync(call, file.Store())));
    }

    [Fact]
    public async Task CreateSchemaAsync_OutsideTheTransactionOfTheHost_SaysHowToJoinIt()
    {
        using var host = file.Open();
        using var transaction = host.BeginTransaction();

        AssertSaysHowToJoin(await Assert.ThrowsAsync<StorageUnavailableException>(() => file.Store().CreateSchemaAsync()));
    }

    [Fact]
    public async Task CommitAsync_AfterBusy_SucceedsOnTheSameStore()
    {
        await file.CreateAsync();
        var store = file.Store();
        var opening = sale.Open();
        using var other = file.Open();
        other.Ask("BEGIN IMMEDIATE");
        await Assert.ThrowsAsync<StorageUnavailableException>(() => store.CommitAsync(opening, CancellationToken.None));
        other.Ask("ROLLBACK");

        await store.CommitAsync(opening, CancellationToken.None);

        Assert.Equal(1L, file.Ask("SELECT count(*) FROM followup_operations"));
    }

    [Fact]
    public async Task FindAsync_AnotherWriterHoldsTheDatabase_Answers()
    {
        var store = await file.CreateAsync();
        await store.CommitAsync(sale.Open(), CancellationToken.None);
        using var other = file.Open();
        other.Ask("BEGIN IMMEDIATE");

        Assert.NotNull(await file.Store().FindAsync(sale.Key, null, CancellationToken.None));
    }

    [Fact]
    public async Task CommitAsync_HostReadBeforeAnotherCommit_TheTransactionMustBeRolledBack()
    {
        var store = await file.CreateAsync();
        await store.CommitAsync(sale.Open(), CancellationToken.None);
        using var connection = file.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        connection.Ask("SELECT count(*) FROM followup_operations", transaction);
        await store.CommitAsync(sale.Do(), CancellationToken.None);

        await Assert.ThrowsAsync<StorageTransactionAbortedException>(
            () => store.WithTransaction(transaction).CommitAsync(sale.Twin().Do(), CancellationToken.None));
        transaction.Rollback();
        using var next = connection.BeginTransaction();
        await store.WithTransaction(next).CommitAsync(sale.Do(), CancellationToken.None);
    }

    [Fact]
    public async Task CommitAsync_CancelledWhileAnotherWriterHoldsTheDatabase_Cancelled()
    {
        await file.CreateAsync();
        using var other = file.Open();
        other.Ask("BEGIN IMMEDIATE");
        using var store = new RelationalOperationStore(
            SqlDialect.Sqlite, () => new SqliteConnection(file.ConnectionString.Replace("Timeout=1", "Timeout=3600", StringComparison.Ordinal)));
        using var cancelling = new CancellationTokenSource();

        var committing = Task.Run(() => store.CommitAsync(sale.Open(), cancelling.Token));
        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => committing);
    }

    [Fact]
    public async Task CommitAsync_CancelledInHostTransactionWhileAnotherWriterHoldsTheDatabase_Cancelled()
    {
        using var store = await file.CreateAsync();
        using var other = file.Open();
        other.Ask("BEGIN IMMEDIATE");
        using var connection = file.Open();
        connection.DefaultTimeout = 3_600;
        using var transaction = connection.BeginTransaction(deferred: true);
        using var cancelling = new CancellationTokenSource();

        var committing = Task.Run(() => store.WithTransaction(transaction).CommitAsync(sale.Open(), cancelling.Token));
        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => committing);
    }

    [Fact]
    public async Task FindAsync_DriverTimesOut_Unavailable()
    {
        using var store = new RelationalOperationStore(SqlDialect.Sqlite, () => throw new TimeoutException());

        await Assert.ThrowsAsync<StorageUnavailableException>(() => store.FindAsync(sale.Key, null, CancellationToken.None));
    }

    [Fact]
    public async Task FindAsync_DatabaseCannotBeOpened_Unavailable()
    {
        var store = new RelationalOperationStore(
            SqlDialect.Sqlite, () => new SqliteConnection("Data Source=/no/such/folder/erp.db"));

        await Assert.ThrowsAsync<StorageUnavailableException>(() => store.FindAsync(sale.Key, null, CancellationToken.None));
    }

    [Fact]
    public async Task CommitAsync_ReadOnlyDatabase_Unavailable()
    {
        await file.CreateAsync();
        var store = new RelationalOperationStore(
            SqlDialect.Sqlite, () => new SqliteConnection(file.ConnectionString + ";Mode=ReadOnly;Pooling=False"));

        await Assert.ThrowsAsync<StorageUnavailableException>(() => store.CommitAsync(sale.Open(), CancellationToken.None));
    }

    [Fact]
    public async Task CommitAsync_BadSnapshot_NothingWrittenAndStoreUsable()
    {
        var store = await file.CreateAsync();
        var broken = sale.Open();
        broken.After.FollowUps[1].TimeZone = null!;
        await Assert.ThrowsAsync<SqliteException>(() => store.CommitAsync(broken, CancellationToken.None));

        broken.After.FollowUps[1].TimeZone = "UTC";
        await store.CommitAsync(broken, CancellationToken.None);

        Assert.Equal(2L, file.Ask("SELECT count(*) FROM followup_follow_ups"));
    }

    [Fact]
    public async Task ChangeAsync_ConnectionLostBeforeTheAnswer_OutcomeUnknown()
    {
        using var connection = file.Open();
        var database = new OwnDatabase(SqlDialect.Sqlite, () => connection, Tables, Quiet.Telemetry);

        await Assert.ThrowsAsync<StorageOutcomeUnknownException>(() => database.ChangeAsync(
            _ => connection.CloseAsync(), error => new StorageOutcomeUnknownException(sale.Key, error), CancellationToken.None));
    }

    [Fact]
    public async Task ChangeAsync_CancelledMeanwhile_NothingWritten()
    {
        var store = await file.CreateAsync();
        using var cancelling = new CancellationTokenSource();
        var database = new OwnDatabase(SqlDialect.Sqlite, file.Open, Tables, Quiet.Telemetry);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.ChangeAsync(
            async session =>
            {
                await session.RunAsync("DELETE FROM followup_schema_version");
                await cancelling.CancelAsync();
            },
            error => error,
            cancelling.Token));

        Assert.Equal(1L, file.Ask("SELECT count(*) FROM followup_schema_version"));
        await store.CommitAsync(sale.Open(), CancellationToken.None);
    }

    [Fact]
    public async Task EveryRead_CancelledBefore_Cancelled()
    {
        var store = await file.CreateAsync();
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.FindAsync(sale.Key, null, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.ReadHistoryAsync(sale.Key, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.CountFollowUpsAsync(new(""), ReadOptions.Latest, cancelled));
    }

    private static void AssertSaysHowToJoin(StorageUnavailableException error) =>
        Assert.Contains("store.WithTransaction(transaction)", error.Message, StringComparison.Ordinal);
}
