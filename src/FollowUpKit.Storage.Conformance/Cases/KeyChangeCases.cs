using static FollowUpKit.Storage.Conformance.Define;

namespace FollowUpKit.Storage.Conformance;

/// <summary>Operations that get another key.</summary>
internal static class KeyChangeCases
{
    private static readonly OperationKey Before = new("", "S-1");

    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("VAL-036", "An operation that gets another key is found whole under it, with its history, and goes on there; its old key answers as one that is not there, and can be opened again.", async trial =>
        {
            var sale = await MovedAsync(trial);
            await trial.Store.MustFindAsync(sale);
            await trial.Store.MustNotFindAsync(Before, "id");
            await trial.Store.CommitAsync(sale.Do(EveryChange.Named(nameof(OperationChange.FollowUpEdited)), new OperationChange.Described { Title = "moved" }));
            await trial.Store.MustFindAsync(sale);
            var other = Sale.Of("S-1");
            await trial.Store.CommitAsync(other.Open(title: "the next one"));
            await trial.Store.MustFindAsync(other);
            await trial.Store.MustFindAsync(sale);
        }),
        Case("VAL-037", "What a command changes together with the key is stored under the new key.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            await trial.Store.CommitAsync(sale.Do(
            [
                .. EveryChange.Several(2), new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(3) },
                new OperationChange.OperationIdChanged { Before = "S-1", After = "S-2" }, new OperationChange.Transferred { Branch = "GDL" },
            ]));
            await trial.Store.MustFindAsync(sale);
            await trial.Store.MustNotFindAsync(Before);
        }),
        Case("CON-024", "A key that another operation has is refused as a conflict, and both stay as they are.", async trial =>
        {
            var (sale, other) = (await trial.OpenSaleAsync(), Sale.Of("S-2"));
            await trial.Store.CommitAsync(other.Open(title: "the other"));
            await trial.Store.MustRefuseAsync(sale.Twin().MoveTo("S-2"));
            await trial.Store.MustFindAsync(sale);
            await trial.Store.MustFindAsync(other);
        }),
        Case("CON-025", "A change of key for an older version is refused as a conflict, and what is stored stays.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            var late = sale.Twin();
            await trial.Store.CommitAsync(sale.Do(new OperationChange.Described { Title = "first" }));
            await trial.Store.MustRefuseAsync(late.MoveTo("S-2"));
            await trial.Store.MustFindAsync(sale);
            await trial.Store.MustNotFindAsync(late.Key);
            await trial.Store.CommitAsync(sale.MoveTo("S-2"));
            await trial.Store.MustRefuseAsync(late.Do(new OperationChange.Described { Title = "late" }));
            await trial.Store.MustFindAsync(sale);
        }),
        Case("CON-026", "Of eight operations that get one key at once exactly one gets it, and the others stay as they are.", async trial =>
        {
            var sales = Enumerable.Range(1, Race.Writers).Select(i => Sale.Of($"S-{i}")).ToList();
            foreach (var sale in sales) await trial.Store.CommitAsync(sale.Open());
            var sessions = await trial.OpenAsync(sales.Count);
            var moved = sales.Select(sale => sale.Twin()).ToList();
            var winner = await Race.OneWinnerAsync(sessions, [.. moved.Select(sale => sale.MoveTo("S-9"))]);
            for (var i = 0; i < sales.Count; i++) await trial.Store.MustFindAsync(i == winner ? moved[i] : sales[i]);
        }),
        Case("REP-021", "The commands of an operation that gets another key, that which changed it too, are found by their ids under the new key.", async trial =>
        {
            var sale = await MovedAsync(trial);
            foreach (var command in sale.History.Where(command => command.CommandId is not null)) await trial.Store.MustKnowAsync(sale, command);
            await trial.Store.MustRefuseAsync(sale.Twin().DoWithId("id", new OperationChange.Described { Title = "again" }));
        }),
        Case("QUE-048", "Lists, lookups and reopenings tell an operation that gets another key under the new key alone.", Reading, async trial =>
        {
            var sale = await MovedAsync(trial);
            Must.Equal("rows", new[] { OperationRow.From(sale.Now) }, await trial.Store.LookUpAsync("", "S-1", "S-2"));
            Must.Equal("listed", "S-2", string.Join(" ", (await trial.Store.OperationRowsAsync()).Select(row => row.OperationId)));
            Must.Equal("pending", "S-2 S-2", string.Join(" ", (await trial.Store.FollowUpRowsAsync()).Select(row => row.OperationId)));
            Must.Equal("reopened", "S-2", string.Join(" ", (await trial.Store.ReopeningsAsync(new(""))).Select(row => row.OperationId)));
        }),
        Case("TEN-012", "A key that is taken in one tenant is free in another, and a change of key touches no operation of another tenant.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            Sale[] others = [Sale.Of("S-1", "beta"), Sale.Of("S-2", "beta")];
            foreach (var other in others) await trial.Store.CommitAsync(other.Open());
            await trial.Store.CommitAsync(sale.MoveTo("S-2"));
            await trial.Store.MustFindAsync(sale);
            foreach (var other in others) await trial.Store.MustFindAsync(other);
        }),
        Case("TRA-024", "When the host rolls back, an operation that got another key inside the transaction has its old key, and all under it.", Host, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            var moved = sale.Twin();
            var host = await trial.BeginAsync();
            await host.Inside.CommitAsync(moved.MoveTo("S-2"));
            await host.Inside.MustFindAsync(moved);
            await host.Transaction.RollbackAsync();
            await trial.Store.MustFindAsync(sale);
            await trial.Store.MustNotFindAsync(moved.Key);
        }),
    ];

    /// <summary>A sale that was reopened and then got another key.</summary>
    private static async Task<Sale> MovedAsync(Trial trial)
    {
        var sale = await trial.OpenSaleAsync();
        await trial.Store.CommitAsync(sale.DoWithId("id", new OperationChange.Concluded { Conclusion = FollowUps.Conclusion() }));
        await trial.Store.CommitAsync(sale.Do(FollowUps.Reopened()));
        await trial.Store.CommitAsync(sale.MoveTo("S-2"));
        return sale;
    }
}
