using NodaTime;
using static FollowUpKit.Storage.Conformance.Define;
using static FollowUpKit.Storage.Conformance.Reminding;

namespace FollowUpKit.Storage.Conformance;

/// <summary>What commits do to reminders that are waiting, claimed or sent.</summary>
internal static class QueueCommitCases
{
    private static readonly Instant Later = Due + Duration.FromDays(1);

    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("REM-019", "A commit that ends a follow-up, or its sale, ends its reminders; one that revives it revives those that were not sent.", Queue, async trial =>
        {
            foreach (var (end, revive) in Ends)
            {
                var sale = Sale.Of(end.GetType().Name);
                await trial.Store.CommitAsync(Open(sale));
                var claimed = await trial.Store.ClaimOneAsync("one", Due);
                await trial.Store.CommitAsync(sale.Do(end));
                Must.Equal($"renewed after {end.GetType().Name}", 0, (await trial.Store.Queue.RenewRemindersAsync(Lease("one", Due), [claimed.Key], CancellationToken.None)).Count);
                await trial.Store.MustNotClaimAsync(Later);
                if (revive is null) continue;
                await trial.Store.CommitAsync(sale.Do(revive));
                await trial.Store.SendAsync(Later, sale.Key.OperationId);
                await trial.Store.CommitAsync(sale.Do(end));
                await trial.Store.CommitAsync(sale.Do(revive));
                await trial.Store.MustNotClaimAsync(Later);
            }
        }),
        Case("REM-020", "A reminder that was sent while its follow-up ended is settled all the same.", Queue, async trial =>
        {
            var sale = await trial.OpenReminderAsync();
            var claimed = await trial.Store.ClaimOneAsync("one", Due);
            await trial.Store.CommitAsync(sale.Do(new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result() }));
            await trial.Store.MustSettleAsync("one", Due, ReminderSettlement.End(claimed, ReminderOutcome.Sent, Due));
            await trial.Store.CommitAsync(sale.Do(new OperationChange.ResultRetracted { Number = 1, Before = FollowUps.Result(), Reason = "Another sale" }));
            await trial.Store.MustNotClaimAsync(Later);
        }),
        Case("REM-021", "An edit, a reassignment or a transfer leaves what the queue knows: what was sent stays sent, and who has a reminder keeps it.", Queue, async trial =>
        {
            var sale = await trial.OpenReminderAsync();
            var claimed = await trial.Store.ClaimOneAsync("one", Due);
            foreach (var change in Edits)
            {
                await trial.Store.CommitAsync(sale.Do(change));
                await trial.Store.MustNotClaimAsync(Due);
            }

            await trial.Store.MustSettleAsync("one", Due, ReminderSettlement.End(claimed, ReminderOutcome.Sent, Due));
            foreach (var change in Edits)
            {
                await trial.Store.CommitAsync(sale.Do(change));
                await trial.Store.MustNotClaimAsync(Later);
            }
        }),
        Case("REM-022", "A move makes a reminder new: it is taken from the worker that has it, and is due at its new instant, also when it was sent.", Queue, async trial =>
        {
            var sale = await trial.OpenReminderAsync();
            var claimed = await trial.Store.ClaimOneAsync("one", Due);
            await trial.Store.CommitAsync(sale.Do(Moved(FollowUps.Reminder(Later, "second"))));
            await trial.Store.MustNotSettleAsync("one", Due, ReminderSettlement.End(claimed, ReminderOutcome.Sent, Due));
            await trial.Store.MustNotClaimAsync(Later - Sale.Microseconds(1));
            var second = await trial.Store.ClaimOneAsync("two", Later);
            Must.Equal("the new reminder", $"second 1 {Later} {Later}", $"{second.Occurrence} {second.Attempts} {second.RemindAt} {second.ClaimFrom}");
            await trial.Store.MustSettleAsync("two", Later, ReminderSettlement.End(second, ReminderOutcome.Sent, Later));
            await trial.Store.CommitAsync(sale.Do(Moved(FollowUps.Reminder(Due, "first"))));
            await trial.Store.SendAsync(Later, "three");
        }),
        Case("REM-023", "New rules of a time zone move a reminder that is waiting, and not one that was sent or goes on with a next step.", Queue, async trial =>
        {
            var sale = await trial.OpenReminderAsync();
            await trial.Store.CommitAsync(sale.Do(Derived(Due + Duration.FromHours(1))));
            await trial.Store.MustNotClaimAsync(Due + Duration.FromHours(1) - Sale.Microseconds(1));
            var claimed = await trial.Store.ClaimOneAsync("one", Due + Duration.FromHours(1));
            await trial.Store.CommitAsync(sale.Do(Derived(Due)));
            await trial.Store.MustSettleAsync("one", Due + Duration.FromHours(1), ReminderSettlement.End(claimed, ReminderOutcome.Sent, Due, Later));
            await trial.Store.CommitAsync(sale.Do(Derived(Due + Duration.FromHours(2))));
            await trial.Store.MustNotClaimAsync(Later - Sale.Microseconds(1));
            await trial.Store.SendAsync(Later, "two");
            await trial.Store.CommitAsync(sale.Do(Derived(Due + Duration.FromHours(3))));
            await trial.Store.MustNotClaimAsync(Later + Duration.FromDays(1));
        }),
        Case("REM-024", "A reminder that is taken away is gone, and new again when it comes back.", Queue, async trial =>
        {
            var sale = await trial.OpenReminderAsync();
            await trial.Store.SendAsync(Due);
            await trial.Store.CommitAsync(sale.Do(Edited()));
            await trial.Store.MustNotClaimAsync(Later);
            await trial.Store.CommitAsync(sale.Do(Edited(FollowUps.Reminder(Due))));
            await trial.Store.SendAsync(Later, "again");
        }),
        Case("REM-025", "An operation that gets another key keeps what the queue knows of its reminders.", Queue, async trial =>
        {
            var (sent, waiting) = (Sale.Of("S-1"), Sale.Of("S-2"));
            await trial.Store.CommitAsync(Open(sent));
            await trial.Store.SendAsync(Due);
            await trial.Store.CommitAsync(Open(waiting));
            await trial.Store.CommitAsync(sent.MoveTo("T-1"));
            await trial.Store.CommitAsync(waiting.MoveTo("T-2"));
            Must.Equal("reminders that are due", "T-2 1 PT1H", Told(await trial.Store.ClaimAsync("one", Later)));
        }),
        Case("REM-026", "The chain of another operation that becomes part of one keeps what the queue knows of its reminders, as the chain of that one does.", Queue, async trial =>
        {
            var (target, source) = (Sale.Of("S-1"), Sale.Of("S-17"));
            foreach (var sale in new[] { target, source }) await trial.Store.CommitAsync(Open(sale, FollowUps.Reminder(Due), new() { After = "PT1H", RemindAt = Later, Occurrence = "after" }));
            Must.Equal("sent before", 2, (await Sent(trial.Store, Due)).Count);
            await trial.Store.CommitAsync(source.Do(new OperationChange.Withdrawn { Withdrawal = FollowUps.Withdrawal() with { MergedInto = "S-1" } }));
            var chain = source.Now.Copy().FollowUps;
            await trial.Store.CommitAsync(target.Do(new OperationChange.Merged { OperationId = "S-17", FollowUps = [chain[0] with { Number = 1 }], Reason = "Entered twice" }));
            Must.Equal("reminders that are due", "S-1 1 +PT1H, S-1 2 +PT1H", Told(await trial.Store.ClaimAsync("two", Later)));
        }),
        Case("REM-027", "What a transaction of the host does to reminders is seen outside only when the host has committed.", Queue | Host, async trial =>
        {
            var sale = await trial.OpenReminderAsync();
            using (var host = await trial.BeginAsync())
            {
                await host.Inside.CommitAsync(sale.Twin().Do(new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result() }));
                await host.Inside.MustNotClaimAsync(Due);
            }

            await trial.Store.ClaimOneAsync("one", Due);
            var other = await trial.BeginAsync();
            await other.Inside.CommitAsync(sale.Do(new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result() }));
            await other.Transaction.CommitAsync();
            await trial.Store.MustNotClaimAsync(Later);
        }),
    ];

    private static IEnumerable<(OperationChange End, OperationChange? Revive)> Ends =>
    [
        (new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result() }, new OperationChange.ResultRetracted { Number = 1, Before = FollowUps.Result(), Reason = "Another sale" }),
        (new OperationChange.FollowUpCancelled { Number = 1, Cancellation = FollowUps.Cancellation() }, null),
        (new OperationChange.Concluded { Conclusion = FollowUps.Conclusion() with { FollowUpNumber = 1 } }, FollowUps.Reopened() with { Conclusion = FollowUps.Conclusion() with { FollowUpNumber = 1 } }),
        (new OperationChange.Withdrawn { Withdrawal = FollowUps.Withdrawal() }, new OperationChange.Reinstated()),
    ];

    private static IEnumerable<OperationChange> Edits =>
    [
        Edited(FollowUps.Reminder(Due), new() { LocalAt = FollowUps.Monday.At(new LocalTime(9, 0)), RemindAt = Later + Duration.FromDays(9), Occurrence = "own" }),
        Edited(FollowUps.Reminder(Due)),
        new OperationChange.FollowUpReassigned { Number = 1, Agent = "beto" },
        new OperationChange.Transferred { Branch = "GDL", Agent = "carla" },
        new OperationChange.Described { Title = "Another title" },
    ];

    private static OperationChange.DueTimesRecalculated Derived(Instant remindAt) => new()
    {
        Number = 1,
        OverdueFrom = Sale.Start.Plus(Duration.FromDays(40)),
        Reminders = [FollowUps.Reminder(remindAt)],
    };

    private static async Task<IReadOnlyList<ReminderKey>> Sent(Tested store, Instant now)
    {
        var claimed = await store.ClaimAsync("sender", now);
        return await store.Queue.SettleRemindersAsync(
            Lease("sender", now), [.. claimed.Select(each => ReminderSettlement.End(each, ReminderOutcome.Sent, now))], CancellationToken.None);
    }
}
