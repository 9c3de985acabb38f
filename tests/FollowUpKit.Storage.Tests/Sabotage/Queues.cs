using NodaTime;

namespace FollowUpKit.Storage.Tests;

/// <summary>Bad stores that hand out reminders too early, twice, to the wrong worker, or never.</summary>
internal static class Queues
{
    /// <summary>Asks for something else than it was asked.</summary>
    internal sealed class ClaimsOtherwise(StoreSession inner, Func<ReminderLease, ReminderLease> lease, Func<int, int>? size = null) : StoreWrapper(inner)
    {
        public override Task<IReadOnlyList<QueuedReminder>> ClaimRemindersAsync(ReminderLease claimed, int count, CancellationToken cancellationToken) =>
            base.ClaimRemindersAsync(lease(claimed), size?.Invoke(count) ?? count, cancellationToken);
    }

    /// <summary>Gives something else than it has.</summary>
    internal sealed class GivesOtherwise(StoreSession inner, Func<IReadOnlyList<QueuedReminder>, IEnumerable<QueuedReminder>> give) : StoreWrapper(inner)
    {
        public override async Task<IReadOnlyList<QueuedReminder>> ClaimRemindersAsync(ReminderLease lease, int size, CancellationToken cancellationToken) =>
            [.. give(await base.ClaimRemindersAsync(lease, size, cancellationToken))];
    }

    /// <summary>Settles something else than it was told.</summary>
    internal sealed class SettlesOtherwise(StoreSession inner, Func<ReminderSettlement, ReminderSettlement?> settle) : StoreWrapper(inner)
    {
        public override async Task<IReadOnlyList<ReminderKey>> SettleRemindersAsync(
            ReminderLease lease, IReadOnlyList<ReminderSettlement> settlements, CancellationToken cancellationToken)
        {
            await base.SettleRemindersAsync(lease, [.. settlements.Select(settle).OfType<ReminderSettlement>()], cancellationToken);
            return [.. settlements.Select(settlement => settlement.Key)];
        }
    }

    /// <summary>Lets nobody's lease end before its time, whatever the clock says.</summary>
    internal sealed class StopsTheClock(StoreSession inner, bool renews, bool settles) : StoreWrapper(inner)
    {
        public override Task<IReadOnlyList<QueuedReminder>> RenewRemindersAsync(
            ReminderLease lease, IReadOnlyCollection<ReminderKey> reminders, CancellationToken cancellationToken) =>
            base.RenewRemindersAsync(renews ? Earlier(lease) : lease, reminders, cancellationToken);

        public override Task<IReadOnlyList<ReminderKey>> SettleRemindersAsync(
            ReminderLease lease, IReadOnlyList<ReminderSettlement> settlements, CancellationToken cancellationToken) =>
            base.SettleRemindersAsync(settles ? Earlier(lease) : lease, settlements, cancellationToken);

        private static ReminderLease Earlier(ReminderLease lease) => lease.At(lease.Now - Duration.FromMinutes(8), lease.Until - Duration.FromMinutes(8));
    }

    /// <summary>Has one worker for all: any lease is that of all.</summary>
    internal sealed class HasOneWorker(StoreSession inner) : StoreWrapper(inner)
    {
        public override Task<IReadOnlyList<QueuedReminder>> ClaimRemindersAsync(ReminderLease lease, int size, CancellationToken cancellationToken) =>
            base.ClaimRemindersAsync(One(lease), size, cancellationToken);

        public override Task<IReadOnlyList<QueuedReminder>> RenewRemindersAsync(
            ReminderLease lease, IReadOnlyCollection<ReminderKey> reminders, CancellationToken cancellationToken) =>
            base.RenewRemindersAsync(One(lease), reminders, cancellationToken);

        public override Task<IReadOnlyList<ReminderKey>> SettleRemindersAsync(
            ReminderLease lease, IReadOnlyList<ReminderSettlement> settlements, CancellationToken cancellationToken) =>
            base.SettleRemindersAsync(One(lease), settlements, cancellationToken);

