using static FollowUpKit.Storage.Conformance.Define;

namespace FollowUpKit.Storage.Conformance;

/// <summary>Between savepoints of the host.</summary>
internal static class SavepointCases
{
    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("TRA-021", "When the host rolls back to a savepoint, commits after it are gone and commits before it stay.", Savepoints, async trial =>
        {
            var sale = trial.Sale;
            var host = await trial.BeginAsync();
            await host.Transaction.WriteRowAsync("before");
            await host.Inside.CommitAsync(sale.Open());
            await host.Transaction.CreateSavepointAsync("here");
            await host.Transaction.WriteRowAsync("after");
            await host.Inside.CommitAsync(sale.Twin().DoWithId("id", new OperationChange.Described { Title = "taken back" }));
            await host.Transaction.RollbackToSavepointAsync("here");
            await host.Inside.MustFindAsync(sale);
            await host.MustBeOpenWithAsync(1);
            await host.Inside.CommitAsync(sale.DoWithId("id", new OperationChange.Described { Title = "this one stays" }));
            await host.Transaction.CommitAsync();
            await host.MustBeCommittedAsync(1);
            await trial.Store.MustFindAsync(sale);
        }),
        Case("TRA-022", "A commit, accepted or refused, leaves the savepoints of the host in place.", Savepoints, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            var host = await trial.BeginAsync();
            await host.Transaction.CreateSavepointAsync("before_sale");
            await host.Inside.CommitAsync(sale.Twin().Do(new OperationChange.Described { Title = "taken back" }));
            await host.Transaction.WriteRowAsync("taken back");
            await host.Transaction.CreateSavepointAsync("after_sale");
            await host.Inside.MustRefuseAsync(Sale.Of("S-1").Open());
            await host.Transaction.RollbackToSavepointAsync("after_sale");
            await host.MustBeOpenWithAsync(1);
            await host.Transaction.RollbackToSavepointAsync("before_sale");
            await host.MustBeOpenWithAsync(0);
            await host.Transaction.CommitAsync();
            await trial.Store.MustFindAsync(sale);
        }),
        Case("TRA-023", "A stream that is left early inside a transaction of the host leaves it as it was, and its connection usable.", Host | Reading, async trial =>
        {
            var host = await trial.BeginAsync();
            await host.Transaction.WriteRowAsync("before");
            await host.Inside.CommitAsync(trial.Sale.Open());
            var rows = host.Inside.Reader.StreamFollowUpsAsync(new(""), FollowUpOrder.OverdueFrom, ReadOptions.Latest, CancellationToken.None).GetAsyncEnumerator(CancellationToken.None);
            Must.Be(await rows.MoveNextAsync(), "a first row", "none");
            await rows.DisposeAsync();
            await host.MustBeOpenWithAsync(1);
            await host.Inside.CommitAsync(trial.Sale.Do(new OperationChange.Described { Title = "after" }));
            await host.Transaction.CommitAsync();
            await host.MustBeCommittedAsync(1);
            await trial.Store.MustFindAsync(trial.Sale);
        }),
    ];
}
