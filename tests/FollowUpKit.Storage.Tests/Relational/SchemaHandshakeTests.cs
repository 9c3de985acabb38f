using System.Data.Common;
using FollowUpKit.Faults;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.Storage.Tests;

/// <summary>The first use of a store, by each of its calls, on tables that are not those of the library.</summary>
public sealed class SchemaHandshakeTests : IDisposable
{
    private readonly SqliteFile file = new();

    public static TheoryData<string> Calls => [.. EveryCall.Names];

    public void Dispose() => file.Dispose();

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task EveryCall_NoTablesOnSqlite_SaysWhatToDo(string call)
    {
        using var store = file.Store();

        var error = await Assert.ThrowsAsync<StorageSchemaException>(() => EveryCall.RunAsync(call, store));

        Assert.Equal((null, SqlDialect.SchemaVersion), (error.FoundVersion, error.ExpectedVersion));
        Assert.Contains("CreateSchemaAsync", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task EveryCall_OtherVersionsOnSqlite_AreRefusedAndNothingWritten(string call)
    {
        using (await file.CreateAsync())
        {
        }

        file.Ask(Set(0));
        using var older = file.Store();
        Assert.Equal(0, (await Assert.ThrowsAsync<StorageSchemaException>(() => EveryCall.RunAsync(call, older))).FoundVersion);
        file.Ask(Set(2));
        using var newer = file.Store();
        Assert.Equal(2, (await Assert.ThrowsAsync<StorageSchemaException>(() => EveryCall.RunAsync(call, newer))).FoundVersion);

        Assert.Equal(0L, file.Ask("SELECT count(*) FROM followup_operations"));
    }

    [PostgreSqlTheory]
    [MemberData(nameof(Calls))]
    public async Task EveryCall_OtherTablesOnPostgreSql_AreRefusedAndNothingWritten(string call)
    {
        using var database = new PostgreSqlDatabase();
        using var store = database.Store();
        Assert.Null((await Assert.ThrowsAsync<StorageSchemaException>(() => EveryCall.RunAsync(call, store))).FoundVersion);
        using (await database.CreateAsync())
        {
        }

        database.Ask(Set(0, database.Schema + "."));
        Assert.Equal(0, (await Assert.ThrowsAsync<StorageSchemaException>(() => EveryCall.RunAsync(call, store))).FoundVersion);
        database.Ask(Set(2, database.Schema + "."));
        Assert.Equal(2, (await Assert.ThrowsAsync<StorageSchemaException>(() => EveryCall.RunAsync(call, store))).FoundVersion);

        Assert.Equal(0L, database.Ask($"SELECT count(*) FROM {database.Schema}.followup_operations"));
    }

    [Fact]
    public async Task In_NoTablesOnSqlite_RefusedAndTheTransactionStaysUsable()
    {
        using var connection = file.Open();
        await AssertUsableAsync(file.Store(), connection, "CREATE TABLE host (id TEXT)");
        Assert.Equal(0L, file.Ask("SELECT count(*) FROM host"));
    }

    [PostgreSqlFact]
    public async Task In_NoTablesOnPostgreSql_RefusedAndTheTransactionStaysUsable()
    {
        using var database = new PostgreSqlDatabase();
        using var connection = database.Open();
        await AssertUsableAsync(database.Store(), connection, $"CREATE SCHEMA {database.Schema}; CREATE TABLE {database.Schema}.host (id text)");
        Assert.Equal(0L, database.Ask($"SELECT count(*) FROM {database.Schema}.host"));
    }

    [Fact]
    public async Task FindAsync_TablesMadeAfterARefusal_Serves()
    {
        using var store = file.Store();
        await Assert.ThrowsAsync<StorageSchemaException>(() => store.FindAsync(Sale.Of("S-1").Key, null, CancellationToken.None));

        await store.CreateSchemaAsync();

        Assert.Null(await store.FindAsync(Sale.Of("S-1").Key, null, CancellationToken.None));
    }

    [Fact]
    public async Task EveryCall_OnOneStore_TheVersionIsLookedAtOnce()
    {
        var asked = new List<AskedStatement>();
        using (var opened = await file.CreateAsync()) await opened.CommitAsync(Sale.Of("S-1").Open(), CancellationToken.None);

        using var store = new RelationalOperationStore(SqlDialect.Sqlite, () => new InterceptedConnection(new SqliteConnection(file.ConnectionString), new Recorder(asked)));
        foreach (var call in EveryCall.Names) await EveryCall.RunAsync(call, store);
        using var connection = file.Open();
        using var transaction = connection.BeginTransaction();
        await store.WithTransaction(transaction).FindAsync(Sale.Of("S-1").Key, null, CancellationToken.None);

        Assert.Single(asked, statement => statement.Text.Contains("schema_version", StringComparison.Ordinal));
    }

    [Fact]
    public async Task FindAsync_StateOfALaterVersion_IsNamed()
    {
        var error = await FindAfterAsync<StorageSchemaException>("UPDATE followup_follow_ups SET state = 'skipped' WHERE number = 1");

        Assert.Contains("'skipped'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE followup_follow_ups SET state = 'done' WHERE number = 1")]
    [InlineData("UPDATE followup_follow_ups SET due_date = 'tomorrow'")]
    [InlineData("UPDATE followup_follow_ups SET overdue_from = 9223372036854775807")]
    [InlineData("UPDATE followup_follow_ups SET result_date = '2026-03-02'")]
    [InlineData("UPDATE followup_operations SET pending_count = 9223372036854775807")]
    public async Task FindAsync_CorruptRow_TypedError(string corrupt) => await FindAfterAsync<StorageDataException>(corrupt);

    private static string Set(int version, string schema = "") => $"UPDATE {schema}followup_schema_version SET version = {version}";

    private async Task<TError> FindAfterAsync<TError>(string change)
        where TError : Exception
    {
        using var store = await file.CreateAsync();
        await store.CommitAsync(Sale.Of("S-1").Open(), CancellationToken.None);
        file.Ask(change);
        return await Assert.ThrowsAsync<TError>(() => store.FindAsync(Sale.Of("S-1").Key, null, CancellationToken.None));
    }

    private static async Task AssertUsableAsync(RelationalOperationStore store, DbConnection connection, string change)
    {
        using var transaction = connection.BeginTransaction();
        await Assert.ThrowsAsync<StorageSchemaException>(() => store.WithTransaction(transaction).CommitAsync(Sale.Of("S-1").Open(), CancellationToken.None));
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = change;
        command.ExecuteNonQuery();
        transaction.Commit();
    }
}
