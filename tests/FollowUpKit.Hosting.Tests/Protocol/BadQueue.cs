namespace FollowUpKit.Hosting.Tests;

/// <summary>Queues that break the protocol.</summary>
internal static class BadQueue
{
    public static IReminderQueue Of(string bad, IReminderQueue inner) => bad switch
    {
        "settles for a worker whose lease is over" => new StopsTheClock(inner, renews: false),
        "renews for a worker whose lease is over" => new StopsTheClock(inner, renews: true),
        "settles for a worker that has it no longer" => new HasOneWorker(inner),
        "forgets what it handed out" => new SettlesWhatItClaims(inner),
        _ => throw new ArgumentOutOfRangeException(nameof(bad), bad, "There is no such queue."),
    };

    /// <summary>For a worker it is always an hour earlier.</summary>
    private sealed class StopsTheClock(IReminderQueue inner, bool renews) : QueueWrapper(inner)
    {
        public override Task<IReadOnlyList<QueuedReminder>> RenewRemindersAsync(
            ReminderLease lease, IReadOnlyCollection<ReminderKey> reminders, CancellationToken cancellationToken) =>
            base.RenewRemindersAsync(renews ? Earlier(lease) : lease, reminders, cancellationToken);

        public override Task<IReadOnlyList<ReminderKey>> SettleRemindersAsync(
            ReminderLease lease, IReadOnlyList<ReminderSettlement> settlements, CancellationToken cancellationToken) =>
            base.SettleRemindersAsync(renews ? lease : Earlier(lease), settlements, cancellationToken);

        private static ReminderLease Earlier(ReminderLease lease) => lease.At(lease.Now - Duration.FromMinutes(5), lease.Until - Duration.FromMinutes(5));
    }

    private sealed class HasOneWorker(IReminderQueue inner) : QueueWrapper(inner)
    {
        public override Task<IReadOnlyList<QueuedReminder>> ClaimRemindersAsync(ReminderLease lease, int size, CancellationToken cancellationToken) =>
            base.ClaimRemindersAsync(One(lease), size, cancellationToken);

        public override Task<IReadOnlyList<ReminderKey>> SettleRemindersAsync(
            ReminderLease lease, IReadOnlyList<ReminderSettlement> settlements, CancellationToken cancellationToken) =>
            base.SettleRemindersAsync(One(lease), settlements, cancellationToken);

        private static ReminderLease One(ReminderLease lease) => new(lease.Tenant, "one", lease.Now, lease.Until);
    }

    private sealed class SettlesWhatItClaims(IReminderQueue inner) : QueueWrapper(inner)
    {
        public override async Task<IReadOnlyList<QueuedReminder>> ClaimRemindersAsync(ReminderLease lease, int size, CancellationToken cancellationToken)
        {
            var claimed = await base.ClaimRemindersAsync(lease, size, cancellationToken);
            await base.SettleRemindersAsync(lease, [.. claimed.Select(each => ReminderSettlement.End(each, ReminderOutcome.Sent, lease.Now))], cancellationToken);
            return claimed;
        }
    }
}
