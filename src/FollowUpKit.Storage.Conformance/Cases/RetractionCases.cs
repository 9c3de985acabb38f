using static FollowUpKit.Storage.Conformance.Define;

namespace FollowUpKit.Storage.Conformance;

/// <summary>Results that were taken back.</summary>
internal static class RetractionCases
{
    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("QUE-047", "A result that was taken back is in no list of results; its follow-up needs attention again.", Reading, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            await trial.Store.CommitAsync(sale.Do(new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result() }));
            await MustBeListedAsync(trial, results: 1, pending: 1);
            await trial.Store.CommitAsync(sale.Do(new OperationChange.ResultRetracted { Number = 1, Before = FollowUps.Result(), Reason = "It was another sale" }));
            await MustBeListedAsync(trial, results: 0, pending: 2);
            Must.Equal("row", new[] { OperationRow.From(sale.Now) }, await trial.Store.LookUpAsync("", "S-1"));
            await trial.Store.MustFindAsync(sale);
        }),
    ];

    private static async Task MustBeListedAsync(Trial trial, int results, int pending)
    {
        Must.Equal("results", results, (await trial.Store.FollowUpRowsAsync(new FollowUpFilter("") { Answered = true })).Count);
        Must.Equal("pending follow-ups", pending, (await trial.Store.FollowUpRowsAsync()).Count);
    }
}
