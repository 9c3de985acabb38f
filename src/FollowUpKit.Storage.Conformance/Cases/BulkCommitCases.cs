using NodaTime;
using static FollowUpKit.Storage.Conformance.Define;

namespace FollowUpKit.Storage.Conformance;

/// <summary>Many operations that are there, changed in one transaction: each under the guard of its own version.</summary>
internal static class BulkCommitCases
{
    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("BUL-001", "Many operations are found at once, each as it is found alone; those that are not there are left out.", Bulk, async trial =>
        {
            var sales = await OpenedAsync(trial, 5);
            await trial.Store.CommitAsync(sales[3].Do(EveryChange.Several(7)));
            await trial.Store.CommitAsync(Sale.Of("S-1", "other").Open(title: "of another tenant"));
            string[] ids = [.. sales.Select(sale => sale.Key.OperationId), "S-77"];
            var found = await trial.Store.Many.FindManyAsync("", ids, CancellationToken.None);
            Must.Equal("operations", InOrder(sales.Select(sale => sale.Now)), InOrder(found));
        }),
        Case("BUL-002", "Commits of many operations are written whole: the chain, its reminders and its commands, whatever has changed.", Bulk, async trial =>
        {
            var sales = await OpenedAsync(trial, EveryChange.Names.Count() + 1);
            List<OperationCommit> commits = [.. EveryChange.Names.Select((name, i) => sales[i].DoWithId($"id {i}", EveryChange.Named(name)))];
            commits.Add(sales[sales.Count - 1].DoAll([EveryChange.Several(1), EveryChange.Several(2)]));
            await MustLeaveAsync(trial.Store, commits);
            foreach (var sale in sales) await trial.Store.MustFindAsync(sale);
        }),
        Case("BUL-003", "Of many commits those at another version are told and left, and the others are written.", Bulk, async trial =>
        {
            var sales = await OpenedAsync(trial, 4);
            var late = sales[1].Twin();
            await trial.Store.CommitAsync(sales[1].Do(EveryChange.Several(1)));
            List<OperationCommit> commits = [Moved(sales[0]), Moved(late), Moved(Sale.Of("S-77"), sales[2]), Moved(sales[3])];
            await MustLeaveAsync(trial.Store, commits, "S-2", "S-77");
            foreach (var sale in sales) await trial.Store.MustFindAsync(sale);
            await trial.Store.MustNotFindAsync(Sale.Of("S-77").Key);
        }),
        Case("BUL-004", "New operations, other keys, several tenants and an operation named twice are misuse.", Bulk, async trial =>
        {
            var sales = await OpenedAsync(trial, 3);
            var twin = sales[0].Twin();
            foreach (var commits in new OperationCommit[][]
            {
                [Sale.Of("S-9").Open()],
                [sales[1].Twin().MoveTo("S-9")],
                [Moved(sales[0].Twin()), Moved(twin)],
                [Moved(sales[0].Twin()), Moved(sales[1].CopyFor("other"))],
            })
            {
                await Must.ThrowAsync<ArgumentException>("misuse", () => trial.Store.Many.TryCommitManyAsync(commits, CancellationToken.None));
            }

            foreach (var sale in sales) await trial.Store.MustFindAsync(sale);
        }),
        Case("BUL-005", "Commits that are cancelled before they begin are reported as cancelled, and nothing of them is stored.", Bulk, async trial =>
        {
            var sales = await OpenedAsync(trial, 2);
            await Must.ThrowAsync<OperationCanceledException>(
                "cancellation",
                () => trial.Store.Many.TryCommitManyAsync([Moved(sales[0].Twin()), Moved(sales[1].Twin())], new CancellationToken(canceled: true)));
            foreach (var sale in sales) await trial.Store.MustFindAsync(sale);
        }),
        Case("BUL-006", "Of eight sessions that commit the same many operations at once each operation has one winner at most, and is as that one left it.", Bulk, async trial =>
        {
            var sales = await OpenedAsync(trial, 6);
            var sessions = await trial.OpenAsync(Race.Writers);
            List<List<Sale>> twins = [.. sessions.Select(_ => sales.Select(sale => sale.Twin()).ToList())];
            var lost = await Race.RunAsync<IReadOnlyList<string>>(
            [
                .. sessions.Select((session, i) => (Func<Task<IReadOnlyList<string>>>)(() => session.Many.TryCommitManyAsync(
                    [.. twins[i].Select(sale => sale.Do(EveryChange.Several(i)))], CancellationToken.None))),
            ]);
            for (var i = 0; i < sales.Count; i++)
            {
                List<int> winners = [.. Enumerable.Range(0, lost.Length).Where(session => !lost[session].Contains(sales[i].Key.OperationId))];
                Must.Be(winners.Count <= 1, "one winner for one version at most", $"{winners.Count}");
                await trial.Store.MustFindAsync(winners.Count == 0 ? sales[i] : twins[winners[0]][i]);
            }
        }),
        Case("BUL-007", "Many commits inside a transaction of the host are seen outside only when the host has committed.", Bulk | Host, async trial =>
        {
            var sales = await OpenedAsync(trial, 3);
            List<Sale> before = [.. sales.Select(sale => sale.Twin())];
            var host = await trial.BeginAsync();
            await MustLeaveAsync(host.Inside, [.. sales.Select(Moved)]);
            foreach (var sale in before) await trial.Store.MustFindAsync(sale);
            await host.Transaction.CommitAsync();
            foreach (var sale in sales) await trial.Store.MustFindAsync(sale);
        }),
        Case("BUL-008", "Instants that many commits move are moved in lists, reminders and the operation's next one.", Bulk | Reading, async trial =>
        {
            var sales = await OpenedAsync(trial, 5);
            await MustLeaveAsync(trial.Store, [.. sales.Select(Moved)]);
            foreach (var sale in sales) await trial.Store.MustFindAsync(sale);
            Must.Equal("rows", Conformance.Expected.FollowUpRows([.. sales.Select(sale => sale.Now)]), await trial.Store.FollowUpRowsAsync());
            Must.Equal("rows", Conformance.Expected.OperationRows([.. sales.Select(sale => sale.Now)]), await trial.Store.OperationRowsAsync());
        }),
    ];

    private static async Task<List<Sale>> OpenedAsync(Trial trial, int count)
    {
        List<Sale> sales = [.. Enumerable.Range(1, count).Select(i => Sale.Of($"S-{i}"))];
        foreach (var sale in sales) await trial.Store.CommitAsync(sale.Open());
        return sales;
    }

    private static OperationCommit Moved(Sale sale) => sale.Do(
        new OperationChange.DueTimesRecalculated { Number = 1, OverdueFrom = Sale.Start.Plus(Duration.FromDays(40)), Reminders = FollowUps.Reminders(2) },
        new OperationChange.DueTimesRecalculated { Number = 2, OverdueFrom = Sale.Start.Plus(Duration.FromDays(3)), Reminders = FollowUps.Reminders(1) });

    /// <summary>A commit as of another sale, for one that is not there.</summary>
    private static OperationCommit Moved(Sale missing, Sale like)
    {
        var commit = Moved(like.Twin());
        return new OperationCommit(missing.Key, commit.ExpectedVersion, commit.After with { OperationId = missing.Key.OperationId }, commit.Commands);
    }

    private static async Task MustLeaveAsync(Tested store, IReadOnlyList<OperationCommit> commits, params string[] left) => Must.Equal(
        "operations that are left", left, (await store.Many.TryCommitManyAsync(commits, CancellationToken.None)).OrderBy(id => id, StringComparer.Ordinal).ToArray());

    private static List<OperationSnapshot> InOrder(IEnumerable<OperationSnapshot> operations) =>
        [.. operations.OrderBy(operation => operation.OperationId, StringComparer.Ordinal)];
}
