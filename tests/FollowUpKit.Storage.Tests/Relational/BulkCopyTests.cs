using System.Data.Common;
using FollowUpKit.ConformanceHost;
using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

/// <summary>Imports whose rows the host adds by what its driver offers: the same rows as by statements, all or none.</summary>
[Collection(SharedServer.Name)]
public sealed class BulkCopyTests : IDisposable
{
    private static readonly string[] Tables = ["operations", "follow_ups", "reminders", "commands", "reopenings"];

    private readonly SqliteFile file = new();
    private readonly Sale[] sales = [.. Enumerable.Range(1, 30).Select(i => Sale.Of($"S-{i}", tenant: i % 3 == 0 ? "other" : ""))];

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task TryImportAsync_OnSqlite_TheRowsThatStatementsWrite()
    {
        using var other = new SqliteFile();
        await AssertSameAsync(
            await other.CreateAsync(), await file.CreateAsync(new SqliteBulkCopy()),
            (copied, table) => (copied ? file : other).Ask($"SELECT json_group_array({RowOf(file, table)}) FROM (SELECT * FROM followup_{table} ORDER BY 1, 2, 3)"));
    }

    [PostgreSqlFact]
    public async Task TryImportAsync_OnPostgreSql_TheRowsThatStatementsWrite()
    {
        using var one = new PostgreSqlDatabase();
        using var other = new PostgreSqlDatabase();
        await AssertSameAsync(
            await other.CreateAsync(), await one.CreateAsync(new NpgsqlBulkCopy()),
            (copied, table) => (copied ? one : other).Ask(
                $"SELECT string_agg(CAST(to_jsonb(found) - 'feed_position' AS text), ';' ORDER BY tenant, operation, found) FROM {(copied ? one : other).Schema}.followup_{table} found"));
    }

    [Fact]
    public async Task TryImportAsync_OnSqliteOneThere_NoneWritten() => await AssertAllOrNoneAsync(await file.CreateAsync(new SqliteBulkCopy()));

    [PostgreSqlFact]
    public async Task TryImportAsync_OnPostgreSqlOneThere_NoneWritten()
    {
        using var database = new PostgreSqlDatabase();
        await AssertAllOrNoneAsync(await database.CreateAsync(new NpgsqlBulkCopy()));
    }

    [PostgreSqlFact]
    public async Task TryImportAsync_InHostTransaction_RefusedCopyLeavesItUsable()
    {
        using var database = new PostgreSqlDatabase();
        using var store = await database.CreateAsync(new NpgsqlBulkCopy());
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        await AssertAllOrNoneAsync(store.WithTransaction(transaction));
        transaction.Rollback();

        Assert.Null(await store.FindAsync(sales[0].Key, null, CancellationToken.None));
    }

    [PostgreSqlFact]
    public async Task TryImportAsync_PositionsOfTheFeed_AreThoseOfTheirTransaction()
    {
        using var database = new PostgreSqlDatabase();
        using var store = await database.CreateAsync(new NpgsqlBulkCopy());
        await store.TryImportAsync([Sale.Of("S-1").Open(), Sale.Of("S-2").Open()], CancellationToken.None);

        Assert.True((bool?)database.Ask(
            $"SELECT count(DISTINCT feed_position) = 1 AND min(feed_position) = min(CAST(CAST(xmin AS text) AS bigint)) FROM {database.Schema}.followup_commands"));
    }

    [Fact]
    public async Task TryImportAsync_CopyFails_NothingWrittenAndItsErrorComesThrough()
    {
        using var store = await file.CreateAsync(new FailingCopy());

        await Assert.ThrowsAsync<NotSupportedException>(() => store.TryImportAsync([sales[0].Open()], CancellationToken.None));

        Assert.Equal(0L, file.Ask("SELECT count(*) FROM followup_operations"));
        await store.CommitAsync(sales[1].Open(), CancellationToken.None);
    }

    private static string RowOf(SqliteFile file, string table) =>
        (string)file.Ask($"SELECT 'json_array(' || group_concat(CASE type WHEN 'BLOB' THEN 'hex(' || name || ')' ELSE name END, ', ') || ')' FROM pragma_table_info('followup_{table}')")!;

    private async Task AssertSameAsync(RelationalOperationStore byStatements, RelationalOperationStore byCopy, Func<bool, string, object?> ask)
    {
        foreach (var store in new[] { byStatements, byCopy }) await store.CommitAsync(Sale.Of("S-0").Open(), CancellationToken.None);
        var commits = sales.Select(BulkImportTests.Filled).ToArray();
        Assert.True(await byStatements.TryImportAsync(commits, CancellationToken.None));
        Assert.True(await byCopy.TryImportAsync(commits, CancellationToken.None));

        foreach (var table in Tables)
        {
            Assert.True(((string)ask(false, table)!).Length > 2, table);
            Assert.Equal(ask(false, table), ask(true, table));
        }

        byStatements.Dispose();
        byCopy.Dispose();
    }

    private async Task AssertAllOrNoneAsync(RelationalOperationStore store)
    {
        var commits = sales.Select(BulkImportTests.Filled).ToArray();
        Assert.True(await store.TryImportAsync([.. commits.Take(20)], CancellationToken.None));
        Assert.False(await store.TryImportAsync([.. commits.Skip(19)], CancellationToken.None));

        Assert.Null(await store.FindAsync(sales[20].Key, null, CancellationToken.None));
        Assert.True(await store.TryImportAsync([.. commits.Skip(20)], CancellationToken.None));
        foreach (var sale in sales)
        {
            Assert.Equal(Shown.Text(sale.Now), Shown.Text((await store.FindAsync(sale.Key, null, CancellationToken.None))?.Snapshot));
            Assert.Equal(Shown.Text(sale.History), Shown.Text(await store.ReadHistoryAsync(sale.Key, CancellationToken.None)));
        }
    }

    private sealed class FailingCopy : IBulkCopy
    {
        public Task CopyAsync(DbConnection connection, BulkRows rows, CancellationToken cancellationToken) => throw new NotSupportedException(rows.Table);
    }
}
