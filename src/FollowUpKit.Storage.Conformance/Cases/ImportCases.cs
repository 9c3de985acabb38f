using static FollowUpKit.Storage.Conformance.Define;

namespace FollowUpKit.Storage.Conformance;

/// <summary>Many new operations at once: all of them or none.</summary>
internal static class ImportCases
{
    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("IMP-001", "An import stores each of its operations whole: its chain, its reminders and its commands.", Import, async trial =>
        {
            List<Sale> sales = [.. Numbered(1, 40)];
            await MustImportAsync(trial.Store, [.. sales.Select(Filled)]);
            foreach (var sale in sales)
            {
                await trial.Store.MustFindAsync(sale);
                await trial.Store.MustKnowAsync(sale, sale.History[1]);
            }
        }),
        Case("IMP-002", "What was imported is in lists and counts as what was committed.", Import | Reading, async trial =>
        {
            List<Sale> sales = [.. Numbered(1, 5)];
            await MustImportAsync(trial.Store, [.. sales.Select(sale => sale.Open())]);
            Must.Equal("rows", Expected.FollowUpRows([.. sales.Select(sale => sale.Now)]), await trial.Store.FollowUpRowsAsync());
            Must.Equal("rows", Expected.OperationRows([.. sales.Select(sale => sale.Now)]), await trial.Store.OperationRowsAsync());
            Must.Equal("count", 5L, await trial.Store.CountAsync(new OperationFilter("")));
        }),
        Case("IMP-003", "What was imported goes on as what was committed.", Import, async trial =>
        {
            List<Sale> sales = [.. Numbered(1, 3)];
            await MustImportAsync(trial.Store, [.. sales.Select(sale => sale.Open())]);
            foreach (var name in EveryChange.Names) await trial.Store.CommitAsync(sales[1].Do(EveryChange.Named(name)));
            foreach (var sale in sales) await trial.Store.MustFindAsync(sale);
        }),
        Case("IMP-004", "An import of which one operation is there already says so, and stores nothing.", Import, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            List<Sale> sales = [.. Numbered(2, 3)];
            await MustRefuseAsync(trial.Store, [sales[0].Open(), sales[1].Open(), Sale.Of("S-1").Open(title: "imported"), sales[2].Open()]);
            foreach (var other in sales) await trial.Store.MustNotFindAsync(other.Key);
            await trial.Store.MustFindAsync(sale);
        }),
        Case("IMP-005", "An import that names an operation twice says that it is there already, and stores nothing.", Import, async trial =>
        {
            await MustRefuseAsync(trial.Store, [Sale.Of("S-1").Open(title: "first"), Sale.Of("S-2").Open(), Sale.Of("S-1").Open(title: "second")]);
            await trial.Store.MustNotFindAsync(Sale.Of("S-1").Key);
            await trial.Store.MustNotFindAsync(Sale.Of("S-2").Key);
        }),
        Case("IMP-006", "After an import that was refused the same session serves on, and the rest of it can be imported.", Import, async trial =>
        {
            await trial.OpenSaleAsync();
            var sale = Sale.Of("S-2");
            await MustRefuseAsync(trial.Store, [Sale.Of("S-1").Open(), sale.Twin().Open()]);
            await MustImportAsync(trial.Store, [sale.Open()]);
            await trial.Store.MustFindAsync(sale);
        }),
        Case("IMP-007", "An import of nothing is made.", Import, trial => MustImportAsync(trial.Store, [])),
        Case("IMP-008", "The same id in two tenants is two operations in one import.", Import, async trial =>
        {
            var (north, south) = (Sale.Of("S-1", "north"), Sale.Of("S-1", "south"));
            await MustImportAsync(trial.Store, [north.Open(branch: "N"), south.Open(branch: "S")]);
            await trial.Store.MustFindAsync(north);
            await trial.Store.MustFindAsync(south);
        }),
        Case("IMP-009", "An import that is cancelled before it begins is reported as cancelled, and stores nothing.", Import, async trial =>
        {
            await Must.ThrowAsync<OperationCanceledException>(
                "cancellation", () => trial.Store.ImportAsync([trial.Sale.Twin().Open(), Sale.Of("S-2").Open()], new CancellationToken(canceled: true)));
            await trial.Store.MustNotFindAsync(trial.Sale.Key);
        }),
        Case("IMP-010", "Of eight sessions whose imports share an operation exactly one imports, and nothing of the others is left.", Import, async trial =>
        {
            var sessions = await trial.OpenAsync(Race.Writers);
            List<Sale> own = [.. sessions.Select((_, i) => Sale.Of($"own {i}"))];
            List<Sale> shared = [.. sessions.Select(_ => Sale.Of("shared"))];
            var imported = await Race.RunAsync<bool>(
                [.. sessions.Select((session, i) => (Func<Task<bool>>)(() => session.ImportAsync(own[i].Open(), shared[i].Open(title: $"by {i}"))))]);
            Must.Equal("imports that were made", 1, imported.Count(made => made));
            await trial.Store.MustFindAsync(shared[Array.IndexOf(imported, true)]);
            for (var i = 0; i < own.Count; i++) await (imported[i] ? trial.Store.MustFindAsync(own[i]) : trial.Store.MustNotFindAsync(own[i].Key));
        }),
        Case("IMP-011", "An import inside a transaction of the host is seen outside only when the host has committed.", Import | Host, async trial =>
        {
            var host = await trial.BeginAsync();
            List<Sale> sales = [.. Numbered(1, 3)];
            await MustImportAsync(host.Inside, [.. sales.Select(sale => sale.Open())]);
            foreach (var sale in sales) await trial.Store.MustNotFindAsync(sale.Key);
            await host.Transaction.CommitAsync();
            foreach (var sale in sales) await trial.Store.MustFindAsync(sale);
        }),
        Case("IMP-012", "An import that is refused inside a transaction of the host leaves the host's own rows, and the transaction open.", Import | Host, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            var host = await trial.BeginAsync();
            await host.Transaction.WriteRowAsync("S-1");
            await MustRefuseAsync(host.Inside, [Sale.Of("S-2").Open(), Sale.Of("S-1").Open()]);
            await host.MustBeOpenWithAsync(1);
            await host.Transaction.CommitAsync();
            await host.MustBeCommittedAsync(1);
            await trial.Store.MustNotFindAsync(Sale.Of("S-2").Key);
            await trial.Store.MustFindAsync(sale);
        }),
        Case("IMP-013", "Reopenings of imported operations are told.", Import | Reading, async trial =>
        {
            List<Sale> sales = [.. Numbered(1, 3)];
            List<OperationCommit> commits =
            [
                .. sales.Select((sale, i) => sale.DoAll(
                [
                    [.. sale.Twin().Open().Commands[0].Changes],
                    .. Enumerable.Repeat<OperationChange[]>([new OperationChange.Concluded { Conclusion = FollowUps.Conclusion() }, FollowUps.Reopened()], i),
                ])),
            ];
            await MustImportAsync(trial.Store, commits);
            await ReopeningCases.MustTellAsync(trial, sales, new(""));
        }),
    ];

    private static IEnumerable<Sale> Numbered(int first, int count) => Enumerable.Range(first, count).Select(i => Sale.Of($"S-{i}"));

    private static OperationCommit Filled(Sale sale) => sale.DoAllWithIds(
        ("open", [.. sale.Twin().Open(title: "\"\u00d1and\u00fa\" \\ \U0001F600 \u2028 a\u0301").Commands[0].Changes]),
        ("edit", EveryChange.Several(2)),
        ("result", [EveryChange.Named(nameof(OperationChange.ResultCaptured))]),
        ("conclude", [EveryChange.Named(nameof(OperationChange.Concluded))]));

    private static async Task MustImportAsync(Tested store, IReadOnlyList<OperationCommit> commits) =>
        Must.Be(await store.ImportAsync(commits), "an import that is made", "one that is refused");

    private static async Task MustRefuseAsync(Tested store, IReadOnlyList<OperationCommit> commits) =>
        Must.Be(!await store.ImportAsync(commits), "an import that is refused", "one that is made");
}
