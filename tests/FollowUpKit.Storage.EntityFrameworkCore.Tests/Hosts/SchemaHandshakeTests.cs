using Microsoft.EntityFrameworkCore;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>The first use of a database through a context, by each call of the store, on tables that are not those of the library.</summary>
public sealed class SchemaHandshakeTests
{
    public static TheoryData<string> Calls => [.. Storage.Tests.EveryCall.Names];

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task EveryCall_OtherTablesOnSqlite_AreRefusedAndNothingWritten(string call) => await AssertRefusedAsync(call, onServer: false);

    [PostgreSqlTheory]
    [MemberData(nameof(Calls))]
    public async Task EveryCall_OtherTablesOnPostgreSql_AreRefusedAndNothingWritten(string call) => await AssertRefusedAsync(call, onServer: true);

    [Fact]
    public async Task EveryCall_NoTablesInTransactionOnSqlite_RefusedAndTheTransactionStaysUsable() => await AssertUsableAsync(onServer: false);

    [PostgreSqlFact]
    public async Task EveryCall_NoTablesInTransactionOnPostgreSql_RefusedAndTheTransactionStaysUsable() => await AssertUsableAsync(onServer: true);

    [Fact]
    public async Task EveryCall_AnotherDatabaseOfTheSameModel_IsLookedAtToo()
    {
        using var fitting = await SalesDatabase.CreateAsync(onServer: false);
        using var without = await SalesDatabase.CreateAsync(onServer: false);
        await using var here = fitting.Open();
        await here.Store().FindAsync(Sale.Of("S-1").Key, null, CancellationToken.None);
        await using var there = without.Open();
        await there.Database.ExecuteSqlRawAsync("UPDATE followup_schema_version SET version = 2");

        var error = await Assert.ThrowsAsync<StorageSchemaException>(() => there.Store().FindAsync(Sale.Of("S-1").Key, null, CancellationToken.None));

        Assert.Equal(2, error.FoundVersion);
    }

    private static async Task AssertRefusedAsync(string call, bool onServer)
    {
        using var database = await SalesDatabase.CreateAsync(onServer);
        await SetAsync(database, "UPDATE followup_schema_version SET version = 0");
        Assert.Equal(0, (await RefusedAsync(database, call)).FoundVersion);
        await SetAsync(database, "UPDATE followup_schema_version SET version = 2");
        Assert.Equal(2, (await RefusedAsync(database, call)).FoundVersion);
        await SetAsync(database, "DROP TABLE followup_schema_version");
        var missing = await RefusedAsync(database, call);
        Assert.Null(missing.FoundVersion);
        Assert.Contains("apply the migrations of your model", missing.Message, StringComparison.Ordinal);

        Assert.Equal((0, 0), await database.CountAsync());
    }

    private static async Task AssertUsableAsync(bool onServer)
    {
        using var database = await SalesDatabase.CreateAsync(onServer);
        await SetAsync(database, "DROP TABLE followup_schema_version");
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync();
        await Assert.ThrowsAsync<StorageSchemaException>(() => context.Store().CommitAsync(Sale.Of("S-1").Open(), CancellationToken.None));
        context.Sales.Add(new SaleRow { Id = 1 });
        await context.SaveChangesAsync();
        await transaction.CommitAsync();

        Assert.Equal((1, 0), await database.CountAsync());
    }

    private static async Task<StorageSchemaException> RefusedAsync(SalesDatabase database, string call)
    {
        await using var context = database.Open();
        return await Assert.ThrowsAsync<StorageSchemaException>(() => Storage.Tests.EveryCall.RunAsync(call, context.Store()));
    }

    private static async Task SetAsync(SalesDatabase database, string statement)
    {
        await using var context = database.Open();
        await context.Database.OpenConnectionAsync();
        await context.Database.GetDbConnection().AskAsync(statement);
    }
}
