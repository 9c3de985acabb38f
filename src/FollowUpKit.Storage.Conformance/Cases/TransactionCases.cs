using static FollowUpKit.Storage.Conformance.Define;

namespace FollowUpKit.Storage.Conformance;

/// <summary>All or nothing, in a transaction of the store's own.</summary>
internal static class TransactionCases
{
    private static readonly OperationChange[] Few =
    [
        new OperationChange.Described { Title = "half done" },
        new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result() },
        new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(3) },
    ];

    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("TRA-001", "A store on its own says that its commits are durable when they return.", trial =>
        {
            Must.Be(trial.Store.Store.OwnsTransaction, "a store that owns its transaction", "one that does not");
            return Task.CompletedTask;
        }),
        Case("TRA-002", "A commit that is refused after its version matched leaves nothing behind.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            await trial.Store.CommitAsync(sale.DoWithId("id", new OperationChange.Described { Title = "first" }));
            await trial.Store.MustRefuseAsync(sale.Twin().DoWithId("id", Few));
            await trial.Store.MustFindAsync(sale);
        }),
        Case("TRA-003", "A commit of which only the last command is refused leaves nothing behind.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            await trial.Store.CommitAsync(sale.DoWithId("id", new OperationChange.Described { Title = "first" }));
            await trial.Store.MustRefuseAsync(sale.Twin().DoAllWithIds(("new", Few), ("id", [])));
            await trial.Store.MustRefuseAsync(Sale.Of("S-2").DoAllWithIds(("twice", [new OperationChange.Opened { TimeZone = "UTC" }]), ("twice", [])));
            await trial.Store.MustFindAsync(sale);
            await trial.Store.MustNotFindAsync(Sale.Of("S-2").Key);
            Must.Equal("a command that was never accepted", null, (await trial.Store.FindAsync(sale.Key, "new"))!.Earlier);
        }),
        Case("TRA-004", "A refused commit is in no list.", Reading, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            await trial.Store.MustRefuseAsync(Sale.Of("S-1").Open(branch: "GDL", title: "again"));
            var late = sale.Twin();
            late.Do();
            await trial.Store.MustRefuseAsync(late.Do(Few));
            Must.Equal("list", Expected.OperationRows([sale.Now]), await trial.Store.OperationRowsAsync());
            Must.Equal("list", Expected.FollowUpRows([sale.Now]), await trial.Store.FollowUpRowsAsync());
        }),
        Case("TRA-005", "A commit of several commands, such as an import, is stored whole.", async trial =>
        {
            var sale = trial.Sale;
            await trial.Store.CommitAsync(sale.DoAll(
                [new OperationChange.Opened { TimeZone = "UTC" }, new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(1) }],
                [new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result() }],
                [],
                [new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(2) }],
                [new OperationChange.FollowUpCancelled { Number = 2, Cancellation = FollowUps.Cancellation() }]));
            await trial.Store.MustFindAsync(sale);
            await trial.Store.CommitAsync(sale.DoAll([new OperationChange.Described { Title = "6" }], [new OperationChange.Described { Title = "7" }]));
            await trial.Store.MustFindAsync(sale);
        }),
        Case("TRA-006", "What was committed is there after a crash.", Crash, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            await trial.Store.CommitAsync(sale.DoWithId("id", Few));
            var after = await trial.CrashAsync();
            await after.MustFindAsync(sale);
            await after.MustKnowAsync(sale, sale.History[1]);
            await after.CommitAsync(sale.Do(new OperationChange.Described { Title = "after the crash" }));
            await after.MustFindAsync(sale);
        }),
        Case("TRA-007", "A transaction of the host that was open at a crash leaves nothing behind.", Host | Crash, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            var host = await trial.BeginAsync();
            await host.Transaction.WriteRowAsync("S-1");
            await host.Inside.CommitAsync(sale.Twin().Do(Few));
            var after = await trial.CrashAsync();
            await after.MustFindAsync(sale);
            await host.MustBeCommittedAsync(0);
        }),
    ];
}