        private static ReminderLease One(ReminderLease lease) => new(lease.Tenant, "one", lease.Now, lease.Until);
    }

    /// <summary>Looks for reminders that are due, and claims them afterwards.</summary>
    internal sealed class LooksThenClaims(StoreSession inner) : StoreWrapper(inner)
    {
        public override async Task<IReadOnlyList<QueuedReminder>> ClaimRemindersAsync(ReminderLease lease, int size, CancellationToken cancellationToken)
        {
            var found = await base.ReadRemindersAsync(new(lease.Tenant) { ClaimFromAtOrBefore = lease.Now }, null, size, ReadOptions.Latest, cancellationToken);
            await Task.Delay(1, CancellationToken.None);
            await base.ClaimRemindersAsync(lease, size, cancellationToken);
            return [.. found.Rows.Where(reminder => !(reminder.HeldUntil > lease.Now))];
        }
    }

    /// <summary>Does not extend the lease that it says it extended.</summary>
    internal sealed class RenewsNothing(StoreSession inner) : StoreWrapper(inner)
    {
        public override async Task<IReadOnlyList<QueuedReminder>> RenewRemindersAsync(
            ReminderLease lease, IReadOnlyCollection<ReminderKey> reminders, CancellationToken cancellationToken) =>
            [
                .. (await base.RenewRemindersAsync(lease.At(lease.Now, lease.Now + Duration.FromMinutes(1)), reminders, cancellationToken))
                    .Select(reminder => reminder with { HeldUntil = lease.Until }),
            ];
    }

    /// <summary>Tells another next instant.</summary>
    internal sealed class KnowsNextOnly(StoreSession inner, Func<Instant?, Instant, Instant?> next) : StoreWrapper(inner)
    {
        public override async Task<Instant?> FindNextReminderAsync(string tenant, Instant now, CancellationToken cancellationToken) =>
            next(await base.FindNextReminderAsync(tenant, now, cancellationToken), now);
    }

    /// <summary>Takes all tenants for one.</summary>
    internal sealed class MixesTenants(StoreSession inner) : StoreWrapper(inner)
    {
        public override async Task<IReadOnlyList<QueuedReminder>> ClaimRemindersAsync(ReminderLease lease, int size, CancellationToken cancellationToken) =>
        [
            .. await base.ClaimRemindersAsync(lease, size, cancellationToken),
            .. await base.ClaimRemindersAsync(new("north", lease.Id, lease.Now, lease.Until), size, cancellationToken),
        ];
    }

    /// <summary>Does not look at the token.</summary>
    internal sealed class IgnoresCancellation(StoreSession inner) : StoreWrapper(inner)
    {
        public override Task<IReadOnlyList<QueuedReminder>> ClaimRemindersAsync(ReminderLease lease, int size, CancellationToken cancellationToken) =>
            base.ClaimRemindersAsync(lease, size, CancellationToken.None);
    }

    /// <summary>Lists what another filter matches.</summary>
    internal sealed class ListsOtherwise(StoreSession inner, Func<ReminderFilter, ReminderFilter> filter) : StoreWrapper(inner)
    {
        public override Task<StorePage<QueuedReminder>> ReadRemindersAsync(
            ReminderFilter asked, QueuedReminder? after, int size, ReadOptions options, CancellationToken cancellationToken) =>
            base.ReadRemindersAsync(filter(asked), after, size, options, cancellationToken);
    }

    /// <summary>Claims outside of the host's transaction what the host ended inside it.</summary>
    internal sealed class ForgetsWhatEnded(StoreSession inner) : StoreWrapper(inner)
    {
        private readonly List<QueuedReminder> _ended = [];

        public override async Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
        {
            _ended.AddRange((await base.ReadRemindersAsync(new(commit.Key.Tenant), null, 500, ReadOptions.Latest, cancellationToken)).Rows);
            await base.CommitAsync(commit, cancellationToken);
        }

        public override Task<IReadOnlyList<QueuedReminder>> ClaimRemindersAsync(ReminderLease lease, int size, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<QueuedReminder>>(_ended);
    }
}
