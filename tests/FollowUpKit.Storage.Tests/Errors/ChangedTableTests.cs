namespace FollowUpKit.Storage.Tests;

/// <summary>Tables that are changed under a store that has found them fitting.</summary>
public sealed class ChangedTableTests
{
    public static TheoryData<string> Changes =>
    [
        "DROP TABLE {0}commands",
        "ALTER TABLE {0}commands RENAME TO commands_of_old",
        "ALTER TABLE {0}commands RENAME COLUMN kind TO sort",
    ];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task EveryCall_TableGoneOnSqlite_SaysSo(string change)
    {
        using var bed = await SqliteErrorBed.CreateAsync();
        await AssertToldAsync(bed, change);
    }

    [PostgreSqlTheory]
    [MemberData(nameof(Changes))]
    public async Task EveryCall_TableGoneOnPostgreSql_SaysSo(string change)
    {
        using var bed = await PostgreSqlErrorBed.CreateAsync();
        await AssertToldAsync(bed, change);
    }

    [Fact]
    public async Task FindAsync_IndexGoneOnSqlite_SaysSo()
    {
        using var bed = await SqliteErrorBed.CreateAsync();
        using var store = bed.Store(new());
        await EveryCall.RunAsync("ReadFollowUpsAsync", store);
        bed.Change("DROP INDEX {0}follow_ups_attention");

        await Assert.ThrowsAsync<StorageSchemaException>(() => EveryCall.RunAsync("ReadFollowUpsAsync", store));
    }

    [Fact]
    public async Task EveryCall_TablesLedOnMeanwhileOnSqlite_TheNextCallSaysTheirVersion()
    {
        using var bed = await SqliteErrorBed.CreateAsync();
        using var store = bed.Store(new());
        await EveryCall.RunAsync("FindAsync", store);
        bed.Change("UPDATE {0}schema_version SET version = 2; DROP TABLE {0}commands");

        Assert.Null((await Assert.ThrowsAsync<StorageSchemaException>(() => EveryCall.RunAsync("FindAsync with a command", store))).FoundVersion);
        Assert.Equal(2, (await Assert.ThrowsAsync<StorageSchemaException>(() => EveryCall.RunAsync("FindAsync", store))).FoundVersion);
    }

    private static async Task AssertToldAsync(ErrorBed bed, string change)
    {
        using var store = bed.Store(new());
        await EveryCall.RunAsync("FindAsync with a command", store);
        bed.Change(change);

        await Assert.ThrowsAsync<StorageSchemaException>(() => EveryCall.RunAsync("FindAsync with a command", store));
        await Assert.ThrowsAsync<StorageSchemaException>(() => EveryCall.RunAsync("ReadHistoryAsync", store));
        await Assert.ThrowsAsync<StorageSchemaException>(() => EveryCall.RunAsync("CommitAsync", store));
    }
}
