using static FollowUpKit.Storage.Conformance.Define;

namespace FollowUpKit.Storage.Conformance;

/// <summary>Cancellation, and answers that are lost.</summary>
internal static class CancellationCases
{
    private static readonly CancellationToken Cancelled = new(canceled: true);

    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("REP-012", "A commit that is cancelled before it begins is reported as cancelled, and writes nothing.", async trial =>
        {
            await MustCancelAsync(() => trial.Store.Store.CommitAsync(trial.Sale.Twin().Open(), Cancelled));
            await trial.Store.MustNotFindAsync(trial.Sale.Key);
            var sale = await trial.OpenSaleAsync();
            await MustCancelAsync(() => trial.Store.Store.CommitAsync(sale.Twin().Do(new OperationChange.Described { Title = "cancelled" }), Cancelled));
            await trial.Store.MustFindAsync(sale);
        }),
        Case("REP-013", "A commit that is cancelled while it runs is stored whole when it returns, and not at all when it is reported as cancelled.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            for (var round = 0; round < 20; round++)
            {
                var twin = sale.Twin();
                if (await CommitsAsync(trial.Store, twin.DoWithId($"{round}", EveryChange.Several(round)))) sale = twin;
                await trial.Store.MustFindAsync(sale);
            }
        }),
        Case("REP-014", "After a cancellation the same session serves on, and the same command can be sent again.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            var commit = sale.DoWithId("id", new OperationChange.Described { Title = "at last" });
            await MustCancelAsync(() => trial.Store.Store.CommitAsync(commit, Cancelled));
            await trial.Store.CommitAsync(commit);
            await trial.Store.MustFindAsync(sale);
            await trial.Store.MustKnowAsync(sale, sale.History[1]);
        }),
        Case("REP-015", "A search that is cancelled before it begins is reported as cancelled.", async trial =>
        {
            await trial.OpenSaleAsync();
            await MustCancelAsync(() => trial.Store.Store.FindAsync(trial.Sale.Key, null, Cancelled));
            await trial.Store.MustFindAsync(trial.Sale);
        }),
        Case("REP-016", "Lists, counts, groups and lookups that are cancelled before they begin are reported as cancelled.", Reading, async trial =>
        {
            await trial.OpenSaleAsync();
            var reader = trial.Store.Reader;
            await MustCancelAsync(() => reader.LookUpAsync("", ["S-1"], VisibilityScope.All, ReadOptions.Latest, Cancelled));
            await MustCancelAsync(() => reader.ReadOperationsAsync(new(""), OperationOrder.Newest, null, 1, ReadOptions.Latest, Cancelled));
            await MustCancelAsync(() => reader.ReadFollowUpsAsync(new(""), FollowUpOrder.OverdueFrom, null, 1, ReadOptions.Latest, Cancelled));
            await MustCancelAsync(() => reader.CountOperationsAsync(new(""), ReadOptions.Latest, Cancelled));
            await MustCancelAsync(() => reader.CountFollowUpsAsync(new(""), ReadOptions.Latest, Cancelled));
            await MustCancelAsync(() => reader.GroupFollowUpsAsync(new(""), new(FollowUpColumn.Branch), ReadOptions.Latest, Cancelled));
            await MustCancelAsync(() => reader.GroupOperationsAsync(new(""), [OperationColumn.Branch], ReadOptions.Latest, Cancelled));
            await MustCancelAsync(() => reader.ReadReopeningsAsync(new(""), null, 1, ReadOptions.Latest, Cancelled));
            await MustCancelAsync(() => reader.CountReopeningsAsync(new(""), ReadOptions.Latest, Cancelled));
            await MustCancelAsync(() => reader.GroupReopeningsAsync(new(""), [OperationColumn.Outcome], ReadOptions.Latest, Cancelled));
            await MustCancelAsync(() => reader.StreamReopeningsAsync(new(""), ReadOptions.Latest, Cancelled).GetAsyncEnumerator(CancellationToken.None).MoveNextAsync().AsTask());
            await MustCancelAsync(() => reader.ReadFollowUpTimeZonesAsync("", ReadOptions.Latest, Cancelled));
            await MustCancelAsync(() => reader.ReadOperationTimeZonesAsync("", ReadOptions.Latest, Cancelled));
            await MustCancelAsync(() => reader.StreamOperationsAsync(new(""), OperationOrder.Newest, ReadOptions.Latest, Cancelled).GetAsyncEnumerator(CancellationToken.None).MoveNextAsync().AsTask());
            await MustCancelAsync(() => reader.StreamFollowUpsAsync(new(""), FollowUpOrder.OverdueFrom, ReadOptions.Latest, Cancelled).GetAsyncEnumerator(CancellationToken.None).MoveNextAsync().AsTask());
        }),
        Case("REP-017", "A history that is cancelled before it begins is reported as cancelled.", History, async trial =>
        {
            await trial.OpenSaleAsync();
            await MustCancelAsync(() => trial.Store.History.ReadHistoryAsync(trial.Sale.Key, Cancelled));
        }),
        Case("REP-018", "When the connection is lost before the commit is made, the error says unavailable or unknown, nothing is stored, and the command can be sent again.", Faults, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            var lost = sale.Twin().DoWithId("id", EveryChange.Several(1));
            var faulty = await trial.OpenFaultyAsync(CommitFault.BeforeCommit);
            var error = await Must.ThrowAsync<StorageException>("lost connection", () => faulty.CommitAsync(lost));
            Must.Be(error is not StorageConflictException, "unavailable or unknown outcome", $"{error.GetType().Name}: {error.Message}");
            await trial.Store.MustFindAsync(sale);
            await trial.Store.CommitAsync(sale.DoWithId("id", EveryChange.Several(1)));
            await trial.Store.MustFindAsync(sale);
        }),
        Case("REP-019", "When the answer to a commit is lost, the error says that the outcome is unknown, for that operation.", Faults, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            var faulty = await trial.OpenFaultyAsync(CommitFault.AfterCommit);
            var error = await Must.ThrowAsync<StorageOutcomeUnknownException>("lost answer", () => faulty.CommitAsync(sale.Do()));
            Must.Equal("operation of the unknown outcome", sale.Key, error.Key);
        }),
        Case("REP-020", "When the answer to a commit is lost, the command is found by its id, and sending it again changes nothing.", Faults, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            var commit = sale.DoWithId("id", EveryChange.Several(1));
            var faulty = await trial.OpenFaultyAsync(CommitFault.AfterCommit);
            await Must.ThrowAsync<StorageException>("lost answer", () => faulty.CommitAsync(commit));
            await trial.Store.MustKnowAsync(sale, sale.History[1]);
            await trial.Store.MustRefuseAsync(commit);
            await trial.Store.MustFindAsync(sale);
        }),
    ];

    private static Task<OperationCanceledException> MustCancelAsync(Func<Task> action) => Must.ThrowAsync<OperationCanceledException>("cancellation", action);

    private static async Task<bool> CommitsAsync(Tested store, OperationCommit commit)
    {
        using var cancelling = new CancellationTokenSource();
        var outcomes = await Race.RunAsync<bool>(
        [
            async () =>
            {
                try
                {
                    await store.Store.CommitAsync(commit, cancelling.Token);
                    return true;
                }
                catch (OperationCanceledException)
                {
                    return false;
                }
            },
            () =>
            {
                cancelling.Cancel();
                return Task.FromResult(true);
            },
        ]);
        return outcomes[0];
    }
}
