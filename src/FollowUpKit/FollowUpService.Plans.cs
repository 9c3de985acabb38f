using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <content>What plans and rules propose.</content>
public sealed partial class FollowUpService
{
    /// <summary>
    /// Proposes what follows a result by the plans and rules of the host: a follow-up, or the conclusion. It changes nothing, and what it proposes
    /// is accepted by the rules, if nothing changes meanwhile. <see cref="IFollowUpAuthorizer"/> is not asked.
    /// </summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="configure">
    /// Says for which result, such as one that is being typed: <c>next => next.WithOutcome("no_answer")</c>; or which plan is to start. Null for
    /// the last result.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The proposal; where there is none, a warning or a violation says why.</returns>
    /// <exception cref="InvalidSnapshotException">The stored operation breaks the structure of a chain.</exception>
    /// <exception cref="InvalidOperationException">The caller provider or the source of the plans gave null.</exception>
    /// <example>
    /// <code>
    /// var suggestion = await followUps.SuggestNextAsync("Q-1042", next =&gt; next.WithOutcome("no_contesta"));
    /// </code>
    /// </example>
    public async Task<NextStepSuggestion> SuggestNextAsync(
        OperationId operationId, Func<NextStepRequest, NextStepRequest>? configure = null, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(operationId);
        var request = Configured(new NextStepRequest(), configure);
        var caller = await _callers.RequireCallerAsync(cancellationToken).ConfigureAwait(false);
        var now = Now();
        if (await FindVisibleAsync(caller, operationId, cancellationToken).ConfigureAwait(false) is not { } stored)
            return NextStepSuggestion.Refused(RuleViolation.Of(RuleCodes.OperationNotFound, ("operation", operationId)));
        var operation = SalesOperation.Restore(stored.Snapshot);
        var plans = await PlansOfAsync(caller, cancellationToken).ConfigureAwait(false);
        return Suggesting.Answer(operation, request, new DecisionContext(_settings, now, caller.User) { Plans = plans });
    }

    /// <summary>The plans and rules of the host that hold for the caller, so that a screen can offer them.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The plans; <see cref="FollowUpPlans.None"/> where the host has none.</returns>
    /// <exception cref="InvalidOperationException">The caller provider or the source of the plans gave null.</exception>
    public async Task<FollowUpPlans> GetPlansAsync(CancellationToken cancellationToken = default) =>
        await PlansOfAsync(await _callers.RequireCallerAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    private async ValueTask<FollowUpPlans> PlansOfAsync(Caller caller, CancellationToken cancellationToken) => _plans is null
        ? FollowUpPlans.None
        : await _plans.GetPlansAsync(caller, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"{_plans.GetType().Name} gave null for the plans; {nameof(FollowUpPlans)}.{nameof(FollowUpPlans.None)} is none.");

    /// <summary>What a decision knows of a command, with the plans where it depends on them.</summary>
    private async ValueTask<DecisionContext> ContextForAsync(
        Caller caller, OperationCommand command, NodaTime.Instant now, CancellationToken cancellationToken)
    {
        var context = new DecisionContext(_settings, now, caller.User);
        return command.NeedsPlans ? context with { Plans = await PlansOfAsync(caller, cancellationToken).ConfigureAwait(false) } : context;
    }
}
