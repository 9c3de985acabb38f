using static FollowUpKit.Storage.Conformance.Define;

namespace FollowUpKit.Storage.Conformance;

/// <summary>All histories of a tenant, and operations that are stored with a whole history at once.</summary>
internal static class HistoryCases
{
    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("VAL-039", "All histories of a tenant are streamed whole, those of operations that were withdrawn or became part of another too, each under the key that it has now, by key by code point.", History, async trial =>
        {
            Must.Equal("histories of an empty store", Array.Empty<StoredHistory>(), await trial.Store.HistoriesAsync(""));
            var sales = await FilledAsync(trial);
            Must.Equal("histories", Histories(sales), await trial.Store.HistoriesAsync(""));
        }),
        Case("VAL-040", "An operation that is committed with a whole history comes back as one that was committed command by command.", History, async trial =>
        {
            var sales = await FilledAsync(trial);
            List<Sale> copies = [.. sales.Select(sale => sale.CopyFor("copy"))];
            foreach (var copy in copies) await trial.Store.CommitAsync(copy.Whole());
            foreach (var copy in copies) await trial.Store.MustFindAsync(copy);
            Must.Equal("histories", Histories(copies), await trial.Store.HistoriesAsync("copy"));
            foreach (var copy in copies) await trial.Store.CommitAsync(copy.Do(new OperationChange.Described { Title = "goes on" }));
            foreach (var copy in copies) await trial.Store.MustFindAsync(copy);
        }),
        Case("CON-027", "All histories of a tenant are of one moment: what another session writes while they are read is in none of them.", History, async trial =>
        {
            List<Sale> sales = [.. Enumerable.Range(1, 3).Select(i => Sale.Of($"S-{i}"))];
            foreach (var sale in sales) await trial.Store.CommitAsync(sale.Open());
            var before = Histories([.. sales.Select(sale => sale.Twin())]);
            var writing = await trial.OpenAsync();
            List<StoredHistory> read = [];
            await foreach (var history in trial.Store.History.StreamHistoriesAsync("", CancellationToken.None))
            {
                read.Add(history);
                if (read.Count > 1) continue;
                await writing.CommitAsync(sales[2].Do(new OperationChange.Described { Title = "meanwhile" }));
                await writing.CommitAsync(Sale.Of("S-4").Open());
            }

            Must.Equal("histories", before, read);
        }),
        Case("REP-022", "Histories of a tenant that are cancelled before they are read are reported as cancelled.", History, async trial =>
        {
            await trial.OpenSaleAsync();
            await Must.ThrowAsync<OperationCanceledException>("cancellation", async () =>
            {
                await foreach (var _ in trial.Store.History.StreamHistoriesAsync("", new CancellationToken(canceled: true)))
                {
                }
            });
        }),
        Case("TEN-013", "The histories of a tenant hold nothing of another tenant, whatever its name resembles.", History, async trial =>
        {
            var (north, south) = (Sale.Of("S-1", "north"), Sale.Of("S-2", "south"));
            await trial.Store.CommitAsync(north.Open());
            await trial.Store.CommitAsync(south.Open());
            Must.Equal("histories", Histories([north]), await trial.Store.HistoriesAsync("north"));
            foreach (var tenant in new[] { "", "North", "north ", "%", "n_rth" }) Must.Equal("histories", Array.Empty<StoredHistory>(), await trial.Store.HistoriesAsync(tenant));
        }),
        Case("IMP-014", "Operations that are imported with whole histories come back as ones that were committed command by command.", Import | History, async trial =>
        {
            var sales = await FilledAsync(trial);
            List<Sale> copies = [.. sales.Select(sale => sale.CopyFor("copy"))];
            Must.Be(await trial.Store.ImportAsync([.. copies.Select(copy => copy.Whole())]), "an import that is made", "one that is refused");
            foreach (var copy in copies) await trial.Store.MustFindAsync(copy);
            Must.Equal("histories", Histories(copies), await trial.Store.HistoriesAsync("copy"));
        }),
    ];

    /// <summary>Operations after every kind of change; one of them is withdrawn, one moved to another key, one became part of another.</summary>
    private static async Task<List<Sale>> FilledAsync(Trial trial)
    {
        string[] keys = ["S-10", "S-9", "s-1", "\u00d1-1", "\uffee", "\U0001F600"];
        List<Sale> sales = [.. keys.Select(key => Sale.Of(key))];
        foreach (var sale in sales) await trial.Store.CommitAsync(sale.Open());
        foreach (var name in EveryChange.Names.Where(name => name is not (nameof(OperationChange.OperationIdChanged) or nameof(OperationChange.Merged))))
            await trial.Store.CommitAsync(sales[0].DoWithId(name, EveryChange.Named(name)));
        await trial.Store.CommitAsync(sales[1].Do(new OperationChange.Withdrawn { Withdrawal = FollowUps.Withdrawal() with { MergedInto = "s-1" } }));
        await trial.Store.CommitAsync(sales[2].Do(EveryChange.Named(nameof(OperationChange.Merged))));
        await trial.Store.CommitAsync(sales[2].Do(new OperationChange.FollowUpReassigned { Number = 5, Agent = "beto" }));
        await trial.Store.CommitAsync(sales[3].MoveTo("A-1"));
        await trial.Store.CommitAsync(sales[3].Do([]));
        return sales;
    }

    private static List<StoredHistory> Histories(IReadOnlyList<Sale> sales) =>
        [.. sales.OrderBy(sale => sale.Key.OperationId, CodePointComparer.Instance).Select(sale => new StoredHistory(sale.Key.OperationId, sale.History))];
}
