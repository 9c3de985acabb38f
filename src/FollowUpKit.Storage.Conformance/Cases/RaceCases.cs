using static FollowUpKit.Storage.Conformance.Define;

namespace FollowUpKit.Storage.Conformance;

/// <summary>One winner per version, in a race of sessions behind a barrier.</summary>
internal static class RaceCases
{
    private const int Rounds = 4;

    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("CON-014", "Of eight sessions that write for one version exactly one is accepted in each round, and its commit is what is stored.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            var sessions = await trial.OpenAsync(Race.Writers);
            for (var round = 0; round < Rounds; round++)
                sale = await WinAsync(sessions, sale, writer => new OperationChange.Described { Title = $"{round} {writer}" });
        }),
        Case("CON-015", "Of eight sessions that open one operation exactly one is accepted in each round.", async trial =>
        {
            var sessions = await trial.OpenAsync(Race.Writers);
            for (var round = 0; round < Rounds; round++)
            {
                List<Sale> sales = [.. sessions.Select(_ => Sale.Of($"S-{round}"))];
                var winner = await Race.OneWinnerAsync(sessions, [.. sales.Select((sale, i) => sale.Open(title: $"by {i}"))]);
                await trial.Store.MustFindAsync(sales[winner]);
            }
        }),
        Case("CON-016", "Two agents write on one follow-up at once, a result and a new date: one is accepted whole, and nothing of the other is left.", trial =>
            TwoAsync(
                trial,
                new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result() },
                EveryChange.Named(nameof(OperationChange.FollowUpRescheduled)))),
        Case("CON-017", "Concluding and scheduling the next step at once: one is accepted whole, and nothing of the other is left.", trial =>
            TwoAsync(
                trial,
                new OperationChange.Concluded { Conclusion = FollowUps.Conclusion() },
                new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(3) })),
        Case("CON-018", "Commits on different operations never conflict, at once or not.", async trial =>
        {
            var sessions = await trial.OpenAsync(Race.Writers);
            List<Sale> sales = [.. sessions.Select((_, i) => Sale.Of($"S-{i}"))];
            await AllWinAsync(sessions, [.. sales.Select(sale => sale.Open())]);
            for (var round = 0; round < 2; round++)
                await AllWinAsync(sessions, [.. sales.Select(sale => sale.Do(new OperationChange.Described { Title = $"{round}" }))]);
            foreach (var sale in sales) await trial.Store.MustFindAsync(sale);
        }),
        Case("CON-028", "A store that says that it serves concurrent calls takes commits and reads while others are under way.", async trial =>
        {
            if (!trial.Store.Store.ServesConcurrentCalls) return;
            List<Sale> sales = [.. Enumerable.Range(1, Race.Writers).Select(number => Sale.Of($"S-{number}"))];
            await Task.WhenAll(sales.Select(sale => trial.Store.CommitAsync(sale.Open())));
            await Task.WhenAll(sales.Select(trial.Store.MustFindAsync));
        }),
        Case("CON-019", "A commit on one operation leaves every other as it is, whatever it changes.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            foreach (var name in EveryChange.Names)
            {
                var other = Sale.Of($"other {name}");
                await trial.Store.CommitAsync(other.Open());
                await trial.Store.CommitAsync(other.Do(EveryChange.Named(name)));
                await trial.Store.MustFindAsync(sale);
            }
        }),
        Case("CON-020", "A read of an operation sees one moment of it while another session writes.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            await WhileWritingAsync(trial, sale, async reading =>
            {
                var found = (await reading.FindAsync(sale.Key))!.Snapshot;
                MustBeWhole(found.Version, found.FollowUps.Count + found.FollowUps.Count(followUp => followUp.Reminders.Count != 2));
            });
        }),
        Case("CON-021", "A row of a list is of one moment while another session writes.", Reading, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            await WhileWritingAsync(trial, sale, async reading =>
            {
                var row = (await reading.OperationRowsAsync())[0];
                MustBeWhole(row.Version, row.PendingCount + row.Current!.SendFrom.Count - 2);
                row = (await reading.LookUpAsync("", sale.Key.OperationId))[0];
                MustBeWhole(row.Version, row.PendingCount + row.Current!.SendFrom.Count - 2);
            });
        }),
        Case("CON-022", "A history is of one moment while another session writes.", History, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            await WhileWritingAsync(trial, sale, async reading =>
            {
                var history = await reading.ReadHistoryAsync(sale.Key);
                MustBeWhole(history.Count, history.Sum(command => command.Changes.Count) - 1);
            });
        }),
    ];

    private static async Task<Sale> WinAsync(List<Tested> sessions, Sale sale, Func<int, OperationChange> change)
    {
        List<Sale> twins = [.. sessions.Select(_ => sale.Twin())];
        var winner = twins[await Race.OneWinnerAsync(sessions, [.. twins.Select((twin, i) => twin.Do(change(i)))])];
        foreach (var session in sessions) await session.MustFindAsync(winner);
        return winner;
    }

    private static async Task TwoAsync(Trial trial, OperationChange one, OperationChange other)
    {
        var sessions = await trial.OpenAsync(2);
        for (var round = 0; round < Rounds; round++)
        {
            var sale = Sale.Of($"S-{round}");
            await trial.Store.CommitAsync(sale.Open());
            await WinAsync(sessions, sale, writer => writer == 0 ? one : other);
        }
    }

    private static async Task AllWinAsync(List<Tested> sessions, List<OperationCommit> commits)
    {
        var winners = await Race.WinnersAsync(sessions, commits);
        Must.Be(winners.Count == commits.Count, $"{commits.Count} accepted commits on as many operations", $"{winners.Count}");
    }

    // Each commit adds one follow-up to the two of the opening.
    private static void MustBeWhole(long version, int followUps) =>
        Must.Be(followUps == version + 1, $"{version + 1} whole follow-ups at version {version}", $"{followUps}");

    private static async Task WhileWritingAsync(Trial trial, Sale sale, Func<Tested, Task> read)
    {
        const int commits = 30;
        var reading = await trial.OpenAsync();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < commits; i++)
                await trial.Store.CommitAsync(sale.Do(new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(i + 3) }));
        });
        try
        {
            do await read(reading);
            while (!writing.IsCompleted);
        }
        finally
        {
            await writing;
        }
    }
}
