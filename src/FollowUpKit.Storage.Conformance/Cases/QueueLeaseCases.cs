using NodaTime;
using static FollowUpKit.Storage.Conformance.Define;
using static FollowUpKit.Storage.Conformance.Reminding;

namespace FollowUpKit.Storage.Conformance;

/// <summary>Leases of reminders: workers that stall, clocks that jump, many workers at once.</summary>
internal static class QueueLeaseCases
{
    private const int Reminders = 60;

    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("REM-011", "A claimed reminder is claimed by nobody else until the lease is over, and by the next worker from then on.", Queue, async trial =>
        {
            await trial.OpenReminderAsync();
            await trial.Store.ClaimOneAsync("one", Due);
            await (await trial.OpenAsync()).MustNotClaimAsync(Due + (10 * Minute) - Sale.Microseconds(1));
            Must.Equal("attempts", 2, (await trial.Store.ClaimOneAsync("two", Due + (10 * Minute))).Attempts);
        }),
        Case("REM-012", "A worker whose lease is over settles nothing, whether or not another has the reminder by then.", Queue, async trial =>
        {
            await trial.OpenReminderAsync();
            var late = await trial.Store.ClaimOneAsync("one", Due);
            await trial.Store.MustNotSettleAsync("one", Due + (10 * Minute), ReminderSettlement.End(late, ReminderOutcome.Sent, Due + (10 * Minute)));
            var claimed = await trial.Store.ClaimOneAsync("two", Due + (10 * Minute));
            await trial.Store.MustNotSettleAsync("one", Due + (9 * Minute), ReminderSettlement.End(late, ReminderOutcome.Sent, Due + (9 * Minute)));
            await trial.Store.MustSettleAsync("two", Due + (11 * Minute), ReminderSettlement.Release(claimed));
            await trial.Store.MustNotSettleAsync("two", Due + (11 * Minute), ReminderSettlement.End(claimed, ReminderOutcome.Sent, Due));
            await trial.Store.ClaimOneAsync("three", Due + (11 * Minute));
        }),
        Case("REM-013", "A lease that is renewed lasts until its new end, and the worker gets what it renewed as it is now.", Queue, async trial =>
        {
            var sale = await trial.OpenReminderAsync();
            var claimed = await trial.Store.ClaimOneAsync("one", Due);
            await trial.Store.CommitAsync(sale.Do(Edited(FollowUps.Reminder(Due))));
            var renewed = await RenewAsync(trial.Store, "one", Due + (5 * Minute), claimed);
            Must.Equal("renewed", claimed with { HeldUntil = Due + (15 * Minute), FollowUp = FollowUpRow.From(sale.Now, sale.Now.FollowUps[0]) }, renewed.Single());
            await trial.Store.MustNotClaimAsync(Due + (15 * Minute) - Sale.Microseconds(1));
            await trial.Store.MustSettleAsync("one", Due + (14 * Minute), ReminderSettlement.End(claimed, ReminderOutcome.Sent, Due + (14 * Minute)));
        }),
        Case("REM-014", "A lease that is over cannot be renewed.", Queue, async trial =>
        {
            await trial.OpenReminderAsync();
            var claimed = await trial.Store.ClaimOneAsync("one", Due);
            Must.Equal("renewed", 0, (await RenewAsync(trial.Store, "one", Due + (10 * Minute), claimed)).Count);
            await trial.Store.ClaimOneAsync("two", Due + (10 * Minute));
            Must.Equal("renewed", 0, (await RenewAsync(trial.Store, "one", Due + (9 * Minute), claimed)).Count);
        }),
        Case("REM-015", "What is held for longer than a lease can be was written by a clock that was wrong: it is free.", Queue, async trial =>
        {
            await trial.OpenReminderAsync();
            var wrong = Due + Duration.FromDays(365);
            await trial.Store.ClaimOneAsync("ahead", wrong);
            Must.Equal("the next instant", Due, await trial.Store.Queue.FindNextReminderAsync("", Due, CancellationToken.None));
            Must.Equal("attempts", 2, (await trial.Store.ClaimOneAsync("right", Due)).Attempts);
        }),
        Case("REM-016", "Eight workers that claim at once get different reminders, and all of them.", Queue, async trial =>
        {
            for (var i = 0; i < Reminders; i++) await trial.Store.CommitAsync(Open(Sale.Of($"S-{i}")));
            var sessions = await trial.OpenAsync(Race.Writers);
            var claimed = await Race.RunAsync<List<QueuedReminder>>([.. sessions.Select((session, i) => (Func<Task<List<QueuedReminder>>>)(() => ClaimAllAsync(session, i)))]);
            var keys = claimed.SelectMany(each => each).Select(each => each.Key.OperationId).ToList();
            Must.Equal("claimed reminders", Reminders, keys.Count);
            Must.Equal("different ones", Reminders, keys.Distinct(StringComparer.Ordinal).Count());
        }),
        Case("REM-017", "A worker settles many reminders at once: those that it still has, and says which.", Queue, async trial =>
        {
            List<Sale> sales = [.. Enumerable.Range(0, 5).Select(i => Sale.Of($"S-{i}"))];
            foreach (var sale in sales) await trial.Store.CommitAsync(Open(sale));
            var claimed = await trial.Store.ClaimAsync("one", Due);
            await trial.Store.CommitAsync(sales[2].Do(Moved(FollowUps.Reminder(Due, "second"))));
            List<ReminderSettlement> settlements =
            [
                ReminderSettlement.End(claimed[0], ReminderOutcome.Sent, Due),
                ReminderSettlement.TryAgain(claimed[1], Due + (20 * Minute), "Busy"),
                ReminderSettlement.End(claimed[2], ReminderOutcome.Sent, Due),
                ReminderSettlement.Release(claimed[3]),
                ReminderSettlement.End(claimed[4], ReminderOutcome.Sent, Due, Due + (30 * Minute)),
            ];
            var settled = await trial.Store.Queue.SettleRemindersAsync(Lease("one", Due), settlements, CancellationToken.None);
            Must.Equal("settled", "S-0, S-1, S-3, S-4", string.Join(", ", settled.Select(key => key.OperationId).OrderBy(id => id, StringComparer.Ordinal)));
            Must.Equal("due now", "S-2 1 PT1H, S-3 1 PT1H", Told(await trial.Store.ClaimAsync("two", Due)));
            Must.Equal("due later", "S-1 1 PT1H, S-4 1 PT1H", Told((await trial.Store.ClaimAsync("three", Due + (30 * Minute))).Where(each => each.FollowUp.OperationId is "S-1" or "S-4")));
        }),
        Case("REM-018", "A worker that settles after a crash of the store finds what it claimed.", Queue | Crash, async trial =>
        {
            await trial.OpenReminderAsync();
            var claimed = await trial.Store.ClaimOneAsync("one", Due);
            var after = await trial.CrashAsync();
            await after.MustNotClaimAsync(Due);
            await after.MustSettleAsync("one", Due, ReminderSettlement.End(claimed, ReminderOutcome.Sent, Due));
            await (await trial.CrashAsync()).MustNotClaimAsync(Due + Duration.FromDays(1));
        }),
    ];

    private static Task<IReadOnlyList<QueuedReminder>> RenewAsync(Tested store, string id, Instant now, QueuedReminder reminder) =>
        store.Queue.RenewRemindersAsync(Lease(id, now), [reminder.Key], CancellationToken.None);

    private static async Task<List<QueuedReminder>> ClaimAllAsync(Tested session, int worker)
    {
        var all = new List<QueuedReminder>();
        for (var i = 0; ; i++)
        {
            var claimed = await session.ClaimAsync($"{worker}.{i}", Due, size: 4);
            if (claimed.Count == 0) return all;
            all.AddRange(claimed);
        }
    }
}
