using Ardalis.GuardClauses;
using FollowUpKit.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace FollowUpKit.Hosting;

/// <summary>
/// Sends the reminders and digests that are due, with or without a host: any number of dispatchers on any number of machines work on one store. Each
/// is sent at least once; where a worker ends between the sending and the store's knowing of it, it is sent again with the same key.
/// </summary>
/// <example>
/// <code>
/// var dispatcher = new ReminderDispatcher(store, new ScreenSender(Console.Out), clock, options);
/// await dispatcher.RunAsync(stopping.Token);
/// </code>
/// </example>
public sealed class ReminderDispatcher
{
    private readonly IReminderQueue _queue;
    private readonly IReminderSender _sender;
    private readonly IClock _clock;
    private readonly ReminderOptions _options;
    private readonly Escalation _escalation;
    private readonly DigestDispatcher? _digests;
    private readonly ILogger _logger;

    /// <summary>A dispatcher.</summary>
    /// <param name="queue">The store.</param>
    /// <param name="sender">Sends the reminders.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="options">The options of the library: its calendars and time zones.</param>
    /// <param name="reminders">The options of the dispatcher; null for the defaults.</param>
    /// <param name="logger">Where it logs, never what a person typed; null for nowhere.</param>
    /// <param name="digests">Where digests are marked, for <see cref="ReminderOptions.Digest"/>; null takes the queue where it is one.</param>
    /// <param name="reader">What digests are read from; null takes the queue where it is one.</param>
    /// <exception cref="ArgumentException">An option is not valid, or digests are asked for and the store cannot; the message says which.</exception>
    public ReminderDispatcher(
        IReminderQueue queue,
        IReminderSender sender,
        IClock clock,
        FollowUpKitOptions options,
        ReminderOptions? reminders = null,
        ILogger<ReminderDispatcher>? logger = null,
        IDigestQueue? digests = null,
        IOperationReader? reader = null)
    {
        _queue = Guard.Against.Null(queue);
        _sender = Guard.Against.Null(sender);
        _clock = Guard.Against.Null(clock);
        _options = (reminders ?? new ReminderOptions()).Copy();
        _escalation = new Escalation([.. _options.EscalationSteps], Guard.Against.Null(options));
        _logger = logger ?? NullLogger<ReminderDispatcher>.Instance;
        if (_options.Digest is not { } digest) return;
        _digests = new DigestDispatcher(
            digests ?? queue as IDigestQueue ?? throw NoAbility(nameof(IDigestQueue), nameof(digests)),
            reader ?? queue as IOperationReader ?? throw NoAbility(nameof(IOperationReader), nameof(reader)),
            sender, clock, options, _options, digest, _logger);
    }

    /// <summary>Sends what is due, and goes on until it is stopped: it wakes up when the next reminder is due, and asks the store now and then.</summary>
    /// <param name="stoppingToken">Stops it. What it had claimed and not sent is released.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public Task RunAsync(CancellationToken stoppingToken) => Task.WhenAll(
        Enumerable.Range(0, _options.Workers).Select(_ => ReminderLoop.RunAsync(RoundAsync, _options.PollInterval, _clock, _logger, stoppingToken)));

    /// <summary>Sends what is due now until nothing is due any more: the reminders, the oldest first, then the digests.</summary>
    /// <param name="cancellationToken">Stops it. What it had claimed and not sent is released.</param>
    /// <returns>How many deliveries were sent, and what became of the others.</returns>
    /// <exception cref="StorageException">The store could not do it. What was claimed is due again when its lease is over.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<DispatchSummary> DispatchDueAsync(CancellationToken cancellationToken = default) => (await DispatchAsync(cancellationToken).ConfigureAwait(false)).Summary;

    /// <summary>Sends what is due, and finds the next instant at which something is.</summary>
    internal async Task<Instant?> RoundAsync(CancellationToken cancellationToken)
    {
        var (_, next) = await DispatchAsync(cancellationToken).ConfigureAwait(false);
        foreach (var tenant in _options.Tenants)
        {
            var found = await _queue.FindNextReminderAsync(tenant, _clock.ReadNow(), cancellationToken).ConfigureAwait(false);
            if (next is null || found < next) next = found;
        }

        return next;
    }

    /// <summary>Sends what is due, and gives the next instant at which digests are, or null.</summary>
    private async Task<(DispatchSummary Summary, Instant? NextDigests)> DispatchAsync(CancellationToken cancellationToken)
    {
        var summary = new DispatchSummary();
        await DispatchRemindersAsync().ConfigureAwait(false);
        if (_digests is null) return (summary, null);
        var (digests, next) = await _digests.DispatchDueAsync(DispatchRemindersAsync, cancellationToken).ConfigureAwait(false);
        return (summary.Plus(digests), next);

        async Task DispatchRemindersAsync()
        {
            foreach (var tenant in _options.Tenants)
            {
                while (await DispatchBatchAsync(tenant, cancellationToken).ConfigureAwait(false) is { } batch) summary = summary.Plus(batch);
            }
        }
    }

    /// <summary>Null when nothing is due.</summary>
    private async Task<DispatchSummary?> DispatchBatchAsync(string tenant, CancellationToken cancellationToken)
    {
        var now = _clock.ReadNow();
        var lease = new ReminderLease(tenant, Guid.NewGuid().ToString("N"), now, now + _options.Lease);
        var claimed = await _queue.ClaimRemindersAsync(lease, _options.BatchSize, cancellationToken).ConfigureAwait(false);
        if (claimed.Count == 0) return null;
        var batch = new ReminderBatch(_queue, _sender, _clock, _options, _escalation, _logger, lease, claimed);
        var summary = await batch.SendAsync(cancellationToken).ConfigureAwait(false);
        _logger.RemindersDispatched(summary.Sent, summary.Failed, summary.GivenUp, summary.Dropped, summary.Overtaken, summary.Unsettled);
        return summary;
    }

    private static ArgumentException NoAbility(string ability, string parameterName) =>
        new($"{nameof(ReminderOptions)}.{nameof(ReminderOptions.Digest)} needs a store that is an {ability}.", parameterName);
}
