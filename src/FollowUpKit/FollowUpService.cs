using Ardalis.GuardClauses;
using FollowUpKit.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace FollowUpKit;

/// <summary>
/// Executes commands on sales operations and finds operations. Safe for use by many threads if the store and the
/// caller provider are.
/// </summary>
/// <example>
/// <code>
/// var receipt = await followUps.CaptureResultAsync("Q-1042", new LocalDateTime(2026, 3, 5, 10, 5), "Le pareció alto el precio", result =&gt; result
///     .WithNext(new FollowUpDraft("Verificar la nueva cotización", Due.On(new LocalDate(2026, 3, 6))))
///     .WithCommandId("form-77"));
/// </code>
/// </example>
public sealed partial class FollowUpService
{
    /// <summary>How often a lost race is decided again on the fresh state before it is reported.</summary>
    private const int MaxAttempts = 20;

    private readonly IOperationStore _store;
    private readonly FollowUpKitSettings _settings;
    private readonly ICallerProvider _callers;
    private readonly IFollowUpAuthorizer? _authorizer;
    private readonly IFollowUpPlanSource? _plans;
    private readonly IClock _clock;
    private readonly ILogger<FollowUpService> _logger;

    /// <summary>Builds a service without a container.</summary>
    /// <param name="store">Where operations are kept.</param>
    /// <param name="clock">The clock, such as NodaTime's SystemClock.</param>
    /// <param name="options">The options, validated and copied.</param>
    /// <param name="callers">The callers; null for a <see cref="FixedCallerProvider"/>.</param>
    /// <param name="authorizer">Who may do what; null where the host guards its own screens.</param>
    /// <param name="logger">Where it logs, never what a person typed; null for nowhere.</param>
    /// <param name="plans">From which next steps are proposed; null where there are none.</param>
    /// <exception cref="ArgumentException">An option is not valid, or the default time zone is not set; the message names it.</exception>
    public FollowUpService(
        IOperationStore store,
        IClock clock,
        FollowUpKitOptions options,
        ICallerProvider? callers = null,
        IFollowUpAuthorizer? authorizer = null,
        ILogger<FollowUpService>? logger = null,
        IFollowUpPlanSource? plans = null)
        : this(store, clock, Guard.Against.Null(options).ToSettings(), callers ?? new FixedCallerProvider(), authorizer, logger, plans)
    {
    }

    internal FollowUpService(
        IOperationStore store,
        IClock clock,
        FollowUpKitSettings settings,
        ICallerProvider callers,
        IFollowUpAuthorizer? authorizer,
        ILogger<FollowUpService>? logger,
        IFollowUpPlanSource? plans = null)
    {
        _store = Guard.Against.Null(store);
        _clock = Guard.Against.Null(clock);
        _settings = settings;
        _callers = callers;
        _authorizer = authorizer;
        _plans = plans;
        _logger = logger ?? NullLogger<FollowUpService>.Instance;
    }

    /// <summary>The same service over another store, such as one inside the host's transaction.</summary>
    /// <param name="store">The store.</param>
    public FollowUpService WithStore(IOperationStore store) => new(store, _clock, _settings, _callers, _authorizer, _logger, _plans);

    /// <summary>Executes a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Cancels it before it is committed; afterwards it has no effect.</param>
    /// <returns>The receipt; for a repeated command, the receipt of the first time.</returns>
    /// <exception cref="FollowUpRuleException">A rule refuses it. Nothing was written.</exception>
    /// <exception cref="VersionConflictException">A change that a person can see came after the expected version, or the operation is not yet at it. Nothing was written.</exception>
    /// <exception cref="StorageException">The store could not do it; the type says what that means for the data.</exception>
    /// <exception cref="InvalidSnapshotException">The stored operation breaks the structure of a chain.</exception>
    /// <exception cref="InvalidOperationException">The caller provider gave null, or the clock is not from 1899-12-31 to 2101-01-01 UTC.</exception>
    public Task<CommandReceipt> ExecuteAsync(OperationCommand command, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(command);
        return CommandObservation.IsWanted(_logger)
            ? ExecuteObservedAsync(command, cancellationToken)
            : ExecuteUnobservedAsync(command, cancellationToken);
    }

