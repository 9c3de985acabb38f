using NodaTime;
using static FollowUpKit.Storage.Conformance.Define;

namespace FollowUpKit.Storage.Conformance;

/// <summary>The first contact of operations.</summary>
internal static class FirstContactCases
{
    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("QUE-046", "The first contact is the earliest that a result tells of, corrected or not; groups tell how many operations had one and the time to it, zero before the opening and null where none had one.", Reading, async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            var later = FollowUps.Result() with { At = Sale.Start.Plus(Duration.FromHours(50)) };
            (OperationChange? Change, long Count, Duration? Time)[] steps =
            [
                (null, 0, null),
                (new OperationChange.ResultCaptured { Number = 2, Result = later }, 1, Duration.FromHours(50)),
                (new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result() with { At = Sale.Start.Plus(Sale.Microseconds(1)) } }, 1, Sale.Microseconds(1)),
                (new OperationChange.ResultCorrected { Number = 1, Result = FollowUps.Result() with { At = Sale.Start.Minus(Duration.FromHours(1)) } }, 1, Duration.Zero),
                (new OperationChange.ResultCorrected { Number = 1, Result = FollowUps.Result() with { At = later.At.Plus(Duration.FromHours(1)) } }, 1, Duration.FromHours(50)),
                (new OperationChange.Concluded { Conclusion = FollowUps.Conclusion() }, 1, Duration.FromHours(50)),
            ];
            foreach (var (change, count, time) in steps)
            {
                if (change is not null) await trial.Store.CommitAsync(sale.Do(change));
                Must.Equal("row", new[] { OperationRow.From(sale.Now) }, await trial.Store.LookUpAsync("", "S-1"));
                await MustGroupAsync(trial, new() { Agent = "ana", Count = 1, DoneCount = sale.Now.DoneCount, FirstContactCount = count, TotalTimeToFirstContact = time });
            }

            await trial.Store.CommitAsync(Sale.Of("S-2").Open());
            await trial.Store.CommitAsync(Sale.Of("S-3").Do(
                new OperationChange.Opened { Agent = "ana", TimeZone = "UTC", At = Sale.Start },
                new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(1) with { Result = later } }));
            await MustGroupAsync(trial, new() { Agent = "ana", Count = 3, DoneCount = 3, FirstContactCount = 2, TotalTimeToFirstContact = Duration.FromHours(100) });
        }),
    ];

    private static async Task MustGroupAsync(Trial trial, OperationGroup expected) => Must.Equal(
        "groups", new[] { expected }, await trial.Store.Reader.GroupOperationsAsync(new(""), [OperationColumn.Agent], ReadOptions.Latest, CancellationToken.None));
}
