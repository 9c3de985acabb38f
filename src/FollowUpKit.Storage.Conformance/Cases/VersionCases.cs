using static FollowUpKit.Storage.Conformance.Define;

namespace FollowUpKit.Storage.Conformance;

/// <summary>One winner per version, without a race.</summary>
internal static class VersionCases
{
    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("CON-001", "An operation that was never stored is not found.", async trial =>
        {
            await trial.Store.MustNotFindAsync(trial.Sale.Key);
            await trial.Store.MustNotFindAsync(trial.Sale.Key, "some id");
        }),
        Case("CON-002", "What a commit stored is found by every session as soon as the commit returns.", async trial =>
        {
            var other = await trial.OpenAsync();
            await other.MustNotFindAsync(trial.Sale.Key);
            var sale = await trial.OpenSaleAsync();
            await other.MustFindAsync(sale);
            await other.CommitAsync(sale.Do(new OperationChange.Described { Title = "by the other" }));
            await trial.Store.MustFindAsync(sale);
        }),
        Case("CON-003", "A commit for an older version is refused as a conflict, and what is stored stays.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            var stale = sale.Twin().Do(new OperationChange.Transferred { Branch = "GDL", Agent = "beto" });
            await trial.Store.CommitAsync(sale.Do(new OperationChange.FollowUpReassigned { Number = 1, Agent = "carla" }));
            await trial.Store.MustRefuseAsync(stale);
            await trial.Store.MustFindAsync(sale);
        }),
        Case("CON-004", "A commit for a version that is not there yet is refused as a conflict, and what is stored stays.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            var ahead = sale.Twin();
            ahead.Do(new OperationChange.Described { Title = "lost" });
            await trial.Store.MustRefuseAsync(ahead.Do(new OperationChange.Described { Title = "too early" }));
            await trial.Store.MustFindAsync(sale);
        }),
        Case("CON-005", "Opening an operation that is there is refused as a conflict, and what is stored stays.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            await trial.Store.MustRefuseAsync(Sale.Of("S-1").Open(branch: "GDL"));
            await trial.Store.MustFindAsync(sale);
        }),
        Case("CON-006", "A commit for a version of an operation that is not there is refused as a conflict, and nothing is stored.", async trial =>
        {
            trial.Sale.Open();
            await trial.Store.MustRefuseAsync(trial.Sale.Do(new OperationChange.Described { Title = "never opened" }));
            await trial.Store.MustNotFindAsync(trial.Sale.Key);
        }),
        Case("CON-007", "A conflict names the operation and the version that was expected.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            var opening = await trial.Store.MustRefuseAsync(Sale.Of("S-1").Open());
            Must.Equal("conflict", new object[] { sale.Key, 0L }, new object[] { opening.Key, opening.ExpectedVersion });
            var late = sale.Twin();
            late.Do();
            var ahead = await trial.Store.MustRefuseAsync(late.Do());
            Must.Equal("conflict", new object[] { sale.Key, 2L }, new object[] { ahead.Key, ahead.ExpectedVersion });
        }),
        Case("CON-008", "Every accepted commit changes the version, also one that changes nothing else.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            var before = sale.Twin().Do(new OperationChange.Described { Title = "late" });
            await trial.Store.CommitAsync(sale.Do());
            await trial.Store.MustFindAsync(sale);
            await trial.Store.MustRefuseAsync(before);
        }),
        Case("CON-009", "After a refusal the same session serves on, and the loser can decide again on what it finds.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            var loser = sale.Twin();
            await trial.Store.CommitAsync(sale.Do(new OperationChange.Described { Title = "first" }));
            await trial.Store.MustRefuseAsync(loser.Do(new OperationChange.Described { Title = "second" }));
            await trial.Store.CommitAsync(sale.Do(new OperationChange.Described { Title = "second, decided again" }));
            await trial.Store.MustFindAsync(sale);
        }),
        Case("CON-010", "Changing what was committed, after the commit, changes nothing that is stored.", async trial =>
        {
            var commit = trial.Sale.Open();
            await trial.Store.CommitAsync(commit);
            var committed = trial.Sale.Twin();
            commit.After.Title = "changed by its owner";
            commit.After.FollowUps[0].Subject = "changed by its owner";
            commit.After.FollowUps[0].Reminders[0].Before = "changed by its owner";
            commit.Commands[0].By = "changed by its owner";
            await trial.Store.MustFindAsync(committed);
        }),
        Case("CON-011", "Changing what was found changes nothing that is stored or that others find.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            await trial.Store.CommitAsync(sale.DoWithId("id", new OperationChange.Concluded { Conclusion = FollowUps.Conclusion() }));
            var found = await trial.Store.FindAsync(sale.Key, "id");
            found!.Snapshot.FollowUps[0].Reminders[0].Before = "changed by a reader";
            found.Snapshot.Conclusion!.Outcome = "changed by a reader";
            found.Earlier!.Fingerprint![0] = 77;
            await (await trial.OpenAsync()).MustFindAsync(sale);
            await trial.Store.MustFindAsync(sale);
            await trial.Store.MustKnowAsync(sale, sale.History[1]);
        }),
        Case("CON-012", "Changing a history that was read changes nothing that is stored.", History, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            var history = await trial.Store.ReadHistoryAsync(sale.Key);
            history[0].By = "changed by a reader";
            ((OperationChange.FollowUpScheduled)history[0].Changes[1]).FollowUp.Subject = "changed by a reader";
            await trial.Store.MustTellAsync(sale);
        }),
        Case("CON-013", "Changing a row that was read changes nothing that is stored.", Reading, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            var row = (await trial.Store.LookUpAsync("", "S-1"))[0];
            row.Current!.Subject = "changed by a reader";
            row.Current.LastResult = new();
            (await trial.Store.FollowUpRowsAsync())[0].Subject = "changed by a reader";
            Must.Equal("row", new[] { OperationRow.From(sale.Now) }, await trial.Store.OperationRowsAsync());
            Must.Equal("rows", Expected.FollowUpRows([sale.Now]), await trial.Store.FollowUpRowsAsync());
            await trial.Store.MustFindAsync(sale);
        }),
    ];
}
