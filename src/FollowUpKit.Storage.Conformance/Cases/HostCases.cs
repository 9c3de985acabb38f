using static FollowUpKit.Storage.Conformance.Define;

namespace FollowUpKit.Storage.Conformance;

/// <summary>Inside a transaction of the host.</summary>
internal static class HostCases
{
    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("TRA-008", "A store inside a transaction of the host says that the transaction is not its own.", Host, async trial =>
        {
            var host = await trial.BeginAsync();
            Must.Be(!host.Inside.Store.OwnsTransaction, "a store that does not own its transaction", "one that does");
        }),
        Case("TRA-009", "A commit inside a transaction of the host is seen inside at once, and outside only when the host has committed.", Host, async trial =>
        {
            var host = await trial.BeginAsync();
            await host.Inside.CommitAsync(trial.Sale.Open());
            await host.Inside.MustFindAsync(trial.Sale);
            await trial.Store.MustNotFindAsync(trial.Sale.Key);
            await host.Transaction.CommitAsync();
            await trial.Store.MustFindAsync(trial.Sale);
        }),
        Case("TRA-010", "Lists inside a transaction of the host show what it wrote; lists outside do so only when the host has committed.", Host | Reading, async trial =>
        {
            var host = await trial.BeginAsync();
            await host.Inside.CommitAsync(trial.Sale.Open());
            Must.Equal("list inside", Expected.FollowUpRows([trial.Sale.Now]), await host.Inside.FollowUpRowsAsync());
            Must.Equal("list inside", Expected.OperationRows([trial.Sale.Now]), await host.Inside.OperationRowsAsync());
            Must.Equal("list outside", Array.Empty<FollowUpRow>(), await trial.Store.FollowUpRowsAsync());
            Must.Equal("count outside", 0L, await trial.Store.CountAsync(new OperationFilter("")));
            await host.Transaction.CommitAsync();
            Must.Equal("list outside", Expected.FollowUpRows([trial.Sale.Now]), await trial.Store.FollowUpRowsAsync());
        }),
        Case("TRA-011", "When the host commits, its row and the chain are both there.", Host, async trial =>
        {
            var host = await trial.BeginAsync();
            await host.Transaction.WriteRowAsync("S-1");
            await host.Inside.CommitAsync(trial.Sale.Open());
            await host.Transaction.CommitAsync();
            await host.MustBeCommittedAsync(1);
            await trial.Store.MustFindAsync(trial.Sale);
        }),
        Case("TRA-012", "When the host rolls back, neither its row nor the chain is there.", Host, async trial =>
        {
            var host = await trial.BeginAsync();
            await host.Transaction.WriteRowAsync("S-1");
            await host.Inside.CommitAsync(trial.Sale.Open());
            await host.Transaction.RollbackAsync();
            await host.MustBeCommittedAsync(0);
            await trial.Store.MustNotFindAsync(trial.Sale.Key);
        }),
        Case("TRA-013", "After a rollback of the host nothing is left of any kind of change.", Host, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            await trial.Store.CommitAsync(sale.Do(new OperationChange.ResultCaptured { Number = 2, Result = FollowUps.Result() }));
            foreach (var name in EveryChange.Names)
            {
                using var host = await trial.BeginAsync();
                var twin = sale.Twin();
                await host.Inside.CommitAsync(twin.DoWithId(name, EveryChange.Named(name)));
                await host.Inside.MustFindAsync(twin);
                await host.Transaction.RollbackAsync();
                await trial.Store.MustFindAsync(sale);
                Must.Equal("no trace of the command", null, (await trial.Store.FindAsync(sale.Key, name))!.Earlier);
            }
        }),
        Case("TRA-014", "When the host ends its connection without a commit, neither its row nor the chain is there.", Host, async trial =>
        {
            using (var host = await trial.BeginAsync())
            {
                await host.Transaction.WriteRowAsync("S-1");
                await host.Inside.CommitAsync(trial.Sale.Open());
            }

            Must.Equal("committed rows of the host", 0, await trial.Fixture.CountHostRowsAsync());
            await trial.Store.MustNotFindAsync(trial.Sale.Key);
        }),
        Case("TRA-015", "A store never commits, rolls back, closes or disposes of the host's transaction, whether it reads or writes.", Host, async trial =>
        {
            var host = await trial.BeginAsync();
            await host.Transaction.WriteRowAsync("before");
            await host.Inside.CommitAsync(trial.Sale.Open());
            await host.MustBeOpenWithAsync(1);
            await host.Inside.MustFindAsync(trial.Sale);
            await host.MustBeOpenWithAsync(1);
            await host.Transaction.WriteRowAsync("after");
            await host.MustBeOpenWithAsync(2);
            await host.Transaction.CommitAsync();
            await host.MustBeCommittedAsync(2);
        }),
        Case("TRA-016", "After a refused commit the host's transaction is as it was, and its connection is usable.", Host, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            var host = await trial.BeginAsync();
            await host.Transaction.WriteRowAsync("before");
            await host.Inside.MustRefuseAsync(Sale.Of("S-1").Open());
            await host.MustBeOpenWithAsync(1);
            await host.Transaction.WriteRowAsync("after");
            await host.Inside.CommitAsync(sale.Do(new OperationChange.Described { Title = "decided again" }));
            await host.Transaction.CommitAsync();
            await host.MustBeCommittedAsync(2);
            await trial.Store.MustFindAsync(sale);
        }),
        Case("TRA-017", "A commit that is refused after its version matched leaves nothing in the host's transaction.", Host, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            await trial.Store.CommitAsync(sale.DoWithId("id", new OperationChange.Described { Title = "first" }));
            var host = await trial.BeginAsync();
            await host.Transaction.WriteRowAsync("before");
            await host.Inside.MustRefuseAsync(sale.Twin().DoWithId("id", new OperationChange.Described { Title = "second" }));
            await host.Inside.MustFindAsync(sale);
            await host.MustBeOpenWithAsync(1);
            await host.Transaction.CommitAsync();
            await trial.Store.MustFindAsync(sale);
        }),
        Case("TRA-018", "A cancelled commit leaves the host's transaction as it was, and its connection usable.", Host, async trial =>
        {
            var host = await trial.BeginAsync();
            await host.Transaction.WriteRowAsync("before");
            await Must.ThrowAsync<OperationCanceledException>(
                "cancellation", () => host.Inside.Store.CommitAsync(Sale.Of("S-1").Open(), new CancellationToken(canceled: true)));
            await host.MustBeOpenWithAsync(1);
            await host.Inside.CommitAsync(trial.Sale.Open());
            await host.Transaction.CommitAsync();
            await host.MustBeCommittedAsync(1);
            await trial.Store.MustFindAsync(trial.Sale);
        }),
        Case("TRA-019", "Several commits inside one transaction of the host, on one operation and on others, stand together.", Host, async trial =>
        {
            var other = Sale.Of("S-2");
            var host = await trial.BeginAsync();
            await host.Inside.CommitAsync(trial.Sale.Open());
            await host.Inside.CommitAsync(other.Open());
            await host.Inside.CommitAsync(trial.Sale.Do(new OperationChange.Described { Title = "second" }));
            await host.Transaction.CommitAsync();
            await trial.Store.MustFindAsync(trial.Sale);
            await trial.Store.MustFindAsync(other);
        }),
        Case("TRA-020", "Several commits inside one transaction of the host, on one operation and on others, fall together.", Host, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            var twin = sale.Twin();
            var host = await trial.BeginAsync();
            await host.Inside.CommitAsync(twin.Do(new OperationChange.Described { Title = "first" }));
            await host.Inside.CommitAsync(Sale.Of("S-2").Open());
            await host.Inside.CommitAsync(twin.Do(new OperationChange.Described { Title = "second" }));
            await host.Transaction.RollbackAsync();
            await trial.Store.MustFindAsync(sale);
            await trial.Store.MustNotFindAsync(Sale.Of("S-2").Key);
        }),
    ];
}
