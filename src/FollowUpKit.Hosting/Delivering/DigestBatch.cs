using FollowUpKit.Storage;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FollowUpKit.Hosting;

/// <summary>
/// The digests of a run, while the worker that claimed it sends them. The run is held by the same lease as the digest that is sent, and to the
/// same instant: whoever claims the run next finds nothing held of what was not sent.
/// </summary>
internal sealed class DigestBatch(
    IDigestQueue queue, IReminderSender sender, IClock clock, ReminderOptions options, DigestSchedule schedule, DigestReports reports, ILogger logger, DigestRun run, ClaimedDigest mark, ReminderLease lease)
{
    private ReminderLease _lease = lease;
    private DispatchSummary _summary = new();

    /// <summary>When what failed is tried again; null where nothing did.</summary>
    public Instant? TryAgainAt { get; private set; }

    /// <param name="beforeEach">Sends the reminders that are due, which do not wait for all digests.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<DispatchSummary> SendAsync(Func<Task> beforeEach, CancellationToken cancellationToken)
    {
        var settlement = DigestSettlement.Release(mark);
        try
        {
            if (await SendAllAsync(beforeEach, cancellationToken).ConfigureAwait(false))
            {
                settlement = TryAgainAt is { } again
                    ? DigestSettlement.TryAgain(mark, again, "Digests failed.")
                    : DigestSettlement.End(mark, ReminderOutcome.Sent, Now);
            }
        }
        finally
        {
            // Also when it is stopped: another worker goes on.
            await SettleAsync(settlement).ConfigureAwait(false);
        }

        return _summary;
    }

    private Instant Now => clock.ReadNow();

    /// <summary>False where the day is over, or another worker has the run.</summary>
    private async Task<bool> SendAllAsync(Func<Task> beforeEach, CancellationToken cancellationToken)
    {
        foreach (var recipient in await reports.FindRecipientsAsync(run, Now, cancellationToken).ConfigureAwait(false))
        {
            if (!schedule.Includes(run, recipient)) continue;
            await beforeEach().ConfigureAwait(false);
            if (!schedule.IsDue(run, Now)) return false;
            if (!await RenewAsync(run.Key).ConfigureAwait(false)) return false;
            var claimed = await queue.ClaimDigestsAsync(_lease, run.Date, [recipient.Key], cancellationToken).ConfigureAwait(false);
            if (claimed.Count > 0) await SendAsync(recipient, claimed[0], cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    private async Task SendAsync(DigestRecipient recipient, ClaimedDigest claimed, CancellationToken cancellationToken)
    {
        var settlement = DigestSettlement.Release(claimed);
        try
        {
            if (await reports.ReadAsync(run, recipient, Now, cancellationToken).ConfigureAwait(false) is { } digest)
                settlement = await SendAsync(recipient, digest, claimed, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            var settled = await SettleAsync(settlement).ConfigureAwait(false);
            Count(settlement, isSettled: settled.Count > 0, isTried: settlement.Attempts == claimed.Attempts);
        }
    }

    private async Task<DigestSettlement> SendAsync(DigestRecipient recipient, Digest digest, ClaimedDigest claimed, CancellationToken cancellationToken)
    {
        digest.Attempt = claimed.Attempts;
        try
        {
            var sending = sender.SendAsync(new ReminderDelivery(reports.Tenant, recipient.Word, digest), cancellationToken);
            await Leases.KeepAsync(sending, () => RenewAsync(run.Key, recipient.Key), options, logger).ConfigureAwait(false);
            return DigestSettlement.End(claimed, ReminderOutcome.Sent, Now);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception error)
        {
            return Failed(claimed, error);
        }
    }

    /// <summary>The run waits, and what failed does not: nothing of a run is held but with the run.</summary>
    private DigestSettlement Failed(ClaimedDigest claimed, Exception error)
    {
        var errorType = error.GetType().FullName!;
        if (claimed.Attempts >= options.MaxAttempts)
        {
            logger.DigestGivenUp(errorType, claimed.Attempts);
            return DigestSettlement.End(claimed, ReminderOutcome.GivenUp, Now, error.Message);
        }

        var at = Now + options.RetryDelay(claimed.Attempts);
        if (TryAgainAt is null || at > TryAgainAt) TryAgainAt = at;
        logger.DigestFailed(errorType, claimed.Attempts, at.ToString());
        return DigestSettlement.TryAgain(claimed, at: null, error.Message);
    }

    private async Task<bool> RenewAsync(params string[] recipients)
    {
        var now = Now;
        _lease = _lease.At(now, now + options.Lease);
        return (await queue.RenewDigestsAsync(_lease, run.Date, recipients, CancellationToken.None).ConfigureAwait(false)).Count == recipients.Length;
    }

    private Task<IReadOnlyList<string>> SettleAsync(DigestSettlement settlement) =>
        Leases.SettleAsync(() => queue.SettleDigestsAsync(_lease, run.Date, [settlement], CancellationToken.None), logger);

    private void Count(DigestSettlement settlement, bool isSettled, bool isTried) => _summary = (settlement.Outcome, isSettled) switch
    {
        (ReminderOutcome.Sent, true) => _summary with { Sent = _summary.Sent + 1 },
        (ReminderOutcome.Sent, false) => _summary with { Unsettled = _summary.Unsettled + 1 },
        (ReminderOutcome.GivenUp, true) => _summary with { GivenUp = _summary.GivenUp + 1 },
        (null, true) when isTried => _summary with { Failed = _summary.Failed + 1 },
        _ => _summary,
    };
}
