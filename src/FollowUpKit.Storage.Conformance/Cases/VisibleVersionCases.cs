using static FollowUpKit.Storage.Conformance.Define;

namespace FollowUpKit.Storage.Conformance;

/// <summary>Which version people saw last is told apart from the version of the store.</summary>
internal static class VisibleVersionCases
{
    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("CON-023", "The visible version comes back as it was committed, also where the version is ahead of it.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            await trial.Store.CommitAsync(sale.Do());
            await trial.Store.MustFindAsync(sale);
            await trial.Store.CommitAsync(sale.Do(new OperationChange.Described { Title = "seen by people" }));
            await trial.Store.CommitAsync(sale.Do(new OperationChange.DueTimesRecalculated { Number = 1, OverdueFrom = Sale.Start }));
            await trial.Store.MustFindAsync(sale);
        }),
    ];
}
