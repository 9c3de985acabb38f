using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

public sealed class BulkImportTests : IDisposable
{
    private readonly SqliteFile file = new();
    private readonly Sale[] sales = [.. Enumerable.Range(1, 30).Select(i => Sale.Of($"S-{i}"))];

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task TryImportAsync_OnSqlite_AllOrNone() => await AssertAllOrNoneAsync(await file.CreateAsync());

    [PostgreSqlFact]
    public async Task TryImportAsync_OnPostgreSql_AllOrNone()
    {
        using var database = new PostgreSqlDatabase();
        using var store = await database.CreateAsync();
        await AssertAllOrNoneAsync(store);
    }

    [PostgreSqlFact]
    public async Task TryImportAsync_TablesThatWereEmpty_AreLookedUpByTheirKeysAsTheyGrow()
    {
        using var database = new PostgreSqlDatabase();
        using var store = await database.CreateAsync();
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        var guest = store.WithTransaction(transaction);
        var scans =
            "SELECT sum(pg_stat_get_xact_numscans(indexrelid)) FROM pg_index "
            + $"WHERE indrelid = '{database.Schema}.followup_operations'::regclass AND NOT indisprimary";

        await guest.TryImportAsync(Opened(1, 20), CancellationToken.None);
        await guest.TryImportAsync(Opened(21, 2000), CancellationToken.None);
        var before = PostgreSqlDatabase.Ask(connection, scans);
        await guest.TryImportAsync(Opened(2021, 20), CancellationToken.None);

        Assert.Equal(before, PostgreSqlDatabase.Ask(connection, scans));
    }

    [Fact]
    public async Task TryImportAsync_NotNew_Refused()
    {
        using var store = await file.CreateAsync();
        await store.CommitAsync(sales[0].Open(), CancellationToken.None);

        await Assert.ThrowsAsync<ArgumentException>(() => store.TryImportAsync([sales[0].Do()], CancellationToken.None));
    }

    private static OperationCommit[] Opened(int first, int count) =>
        [.. Enumerable.Range(first, count).Select(i => Sale.Of($"S-{i}").Open())];

    private async Task AssertAllOrNoneAsync(RelationalOperationStore store)
    {
        var commits = sales.Select(Filled).ToArray();
        Assert.True(await store.TryImportAsync([.. commits.Take(20)], CancellationToken.None));
        Assert.False(await store.TryImportAsync([.. commits.Skip(19)], CancellationToken.None));

        foreach (var sale in sales.Take(20)) await AssertStoredAsync(store, sale);
        Assert.Null(await store.FindAsync(sales[20].Key, null, CancellationToken.None));
        Assert.True(await store.TryImportAsync([.. commits.Skip(20)], CancellationToken.None));
        await AssertStoredAsync(store, sales[29]);
    }

    private static async Task AssertStoredAsync(RelationalOperationStore store, Sale sale)
    {
        Assert.Equal(Shown.Text(sale.Now), Shown.Text((await store.FindAsync(sale.Key, null, CancellationToken.None))?.Snapshot));
        Assert.Equal(Shown.Text(sale.History), Shown.Text(await store.ReadHistoryAsync(sale.Key, CancellationToken.None)));
    }

    internal static OperationCommit Filled(Sale sale) => sale.DoAllWithIds(
        ("import", [.. sale.Twin().Open(title: "\"Ñandú\" \\ 😀 \u2028 a\u0301").Commands[0].Changes]),
        ("edit", EveryChange.Several(2)),
        ("result", [EveryChange.Named("ResultCaptured")]),
        ("cancel", [EveryChange.Named("FollowUpScheduled")]),
        ("conclude", [EveryChange.Named("Concluded")]),
        ("reopen", [EveryChange.Named("Reopened")]),
        ("again", [EveryChange.Named("Concluded")]));
}
