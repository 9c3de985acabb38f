using static FollowUpKit.Storage.Conformance.Define;

namespace FollowUpKit.Storage.Conformance;

/// <summary>Inside a transaction of the host that the database has ended or aborted, as on a deadlock.</summary>
internal static class LostTransactionCases
{
    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("TRA-025", "A transaction of the host that the database has ended takes no commit any more: the store tells so each time, and nothing of the transaction is kept.", Lost, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            var host = await trial.BeginAsync();
            await host.Transaction.WriteRowAsync("before");
            await host.Inside.CommitAsync(sale.Twin().Do(new OperationChange.Described { Title = "lost" }));
            await host.Transaction.LoseAsync();
            foreach (var id in new[] { "S-2", "S-3" })
            {
                await Must.ThrowAsync<StorageTransactionAbortedException>(
                    "a commit in a transaction that is gone", () => host.Inside.Store.CommitAsync(Sale.Of(id).Open(), CancellationToken.None));
            }

            await host.Transaction.RollbackAsync();
            await host.MustBeCommittedAsync(0);
            await trial.Store.MustFindAsync(sale);
            await trial.Store.MustNotFindAsync(Sale.Of("S-2").Key);
            await trial.Store.MustNotFindAsync(Sale.Of("S-3").Key);
        }),
    ];
}