    /// <summary>Checks whether a command would be accepted now, without executing it, so that a screen can disable a button or ask again.</summary>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// Why it would be refused, else its warnings. A repeat is not refused. Where the store answers reports too, it counts what else
    /// the agent has in the hour in which a follow-up would be due.
    /// </returns>
    /// <exception cref="VersionConflictException">A change that a person can see came after the expected version, or the operation is not yet at it.</exception>
    public async Task<CommandCheck> CheckAsync(OperationCommand command, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(command);
        var found = await TryDecideAsync(command, cancellationToken).ConfigureAwait(false);
        if (found.Decision is not { } decision) return new CommandCheck(found.Violation, []);
        var busy = await FindBusyHoursAsync(found, cancellationToken).ConfigureAwait(false);
        return new CommandCheck(violation: null, [.. Warnings.Of(found.Before, decision, found.Context), .. busy]);
    }

    /// <summary>Finds an operation.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The operation; null when there is none for this tenant, or none that the caller may see.</returns>
    /// <exception cref="InvalidSnapshotException">The stored operation breaks the structure of a chain.</exception>
    public async Task<SalesOperation?> FindAsync(OperationId operationId, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(operationId);
        var caller = await _callers.RequireCallerAsync(cancellationToken).ConfigureAwait(false);
        var stored = await FindVisibleAsync(caller, operationId, cancellationToken).ConfigureAwait(false);
        return stored is null ? null : SalesOperation.Restore(stored.Snapshot);
    }

    /// <summary>Finds an operation as it stood at an instant, by replaying its history.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="asOf">The instant; commands accepted at that instant are included.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>
    /// The operation; null when it was not opened by then, when there is none for this tenant, or none that the caller may see now.
    /// </returns>
    /// <exception cref="NotSupportedException">The store cannot read its history back.</exception>
    /// <exception cref="InvalidSnapshotException">The stored operation breaks the structure of a chain.</exception>
    public async Task<SalesOperation?> FindAsync(OperationId operationId, Instant asOf, CancellationToken cancellationToken = default) =>
        SalesOperation.Replay(operationId, await GetHistoryAsync(operationId, cancellationToken).ConfigureAwait(false), asOf);

    /// <summary>Reads the history of an operation.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>All accepted commands with their changes, oldest first; empty when there is no such operation, or none that the caller may see.</returns>
    /// <exception cref="NotSupportedException">The store cannot read its history back.</exception>
    public async Task<IReadOnlyList<AcceptedCommand>> GetHistoryAsync(OperationId operationId, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(operationId);
        var history = _store as IOperationHistory
            ?? throw new NotSupportedException($"{_store.GetType().Name} cannot read its history back.");
        var caller = await _callers.RequireCallerAsync(cancellationToken).ConfigureAwait(false);
        var stored = await FindVisibleAsync(caller, operationId, cancellationToken).ConfigureAwait(false);
        return stored is null
            ? []
            : await history.ReadHistoryAsync(KeyOf(caller, operationId), cancellationToken).ConfigureAwait(false);
    }

    internal async Task<CommandReceipt> ExecuteUnobservedAsync(OperationCommand command, CancellationToken cancellationToken)
    {
        var caller = await _callers.RequireCallerAsync(cancellationToken).ConfigureAwait(false);
        var now = Now();
        for (var attempt = 1; ; attempt++)
        {
            var (stored, denied) = await FindForAsync(caller, command, cancellationToken).ConfigureAwait(false);
            if (denied is not null) throw denied;
            if (stored?.Earlier is { } earlier) return Repeat(command, stored, earlier);
            if (Conflict(command, stored) is { } conflict) throw conflict;
            var before = stored is null ? null : SalesOperation.Restore(stored.Snapshot);
            try
            {
                var (context, deniedOther) = await WithOtherAsync(await ContextForAsync(caller, command, now, cancellationToken).ConfigureAwait(false), caller, command, stored?.Snapshot, cancellationToken).ConfigureAwait(false);
                if (deniedOther is not null) throw deniedOther;
                if (Decider.Decide(before, command, context, out var decision) is { } violation)
                {
                    if (command is MergeOperations refused) await ReleaseSourceAsync(caller, refused, context, cancellationToken).ConfigureAwait(false);
                    throw new FollowUpRuleException(command.OperationId, violation);
                }

                if (command is MergeOperations merge) await WithdrawSourceAsync(caller, merge, before!, context, cancellationToken).ConfigureAwait(false);
                if (decision!.IsRecorded) await CommitAsync(caller, command.OperationId, before?.Version ?? 0, decision, cancellationToken).ConfigureAwait(false);
                return new CommandReceipt(decision.After, decision.Accepted, wasRepeated: false, Warnings.Of(before, decision, context));
            }
            catch (StorageConflictException) when (_store.OwnsTransaction && attempt < MaxAttempts)
            {
                // Somebody was faster: look again. An expected version is then found wrong, a repeat is found out.
                CommandObservation.Retried(command, attempt, _logger);
            }
        }
    }

