using NodaTime;
using static FollowUpKit.Storage.Conformance.Define;
using static FollowUpKit.Storage.Conformance.Reminding;

namespace FollowUpKit.Storage.Conformance;

/// <summary>Reminders that are claimed and settled.</summary>
internal static class QueueCases
{
    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("REM-001", "A reminder is claimed from its instant on, not before, with its follow-up and its attempts.", Queue, async trial =>
        {
            var sale = await trial.OpenReminderAsync();
            await trial.Store.MustNotClaimAsync(Due - Sale.Microseconds(1));
            Must.Equal("the claimed reminder", Expected(sale, "worker"), await trial.Store.ClaimOneAsync("worker", Due));
        }),
        Case("REM-002", "The earliest reminders are claimed first, those of one instant by key, and never more than were asked for.", Queue, async trial =>
        {
            foreach (var (id, minutes) in new[] { ("S-3", 2), ("S-2", 1), ("\uFFFD", 2), ("\U0001F600", 2), ("S-10", 1) })
                await trial.Store.CommitAsync(Open(Sale.Of(id), FollowUps.Reminder(Due + (minutes * Minute))));
            Must.Equal("first", "S-10 1 PT1H, S-2 1 PT1H, S-3 1 PT1H", Told(await trial.Store.ClaimAsync("one", Due + (5 * Minute), 3)));
            Must.Equal("next", "\uFFFD 1 PT1H, \U0001F600 1 PT1H", Told(await trial.Store.ClaimAsync("two", Due + (5 * Minute), 3)));
        }),
        Case("REM-003", "A reminder that was sent is not claimed again.", Queue, async trial =>
        {
            await trial.OpenReminderAsync();
            await trial.Store.SendAsync(Due);
            await trial.Store.MustNotClaimAsync(Due + Duration.FromDays(400));
            Must.Equal("the next reminder", null, await trial.Store.Queue.FindNextReminderAsync("", Due, CancellationToken.None));
        }),
        Case("REM-004", "A reminder that is to be tried again is claimed from that instant on, with its attempts and its failure.", Queue, async trial =>
        {
            var sale = await trial.OpenReminderAsync();
            var claimed = await trial.Store.ClaimOneAsync("one", Due);
            await trial.Store.MustSettleAsync("one", Due, ReminderSettlement.TryAgain(claimed, Due + (20 * Minute), "No route 😀"));
            await trial.Store.MustNotClaimAsync(Due + (20 * Minute) - Sale.Microseconds(1));
            var again = await trial.Store.ClaimOneAsync("two", Due + (20 * Minute));
            Must.Equal("the reminder at its second attempt", Expected(sale, "two", Due + (20 * Minute)) with { Attempts = 2, Failure = "No route 😀" }, again);
        }),
        Case("REM-005", "A reminder that is given up or dropped is not claimed again; the one given up is told with the reason.", Queue, async trial =>
        {
            foreach (var (id, outcome) in new[] { ("S-1", ReminderOutcome.GivenUp), ("S-2", ReminderOutcome.Dropped) })
            {
                await trial.Store.CommitAsync(Open(Sale.Of(id)));
                var claimed = await trial.Store.ClaimOneAsync(id, Due);
                await trial.Store.MustSettleAsync(id, Due, ReminderSettlement.End(claimed, outcome, Due, failure: new string('x', 499) + "\U0001F600"));
            }

            await trial.Store.MustNotClaimAsync(Due + Duration.FromDays(400));
            var given = (await trial.Store.Queue.ReadRemindersAsync(new("") { GivenUp = true }, null, 10, ReadOptions.Latest, CancellationToken.None)).Rows;
            Must.Equal("those that were given up", "S-1 1 PT1H", Told(given));
            Must.Equal("the reason", $"GivenUp 1 {new string('x', 499)}", $"{given[0].Outcome} {given[0].Attempts} {given[0].Failure}");
        }),
        Case("REM-006", "A reminder that goes on with a next step is claimed from then on, as the next step and at its first attempt.", Queue, async trial =>
        {
            var sale = await trial.OpenReminderAsync();
            var next = Due + Duration.FromDays(3);
            var claimed = await trial.Store.ClaimOneAsync("one", Due);
            await trial.Store.MustSettleAsync("one", Due, ReminderSettlement.End(claimed, ReminderOutcome.Sent, Due, next));
            await trial.Store.MustNotClaimAsync(next - Sale.Microseconds(1));
            await trial.Store.CommitAsync(sale.Do(Edited(FollowUps.Reminder(Due))));
            await trial.Store.MustNotClaimAsync(next - Sale.Microseconds(1));
            var again = await trial.Store.ClaimOneAsync("two", next);
            Must.Equal("the next step", Expected(sale, "two", next) with { ClaimFrom = next, Step = 1, Outcome = ReminderOutcome.Sent }, again);
        }),
        Case("REM-007", "A reminder that is released can be claimed at once, as if it had not been claimed, or from another instant.", Queue, async trial =>
        {
            await trial.OpenReminderAsync();
            var claimed = await trial.Store.ClaimOneAsync("one", Due);
            await trial.Store.MustSettleAsync("one", Due, ReminderSettlement.Release(claimed));
            claimed = await trial.Store.ClaimOneAsync("two", Due);
            Must.Equal("attempts", 1, claimed.Attempts);
            await trial.Store.MustSettleAsync("two", Due, ReminderSettlement.Release(claimed, Due + Minute));
            await trial.Store.MustNotClaimAsync(Due);
            Must.Equal("attempts", 1, (await trial.Store.ClaimOneAsync("three", Due + Minute)).Attempts);
        }),
        Case("REM-008", "The next instant is that of the earliest reminder: when it is due, or when the lease or the wait of one that is due ends.", Queue, async trial =>
        {
            await NextAsync(trial, null);
            await trial.OpenReminderAsync();
            await NextAsync(trial, Due);
            await trial.Store.CommitAsync(Open(Sale.Of("S-2"), FollowUps.Reminder(Due + (5 * Minute))));
            await NextAsync(trial, Due);
            var claimed = await trial.Store.ClaimOneAsync("one", Due);
            await NextAsync(trial, Due + (5 * Minute));
            Must.Equal("the other one", 1, (await trial.Store.ClaimAsync("two", Due + (5 * Minute))).Count);
            await NextAsync(trial, Due + (10 * Minute), Due + (5 * Minute));
            await trial.Store.MustSettleAsync("one", Due, ReminderSettlement.TryAgain(claimed, Due + (12 * Minute), "Busy"));
            await NextAsync(trial, Due + (12 * Minute), Due + (5 * Minute));
        }),
        Case("REM-009", "Another tenant's reminders are neither claimed, renewed, settled nor told.", Queue, async trial =>
        {
            foreach (var tenant in new[] { "north", "south" }) await trial.Store.CommitAsync(Open(Sale.Of("S-1", tenant)));
            await trial.Store.MustNotClaimAsync(Due);
            var claimed = (await trial.Store.ClaimAsync("worker", Due, tenant: "north"))[0];
            await trial.Store.MustNotSettleAsync("worker", Due, ReminderSettlement.End(claimed, ReminderOutcome.Sent, Due));
            var south = await trial.Store.Queue.SettleRemindersAsync(Lease("worker", Due, "south"), [ReminderSettlement.End(claimed, ReminderOutcome.Sent, Due)], CancellationToken.None);
            Must.Equal("settled in the other tenant", 0, south.Count);
            Must.Equal("renewed in the other tenant", 0, (await trial.Store.Queue.RenewRemindersAsync(Lease("worker", Due, "south"), [claimed.Key], CancellationToken.None)).Count);
            Must.Equal("reminders of the third tenant", 0L, await trial.Store.Queue.CountRemindersAsync(new(""), ReadOptions.Latest, CancellationToken.None));
            Must.Equal("its next reminder", null, await trial.Store.Queue.FindNextReminderAsync("", Due, CancellationToken.None));
            Must.Equal("those of the other tenant", 1, (await trial.Store.ClaimAsync("other", Due, tenant: "south")).Count);
        }),
        Case("REM-010", "A call that is cancelled before it begins is reported as cancelled, and changes nothing.", Queue, async trial =>
        {
            await trial.OpenReminderAsync();
            var cancelled = new CancellationToken(canceled: true);
            await Must.ThrowAsync<OperationCanceledException>("cancellation", () => trial.Store.Queue.ClaimRemindersAsync(Lease("one", Due), 10, cancelled));
            var claimed = await trial.Store.ClaimOneAsync("two", Due);
            await Must.ThrowAsync<OperationCanceledException>(
                "cancellation", () => trial.Store.Queue.SettleRemindersAsync(Lease("two", Due), [ReminderSettlement.End(claimed, ReminderOutcome.Sent, Due)], cancelled));
            await trial.Store.MustSettleAsync("two", Due, ReminderSettlement.Release(claimed));
        }),
    ];

    /// <summary>The reminder of the sale as a worker that claims it first has it.</summary>
    private static QueuedReminder Expected(Sale sale, string id, Instant? now = null) => new()
    {
        Reminder = "PT1H",
        Occurrence = "first",
        RemindAt = Due,
        ClaimFrom = Due,
        HeldUntil = Lease(id, now ?? Due).Until,
        Attempts = 1,
        FollowUp = FollowUpRow.From(sale.Now, sale.Now.FollowUps[0]),
    };

    private static async Task NextAsync(Trial trial, Instant? expected, Instant? now = null) => Must.Equal(
        "the next instant", expected, await trial.Store.Queue.FindNextReminderAsync("", now ?? Due, CancellationToken.None));
}
