using FollowUpKit.Faults;
using FollowUpKit.Storage.Relational;
using FollowUpKit.Tests.Diagnostics;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.Storage.Tests.Diagnostics;

/// <summary>What a store logs and counts.</summary>
public sealed class StoreTelemetryTests : IDisposable
{
    private readonly SqliteFile _file = new();
    private readonly FaultyDriver _driver = new();
    private readonly RecordingLogger<RelationalOperationStore> _logger = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task CreateSchemaAsync_Twice_TellsOfTheTablesOnce()
    {
        using var store = Store();

        await store.CreateSchemaAsync();
        await store.CreateSchemaAsync();

        Assert.Equal([$"Information 301 SchemaCreated: The tables were created in version {SqlDialect.SchemaVersion}."], _logger.Lines);
    }

    [Fact]
    public async Task CreateSchemaAsync_InATransactionOfTheHost_IsTold()
    {
        using var store = Store();
        using var connection = _file.Open();
        using var transaction = connection.BeginTransaction();

        await store.WithTransaction(transaction).CreateSchemaAsync();

        Assert.Single(_logger.Lines);
    }

    [Fact]
    public void SchemaMade_FromAnEarlierVersion_IsToldAsAnUpgrade()
    {
        new StoreTelemetry(_logger).SchemaMade(before: 2, now: 4);

        Assert.Equal(["Information 302 SchemaUpgraded: The tables were upgraded from version 2 to 4."], _logger.Lines);
    }

    [Fact]
    public async Task FindAsync_KeptConnectionLost_TellsAndCountsTheRetry()
    {
        using var store = await CreateAsync();
        _driver.Arm(new Strike(0, () => throw new SqliteException("SQLite Error 10: 'near Acme'", 10), LosesConnection: true));
        using var recorder = new TelemetryRecorder();

        Assert.Null(await store.FindAsync(Sale.Of("S-1").Key, null, CancellationToken.None));

        Assert.True(_driver.HasStruck);
        Assert.Equal(["followupkit.store.retries 1 followupkit.store.retry.reason=lost_connection"], recorder.Measurements);
        Assert.Equal(
            ["Warning 303 LostConnectionRetried: A connection that was kept open had been lost (Microsoft.Data.Sqlite.SqliteException); the call is made again on another."],
            _logger.Lines.Skip(1));
    }

    [Fact]
    public async Task FindAsync_DatabaseBusyOnce_CountsTheRetry()
    {
        using var store = await CreateAsync();
        _driver.Arm(new Strike(0, () => throw new SqliteException("SQLite Error 5: 'near Acme'", 5)));
        using var recorder = new TelemetryRecorder();

        Assert.Null(await store.FindAsync(Sale.Of("S-1").Key, null, CancellationToken.None));

        Assert.True(_driver.HasStruck);
        Assert.Equal(["followupkit.store.retries 1 followupkit.store.retry.reason=busy"], recorder.Measurements);
    }

    [Fact]
    public async Task FindAsync_NoDatabase_TellsThatTheStoreIsUnavailable()
    {
        using var store = new RelationalOperationStore(SqlDialect.Sqlite, () => new SqliteConnection("Data Source=/no/such/folder/erp.db"), logger: _logger);

        await Assert.ThrowsAsync<StorageUnavailableException>(() => store.FindAsync(Sale.Of("S-1").Key, null, CancellationToken.None));

        Assert.Equal(
            ["Warning 304 StoreUnavailable: The database did not serve (Microsoft.Data.Sqlite.SqliteException); nothing was written."], _logger.Lines);
    }

    private RelationalOperationStore Store() =>
        new(SqlDialect.Sqlite, () => new InterceptedConnection(new SqliteConnection(_file.ConnectionString), _driver.Connect()), logger: _logger);

    /// <summary>A store that has kept a connection open.</summary>
    private async Task<RelationalOperationStore> CreateAsync()
    {
        var store = Store();
        await store.CreateSchemaAsync();
        await store.FindAsync(Sale.Of("S-1").Key, null, CancellationToken.None);
        return store;
    }
}
