using FollowUpKit.Storage;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FollowUpKit.Hosting;

/// <summary>Sends the digests that are due. Any number of workers on one store send each once, however often they ask.</summary>
internal sealed class DigestDispatcher
{
    private readonly IDigestQueue _queue;
    private readonly IReminderSender _sender;
    private readonly IClock _clock;
    private readonly ReminderOptions _options;
    private readonly DigestSchedule _schedule;
    private readonly List<DigestReports> _tenants;
    private readonly ILogger _logger;

    public DigestDispatcher(
        IDigestQueue queue, IOperationReader reader, IReminderSender sender, IClock clock, FollowUpKitOptions options, ReminderOptions reminders, DigestOptions digest, ILogger logger)
    {
        _queue = queue;
        _sender = sender;
        _clock = clock;
        _options = reminders;
        _tenants = [.. reminders.Tenants.Select(tenant => new DigestReports(Reports(tenant), digest, tenant))];
        _schedule = new DigestSchedule(digest, options);
        _logger = logger;

        FollowUpReports Reports(string tenant) => new(reader, clock, options, new FixedCallerProvider(new Caller(tenant, VisibilityScope.All, "digest")));
    }

    /// <param name="beforeEach">Sends the reminders that are due, which do not wait for all digests.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What became of them, and the next instant at which there is something to send.</returns>
    public async Task<(DispatchSummary Summary, Instant Next)> DispatchDueAsync(Func<Task> beforeEach, CancellationToken cancellationToken)
    {
        var (summary, tryAgainAt) = (new DispatchSummary(), Instant.MaxValue);
        foreach (var reports in _tenants)
        {
            foreach (var run in _schedule.DueAt(_clock.ReadNow()).ToList())
            {
                var sent = await DispatchAsync(reports, run, beforeEach, cancellationToken).ConfigureAwait(false);
                summary = summary.Plus(sent.Summary);
                tryAgainAt = Instant.Min(tryAgainAt, sent.TryAgainAt ?? Instant.MaxValue);
            }
        }

        return (summary, Instant.Min(tryAgainAt, _schedule.NextAfter(_clock.ReadNow())));
    }

    private async Task<(DispatchSummary Summary, Instant? TryAgainAt)> DispatchAsync(DigestReports reports, DigestRun run, Func<Task> beforeEach, CancellationToken cancellationToken)
    {
        var now = _clock.ReadNow();
        var lease = new ReminderLease(reports.Tenant, Guid.NewGuid().ToString("N"), now, now + _options.Lease);
        var claimed = await _queue.ClaimDigestsAsync(lease, run.Date, [run.Key], cancellationToken).ConfigureAwait(false);
        if (claimed.Count == 0) return (new DispatchSummary(), null);
        var batch = new DigestBatch(_queue, _sender, _clock, _options, _schedule, reports, _logger, run, claimed[0], lease);
        var summary = await batch.SendAsync(beforeEach, cancellationToken).ConfigureAwait(false);
        _logger.DigestsDispatched(summary.Sent, summary.Failed, summary.GivenUp, summary.Unsettled);
        return (summary, batch.TryAgainAt);
    }
}
