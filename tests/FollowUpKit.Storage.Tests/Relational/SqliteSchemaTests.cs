using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

public sealed class SqliteSchemaTests : IDisposable
{
    private readonly SqliteFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task CreateSchemaAsync_Twice_KeepsRows()
    {
        var store = await file.CreateAsync();
        var sale = Sale.Of("S-1");
        await store.CommitAsync(sale.Open(), CancellationToken.None);

        await store.CreateSchemaAsync();

        Assert.NotNull(await store.FindAsync(sale.Key, null, CancellationToken.None));
        Assert.Equal(1L, file.Ask("SELECT count(*) FROM followup_schema_version"));
    }

    [Fact]
    public async Task CreateSchemaAsync_EightAtOnce_AllSucceed()
    {
        var store = file.Store();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => store.CreateSchemaAsync())));

        Assert.Equal(1L, file.Ask("SELECT max(version) FROM followup_schema_version"));
    }

    [Fact]
    public async Task CreateSchemaAsync_NewerTables_Refused()
    {
        var store = await file.CreateAsync();
        file.Ask("INSERT INTO followup_schema_version VALUES (2)");

        var refusal = await Assert.ThrowsAsync<StorageSchemaException>(() => store.CreateSchemaAsync());

        Assert.Contains("schema version 2", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreateScript_RunByHandTwice_MakesTheSameTables()
    {
        var sale = Sale.Of("S-1");
        file.Ask(SqlDialect.Sqlite.GenerateCreateScript("crm_"));
        file.Ask(SqlDialect.Sqlite.GenerateCreateScript("crm_"));
        var store = file.Store("crm_");

        await store.CreateSchemaAsync();
        await store.CommitAsync(sale.Open(), CancellationToken.None);

        Assert.Equal(1L, file.Ask("SELECT count(*) FROM crm_operations"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1st_")]
    [InlineData("a-b")]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData("ñ_")]
    [InlineData("x; DROP TABLE sales; --")]
    public void CreateScript_PrefixNotAllowed_Refused(string prefix) =>
        Assert.Throws<ArgumentException>(() => SqlDialect.Sqlite.GenerateCreateScript(prefix));

    [Fact]
    public async Task CreateSchemaAsync_OurConnections_KeepAWriteAheadLog()
    {
        await file.CreateAsync();

        Assert.Equal("wal", file.Ask("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task OwnConnections_Pragmas_AreSet()
    {
        await file.CreateAsync();
        var database = new OwnDatabase(SqlDialect.Sqlite, () => file.Open(), new TableVersion(new TableNames(SqlDialect.DefaultTablePrefix)), Quiet.Telemetry);

        Assert.Equal(1, await database.AskAsync("PRAGMA foreign_keys"));
        Assert.Equal(2, await database.AskAsync("PRAGMA synchronous"));
        Assert.Equal(-16_000, await database.AskAsync("PRAGMA cache_size"));
    }

    [Theory]
    [InlineData("INSERT INTO followup_commands (tenant, operation, version, accepted_at, accepted_by, kind, changes, feed_position) VALUES ('', 'none', 1, 0, '', '', '[]', 1)")]
    [InlineData("INSERT INTO followup_reminders (tenant, operation, number, ordinal, reminder, remind_at, occurrence, claim_from, step, attempts) VALUES ('', 'none', 1, 0, 'P1D', 0, '', 0, 0, 0)")]
    public async Task Tables_RowWithoutItsOperation_Refused(string insert)
    {
        await file.CreateAsync();

        Assert.Contains(
            "FOREIGN KEY", Assert.ThrowsAny<System.Data.Common.DbException>(() => file.Ask("PRAGMA foreign_keys = ON; " + insert)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_Types_AreStrict()
    {
        await file.CreateAsync();

        Assert.Equal(0L, file.Ask("SELECT count(*) FROM pragma_table_list WHERE name LIKE 'followup%' AND type = 'table' AND strict = 0"));
    }

    [Fact]
    public async Task Tables_Values_AreReadable()
    {
        var store = await file.CreateAsync();
        await store.CommitAsync(Sale.Of("S-1").Open(), CancellationToken.None);

        Assert.Equal(
            "pending|2026-03-10|10:30|1772550000000000",
            file.Ask("SELECT state || '|' || due_date || '|' || due_time || '|' || attention_from FROM followup_follow_ups WHERE number = 1"));
    }
}
