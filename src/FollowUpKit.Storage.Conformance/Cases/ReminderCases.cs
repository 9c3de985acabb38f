using static FollowUpKit.Storage.Conformance.Define;

namespace FollowUpKit.Storage.Conformance;

/// <summary>From when reminders are to be sent.</summary>
internal static class ReminderCases
{
    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("VAL-035", "Reminders say from when they are to be sent: only while their follow-up is pending and the sale goes on.", async trial =>
        {
            var sale = await trial.OpenSaleAsync();
            foreach (var changes in SendingChanges)
            {
                await trial.Store.CommitAsync(sale.Do(changes));
                await trial.Store.MustFindAsync(sale);
            }
        }),
    ];

    private static OperationChange[][] SendingChanges =>
    [
        [new OperationChange.Withdrawn { Withdrawal = FollowUps.Withdrawal() }],
        [new OperationChange.Reinstated()],
        [new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(3) }],
        [EveryChange.Named(nameof(OperationChange.FollowUpRescheduled))],
        [new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result() }],
        [new OperationChange.ResultRetracted { Number = 1, Before = FollowUps.Result(), Reason = "It was another sale" }],
        [new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result() }],
        [new OperationChange.FollowUpCancelled { Number = 3, Cancellation = FollowUps.Cancellation() }],
        [new OperationChange.Concluded { Conclusion = FollowUps.Conclusion() }],
        [FollowUps.Reopened()],
        [new OperationChange.ResultCaptured { Number = 2, Result = FollowUps.Result() }, new OperationChange.Concluded { Conclusion = FollowUps.Conclusion() }],
    ];
}