    private static OperationKey KeyOf(Caller caller, OperationId operation) => new(caller.Tenant, operation.Value);

    private static CommandReceipt Repeat(OperationCommand command, StoredOperation stored, AcceptedCommand earlier) =>
        Reuse(command, earlier) is { } reuse
            ? throw new FollowUpRuleException(command.OperationId, reuse)
            : new CommandReceipt(SalesOperation.Restore(stored.Snapshot), earlier, wasRepeated: true);

    private static RuleViolation? Reuse(OperationCommand command, AcceptedCommand earlier) =>
        earlier.Fingerprint is { } fingerprint && fingerprint.SequenceEqual(Fingerprint.Of(command))
            ? null
            : RuleViolation.Of(RuleCodes.CommandIdReused, ("operation", command.OperationId));

    private static VersionConflictException? Conflict(OperationCommand command, StoredOperation? stored) =>
        command.ExpectedVersion is not { } expected || (expected >= stored?.Snapshot.VisibleVersion && expected <= stored.Snapshot.Version)
            ? null
            : new VersionConflictException(command.OperationId, expected, stored?.Snapshot);

    private static FollowUpRuleException Refusal(
        OperationCommand command, string code, Exception? innerException = null, params (string Name, object? Value)[] values) =>
        new(command.OperationId, RuleViolation.Of(code, [("operation", command.OperationId), .. values]), innerException);

    private Instant Now() => _clock.ReadNow();

    private async Task<CommandReceipt> ExecuteObservedAsync(OperationCommand command, CancellationToken cancellationToken)
    {
        var observation = new CommandObservation(command, _logger);
        try
        {
            var receipt = await ExecuteUnobservedAsync(command, cancellationToken).ConfigureAwait(false);
            observation.Accepted(receipt.WasRepeated);
            return receipt;
        }
        catch (Exception error)
        {
            observation.Failed(error);
            throw;
        }
    }

    private async Task<StoredOperation?> FindVisibleAsync(Caller caller, OperationId operation, CancellationToken cancellationToken)
    {
        var stored = await _store.FindAsync(KeyOf(caller, operation), null, cancellationToken).ConfigureAwait(false);
        return stored is not null && caller.Scope.Matches(stored.Snapshot) ? stored : null;
    }

    /// <summary>Finds what a command is about, and whether the caller may see it and do this to it.</summary>
    private async Task<(StoredOperation? Stored, FollowUpRuleException? Denied)> FindForAsync(
        Caller caller, OperationCommand command, CancellationToken cancellationToken)
    {
        var stored = await _store.FindAsync(KeyOf(caller, command.OperationId), command.CommandId, cancellationToken).ConfigureAwait(false);
        if (stored?.Earlier is null) stored = await FindByContentAsync(caller, command, cancellationToken).ConfigureAwait(false) ?? stored;
        if (stored is null ? command is not OpenOperation : !caller.Scope.Matches(stored.Snapshot))
            return (stored, Refusal(command, RuleCodes.OperationNotFound));
        return (stored, await AskAuthorizerAsync(caller, command, stored?.Snapshot, cancellationToken).ConfigureAwait(false));
    }

    private async Task<FollowUpRuleException?> AskAuthorizerAsync(
        Caller caller, OperationCommand command, OperationSnapshot? operation, CancellationToken cancellationToken)
    {
        try
        {
            return _authorizer is null || await _authorizer.IsAllowedAsync(caller, command, operation?.Copy(), cancellationToken).ConfigureAwait(false)
                ? null
                : Refusal(command, RuleCodes.NotAuthorized, null, ("by", caller.User));
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            _logger.AuthorizerFailed(command.Kind, Attributes.TypeOf(exception));
            return Refusal(command, RuleCodes.NotAuthorized, exception, ("by", caller.User));
        }
    }

    private Task CommitAsync(Caller caller, OperationId operation, long versionBefore, Decision decision, CancellationToken cancellationToken) =>
        _store.CommitAsync(
            new OperationCommit(
                KeyOf(caller, operation), versionBefore, decision.After.ToSnapshot(), [decision.Accepted],
                UsedTimeZoneRules.Of(decision.After, [decision.Accepted], _settings.Calendar)),
            cancellationToken);
}
