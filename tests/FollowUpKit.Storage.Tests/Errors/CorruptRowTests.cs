namespace FollowUpKit.Storage.Tests;

/// <summary>Rows that were changed by hand, on both databases: who reads a chain tells them by the same types. A list reads no state.</summary>
public sealed class CorruptRowTests
{
    private const string SetState = "UPDATE {0}follow_ups SET state = 'skipped' WHERE number = 1";

    /// <summary>What neither database refuses itself.</summary>
    public static TheoryData<string> Corruptions =>
    [
        "UPDATE {0}follow_ups SET state = 'done' WHERE number = 1",
        "UPDATE {0}follow_ups SET result_date = '2026-03-02' WHERE number = 1",
        "UPDATE {0}follow_ups SET cancelled_at = overdue_from WHERE number = 1",
        "UPDATE {0}operations SET concluded_at = opened_at",
        "UPDATE {0}operations SET withdrawn_at = opened_at",
    ];

    [Fact]
    public async Task FindAsync_StateOfALaterVersionOnSqlite_IsNamed()
    {
        using var bed = await SqliteErrorBed.CreateAsync();
        await AssertStateIsNamedAsync(bed);
    }

    [PostgreSqlFact]
    public async Task FindAsync_StateOfALaterVersionOnPostgreSql_IsNamed()
    {
        using var bed = await PostgreSqlErrorBed.CreateAsync();
        await AssertStateIsNamedAsync(bed);
    }

    [Theory]
    [MemberData(nameof(Corruptions))]
    public async Task FindAsync_CorruptRowOnSqlite_TypedError(string corruption)
    {
        using var bed = await SqliteErrorBed.CreateAsync();
        await AssertCorruptAsync(bed, corruption);
    }

    [PostgreSqlTheory]
    [MemberData(nameof(Corruptions))]
    public async Task FindAsync_CorruptRowOnPostgreSql_TypedError(string corruption)
    {
        using var bed = await PostgreSqlErrorBed.CreateAsync();
        await AssertCorruptAsync(bed, corruption);
    }

    [PostgreSqlTheory]
    [InlineData("UPDATE {0}follow_ups SET due_date = '12000-01-01'")]
    [InlineData("UPDATE {0}follow_ups SET due_time = '24:00'")]
    public async Task FindAsync_ValueOutOfRangeOnPostgreSql_TypedError(string corruption)
    {
        using var bed = await PostgreSqlErrorBed.CreateAsync();
        await AssertCorruptAsync(bed, corruption);
    }

    private static async Task AssertStateIsNamedAsync(ErrorBed bed)
    {
        bed.Change(SetState);
        using var store = bed.Store(new());

        var error = await Assert.ThrowsAsync<StorageSchemaException>(() => EveryCall.RunAsync("FindAsync", store));

        Assert.Contains("'skipped'", error.Message, StringComparison.Ordinal);
    }

    private static async Task AssertCorruptAsync(ErrorBed bed, string corruption)
    {
        bed.Change(corruption);
        using var store = bed.Store(new());

        await Assert.ThrowsAsync<StorageDataException>(() => EveryCall.RunAsync("FindAsync", store));
    }
}
