using FollowUpKit.Storage;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FollowUpKit.Hosting;

/// <summary>Reminders that one worker claimed together, while they are sent.</summary>
internal sealed class ReminderBatch(
    IReminderQueue queue, IReminderSender sender, IClock clock, ReminderOptions options, Escalation escalation, ILogger logger, ReminderLease lease, IReadOnlyList<QueuedReminder> claimed)
{
    private readonly List<QueuedReminder> _waiting = [.. claimed];
    private readonly List<ReminderSettlement> _settlements = [];
    private Instant _lookedAt = lease.Now;
    private ReminderLease _lease = lease;
    private DispatchSummary _summary = new();

    public async Task<DispatchSummary> SendAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (_waiting.Count > 0)
            {
                await LookAgainAsync(cancellationToken).ConfigureAwait(false);
                if (_waiting.Count > 0) await SendNextAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            // Also when it is stopped: what was sent is settled, and what was not is released.
            foreach (var reminder in _waiting) _settlements.Add(ReminderSettlement.Release(reminder));
            await SettleAsync().ConfigureAwait(false);
        }

        return _summary;
    }

    private Instant Now => clock.ReadNow();

    private async Task LookAgainAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        if (now >= _lookedAt && now - _lookedAt < options.LookAgainAfter && _lease.Until - now > Half(options.Lease)) return;
        await SettleAsync().ConfigureAwait(false);
        var before = _waiting.Count;
        _lease = _lease.At(now, now + options.Lease);
        var renewed = await queue.RenewRemindersAsync(_lease, [.. _waiting.Select(reminder => reminder.Key)], cancellationToken).ConfigureAwait(false);
        _waiting.Clear();
        _waiting.AddRange(renewed);
        _lookedAt = now;
        _summary = _summary with { Overtaken = _summary.Overtaken + before - _waiting.Count };
    }

    private async Task SendNextAsync(CancellationToken cancellationToken)
    {
        var (next, now) = (_waiting[0], Now);
        if (escalation.RecipientOf(next) is not { } recipient)
        {
            Drop(next);
            return;
        }

        // The calendar, the steps or the rules of the zone may be others than when the step before was sent.
        if (next.Step > 0 && escalation.InstantOf(next, next.Step) is { } due && due > now)
        {
            Settle(next, ReminderSettlement.Release(next, due));
            return;
        }

        var isLate = now - next.ClaimFrom > options.LateAfter;
        if (isLate && options.LateReminders == LateReminders.Drop) Drop(next);
        else await SendAsync(isLate && options.LateReminders == LateReminders.SendTogether ? Together(next, recipient, now) : [next], recipient, isLate, cancellationToken).ConfigureAwait(false);
    }

    private List<QueuedReminder> Together(QueuedReminder first, string recipient, Instant now) =>
    [
        .. _waiting.Where(reminder => now - reminder.ClaimFrom > options.LateAfter && escalation.RecipientOf(reminder) == recipient
            && reminder.FollowUp.Agent == first.FollowUp.Agent && reminder.FollowUp.Branch == first.FollowUp.Branch),
    ];

    private async Task SendAsync(List<QueuedReminder> reminders, string recipient, bool isLate, CancellationToken cancellationToken)
    {
        var delivery = DeliveryOf(reminders, recipient, isLate);
        try
        {
            await Leases.KeepAsync(sender.SendAsync(delivery, cancellationToken), () => RenewAsync(reminders), options, logger).ConfigureAwait(false);
            foreach (var reminder in reminders) End(reminder, ReminderOutcome.Sent, failure: null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception error)
        {
            foreach (var reminder in reminders) Fail(reminder, error);
        }
    }

    private ReminderDelivery DeliveryOf(List<QueuedReminder> reminders, string recipient, bool isLate)
    {
        List<DueReminder> due = [.. reminders.Select(reminder => new DueReminder(reminder, DeliveryKeys.Of(_lease.Tenant, reminder)))];
        var kind = due.Count > 1 ? DeliveryKind.LateReminders : due[0].WhenOverdue ? DeliveryKind.Overdue : DeliveryKind.Reminder;
        return new ReminderDelivery(due.Count > 1 ? DeliveryKeys.Of(due.Select(each => each.Key)) : due[0].Key, _lease.Tenant, kind, recipient, due, isLate);
    }

    /// <summary>Renews the lease of all that waits and of what is being sent, which is not taken back.</summary>
    private async Task RenewAsync(List<QueuedReminder> sending)
    {
        await SettleAsync().ConfigureAwait(false);
        var now = Now;
        _lease = _lease.At(now, now + options.Lease);
        var renewed = await queue.RenewRemindersAsync(_lease, [.. _waiting.Select(reminder => reminder.Key)], CancellationToken.None).ConfigureAwait(false);
        var kept = new HashSet<ReminderKey>(renewed.Select(reminder => reminder.Key));
        var lost = _waiting.RemoveAll(reminder => !sending.Contains(reminder) && !kept.Contains(reminder.Key));
        _summary = _summary with { Overtaken = _summary.Overtaken + lost };
    }

    private void Fail(QueuedReminder reminder, Exception error)
    {
        var errorType = error.GetType().FullName!;
        if (reminder.Attempts >= options.MaxAttempts)
        {
            logger.ReminderGivenUp(reminder.FollowUp.Number, errorType, reminder.Attempts);
            End(reminder, ReminderOutcome.GivenUp, error.Message);
            return;
        }

        var at = Now + options.RetryDelay(reminder.Attempts);
        logger.ReminderFailed(reminder.FollowUp.Number, errorType, reminder.Attempts, at.ToString());
        Settle(reminder, ReminderSettlement.TryAgain(reminder, at, error.Message));
    }

    private void Drop(QueuedReminder reminder) => End(reminder, ReminderOutcome.Dropped, failure: null);

    private void End(QueuedReminder reminder, ReminderOutcome outcome, string? failure) =>
        Settle(reminder, ReminderSettlement.End(reminder, outcome, Now, escalation.InstantOf(reminder, reminder.Step + 1), failure));

    private void Settle(QueuedReminder reminder, ReminderSettlement settlement)
    {
        // Most often the first.
        if (_waiting.FindIndex(waiting => ReferenceEquals(waiting, reminder)) is >= 0 and var place) _waiting.RemoveAt(place);
        _settlements.Add(settlement);
    }

    private async Task SettleAsync()
    {
        if (_settlements.Count == 0) return;
        Count(new HashSet<ReminderKey>(await Leases.SettleAsync(SettleOnceAsync, logger).ConfigureAwait(false)));
        _settlements.Clear();
    }

    private Task<IReadOnlyList<ReminderKey>> SettleOnceAsync()
    {
        var now = Now;
        return queue.SettleRemindersAsync(_lease.At(now, now + options.Lease), _settlements, CancellationToken.None);
    }

    private void Count(HashSet<ReminderKey> settled)
    {
        foreach (var settlement in _settlements)
        {
            _summary = (settlement.Outcome, settled.Contains(settlement.Key)) switch
            {
                (ReminderOutcome.Sent, true) => _summary with { Sent = _summary.Sent + 1 },
                (ReminderOutcome.Sent, false) => _summary with { Unsettled = _summary.Unsettled + 1 },
                (ReminderOutcome.GivenUp, true) => _summary with { GivenUp = _summary.GivenUp + 1 },
                (ReminderOutcome.Dropped, true) => _summary with { Dropped = _summary.Dropped + 1 },
                (null, true) when settlement.HeldUntil is not null => _summary with { Failed = _summary.Failed + 1 },
                _ => _summary,
            };
        }
    }

    private static Duration Half(Duration lease) => lease / 2;
}
