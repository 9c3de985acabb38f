using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.Storage.Tests.Diagnostics;

/// <summary>Whether a store says that it can serve, each time that it is asked.</summary>
public sealed class StoreHealthTests : IDisposable
{
    private readonly SqliteFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task CheckHealthAsync_TablesAreThere_Returns()
    {
        using var store = await _file.CreateAsync();

        await store.CheckHealthAsync();
    }

    [Fact]
    public async Task CheckHealthAsync_NoTables_SaysWhatToDo()
    {
        using var store = _file.Store();

        var error = await Assert.ThrowsAsync<StorageSchemaException>(() => store.CheckHealthAsync());

        Assert.Contains("CreateSchemaAsync", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckHealthAsync_NewerTablesSinceTheFirstCall_AreFound()
    {
        using var store = await _file.CreateAsync();
        await store.CheckHealthAsync();
        _file.Ask($"UPDATE followup_schema_version SET version = {SqlDialect.SchemaVersion + 1}");

        Assert.Equal(SqlDialect.SchemaVersion + 1, (await Assert.ThrowsAsync<StorageSchemaException>(() => store.CheckHealthAsync())).FoundVersion);
    }

    [Fact]
    public async Task CheckHealthAsync_NoDatabase_IsUnavailable()
    {
        using var store = new RelationalOperationStore(SqlDialect.Sqlite, Nowhere);

        await Assert.ThrowsAsync<StorageUnavailableException>(() => store.CheckHealthAsync());
    }

    [Fact]
    public async Task CheckHealthAsync_NoReplica_IsUnavailable()
    {
        using (await _file.CreateAsync())
        {
        }

        using var store = new RelationalOperationStore(SqlDialect.Sqlite, () => new SqliteConnection(_file.ConnectionString), connectToReplica: Nowhere);

        await Assert.ThrowsAsync<StorageUnavailableException>(() => store.CheckHealthAsync());
    }

    [Fact]
    public async Task CheckHealthAsync_Cancelled_IsCancelled()
    {
        using var store = await _file.CreateAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.CheckHealthAsync(new CancellationToken(canceled: true)));
    }

    private static SqliteConnection Nowhere() => new SqliteConnection("Data Source=/no/such/folder/erp.db");
}
