using FollowUpKit.Storage.Relational;
using NodaTime;

namespace FollowUpKit.Storage.Tests;

/// <summary>Indexes that are left out while a history is imported into empty tables.</summary>
public sealed class ReportIndexTests : IDisposable
{
    private const string OnSqlite = "SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name)";

    private readonly SqliteFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task CreateIndexesAsync_OnSqliteAfterAnImport_AsBefore()
    {
        using var store = await file.CreateAsync();

        await AssertMadeAgainAsync(store, () => file.Ask(OnSqlite));
    }

    [PostgreSqlFact]
    public async Task CreateIndexesAsync_OnPostgreSqlAfterAnImport_AsBefore()
    {
        using var database = new PostgreSqlDatabase();
        using var store = await database.CreateAsync();
        using var connection = database.Open();
        var indexes = $"SELECT string_agg(indexdef, ';' ORDER BY indexname) FROM pg_indexes WHERE schemaname = '{database.Schema}'";

        await AssertMadeAgainAsync(store, () => PostgreSqlDatabase.Ask(connection, indexes));
    }

    [PostgreSqlFact]
    public async Task CreateIndexesAsync_OnPostgreSqlAfterAnImport_ForeignKeysAsBefore()
    {
        using var database = new PostgreSqlDatabase();
        using var store = await database.CreateAsync();
        var keys = $"SELECT string_agg(conrelid::regclass || ' ' || conname || ' ' || convalidated || ' ' || pg_get_constraintdef(oid), ';' ORDER BY conname) FROM pg_constraint WHERE contype = 'f' AND connamespace = '{database.Schema}'::regnamespace";

        await AssertMadeAgainAsync(store, () => database.Ask(keys));
    }

    [Fact]
    public async Task TryDropIndexesAsync_OperationsThere_Kept()
    {
        using var store = await file.CreateAsync();
        await store.CommitAsync(Sale.Of("S-1").Open(), CancellationToken.None);
        var before = file.Ask(OnSqlite);

        Assert.False(await store.TryDropIndexesAsync());

        Assert.Equal(before, file.Ask(OnSqlite));
    }

    [Fact]
    public async Task ImportAsync_WithoutIndexes_ReportsAnswerOnceTheyAreMade()
    {
        using var store = await file.CreateAsync();
        var importer = new FollowUpImporter(store, new SetClock(Instant.FromUtc(2012, 1, 20, 12, 0)), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });
        var chains = Enumerable.Range(1, 3).Select(i => new ImportChain(
            [new ImportRow(i, new Dictionary<string, string>(StringComparer.Ordinal) { ["operation_id"] = $"S-{i}", ["opened_at"] = "2011-10-28T09:00" })], []));

        await store.TryDropIndexesAsync();
        await importer.ImportAsync(chains);
        await store.CreateIndexesAsync();

        Assert.Equal(3, await store.CountOperationsAsync(new OperationFilter("default"), ReadOptions.Latest, CancellationToken.None));
    }

    private static async Task AssertMadeAgainAsync(RelationalOperationStore store, Func<object?> indexes)
    {
        var before = indexes();
        Assert.True(await store.TryDropIndexesAsync());
        Assert.NotEqual(before, indexes());
        var commits = Enumerable.Range(1, 20).Select(i => Sale.Of($"S-{i}").Open()).ToArray();
        Assert.True(await store.TryImportAsync([.. commits.Take(10)], CancellationToken.None));

        // Interrupted here and repeated: what is in stays in.
        Assert.False(await store.TryDropIndexesAsync());
        Assert.False(await store.TryImportAsync([.. commits.Take(10)], CancellationToken.None));
        Assert.NotNull(await store.FindAsync(commits[0].Key, "import", CancellationToken.None));
        Assert.True(await store.TryImportAsync([.. commits.Skip(10)], CancellationToken.None));
        await store.CreateIndexesAsync();
        await store.CreateIndexesAsync();

        Assert.Equal(before, indexes());
        Assert.Equal(20, await store.CountOperationsAsync(new OperationFilter(""), ReadOptions.Latest, CancellationToken.None));
    }
}
