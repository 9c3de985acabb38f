using Ardalis.GuardClauses;
using FollowUpKit.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace FollowUpKit;

/// <summary>
/// Keeps the instants of pending follow-ups true when the rules of time zones change: checks whether they were derived by other rules
/// than those of this process, and sweeps the zones that differ. Meant for the start of a process and for maintenance; it serves the tenant
/// of its caller.
/// </summary>
/// <example>
/// <code>
/// var check = await timeZones.CheckAsync();
/// if (check.IsSweepDue) await timeZones.SweepAsync();
/// </code>
/// </example>
public sealed class FollowUpTimeZoneService
{
    private readonly IOperationStore _store;
    private readonly IClock _clock;
    private readonly FollowUpKitSettings _settings;
    private readonly ICallerProvider _callers;
    private readonly ILogger<FollowUpTimeZoneService> _logger;

    /// <summary>Builds a service without a container.</summary>
    /// <param name="store">Where operations are kept: an <see cref="ITimeZoneRulesStore"/> that answers reports too.</param>
    /// <param name="clock">The clock, such as NodaTime's SystemClock.</param>
    /// <param name="options">The options, validated and copied.</param>
    /// <param name="callers">The callers; null for a <see cref="FixedCallerProvider"/>.</param>
    /// <param name="logger">Where it logs, never what a person typed; null for nowhere.</param>
    /// <exception cref="ArgumentException">An option is not valid, or the default time zone is not set; the message names it.</exception>
    public FollowUpTimeZoneService(
        IOperationStore store,
        IClock clock,
        FollowUpKitOptions options,
        ICallerProvider? callers = null,
        ILogger<FollowUpTimeZoneService>? logger = null)
        : this(store, clock, Guard.Against.Null(options).ToSettings(), callers ?? new FixedCallerProvider(), logger)
    {
    }

    internal FollowUpTimeZoneService(
        IOperationStore store, IClock clock, FollowUpKitSettings settings, ICallerProvider callers, ILogger<FollowUpTimeZoneService>? logger)
    {
        _store = Guard.Against.Null(store);
        _clock = Guard.Against.Null(clock);
        _settings = settings;
        _callers = callers;
        _logger = logger ?? NullLogger<FollowUpTimeZoneService>.Instance;
    }

    /// <summary>Checks whether a sweep is due, and logs the version of the rules and what is due.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The version of the rules of this process, and the zones to sweep.</returns>
    /// <exception cref="NotSupportedException">The store does not know the rules that instants were derived with.</exception>
    /// <exception cref="StorageException">The store failed.</exception>
    public async Task<TimeZoneRulesCheck> CheckAsync(CancellationToken cancellationToken = default)
    {
        var caller = await _callers.RequireCallerAsync(cancellationToken).ConfigureAwait(false);
        var check = await Rules(caller).CheckAsync(cancellationToken).ConfigureAwait(false);
        _logger.TimeZoneRulesChecked(check.RulesVersion);
        if (check.IsSweepDue) _logger.SweepIsDue(check.RulesVersion, check.DueTimeZones.Count);
        if (check.Newer.Count > 0) _logger.RulesAreOld(check.RulesVersion, check.Newer[0].Version, check.Newer.Count);
        return check;
    }

    /// <summary>
    /// Derives the instants of pending follow-ups again in all zones whose rules differ from those that they were derived with. Local values
    /// stay. It runs beside live traffic: a lost race is decided again, and nobody who saw an operation before is refused because of it. It
    /// can be interrupted at any time and started again; what is done then is looked at and stays. A zone is complete when no
    /// instant by other rules is left, and no process has committed one meanwhile; else a sweep stays due.
    /// </summary>
    /// <param name="progress">Receives the result so far after each page, or null.</param>
    /// <param name="cancellationToken">Stops between two commits; what is done stays done.</param>
    /// <returns>What moved by how much.</returns>
    /// <exception cref="NotSupportedException">The store does not know the rules that instants were derived with.</exception>
    /// <exception cref="InvalidOperationException">The caller may not see everything of the tenant, or the store is inside a transaction of the host.</exception>
    /// <exception cref="StorageException">The store failed; what is done stays done.</exception>
    public async Task<TimeZoneSweepResult> SweepAsync(IProgress<TimeZoneSweepResult>? progress = null, CancellationToken cancellationToken = default)
    {
        var caller = await _callers.RequireCallerAsync(cancellationToken).ConfigureAwait(false);
        if (caller.Scope.Branches is not null || caller.Scope.Agents is not null)
            throw new InvalidOperationException("A sweep derives the instants of all operations of the tenant, but the caller may not see all of them.");
        if (!_store.OwnsTransaction)
            throw new InvalidOperationException("A sweep needs a store on connections of its own, not one inside a transaction of the host.");
        var rules = Rules(caller);
        var check = await rules.CheckAsync(cancellationToken).ConfigureAwait(false);
        var sweep = new Sweep(rules, new Recalculations(_store, _clock, _settings, caller), _settings, _store.ServesConcurrentCalls, progress);
        var result = await sweep.RunAsync(check, cancellationToken).ConfigureAwait(false);
        _logger.Swept(result.RulesVersion, result.MovedCount, result.FollowUpCount, result.TimeZones.Count(zone => zone.IsComplete), result.TimeZones.Count);
        if (result.UnmovedCount > 0) _logger.OperationsStay(result.UnmovedCount);
        return result;
    }

    private RulesOfTenant Rules(Caller caller) => new(
        _store as ITimeZoneRulesStore ?? throw Cannot("know the rules of time zones that instants were derived with"),
        _store as IOperationReader ?? throw Cannot("answer reports"),
        caller.Tenant,
        _settings.Calendar);

    private NotSupportedException Cannot(string what) => new($"{_store.GetType().Name} cannot {what}.");
}
