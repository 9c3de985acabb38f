using Microsoft.Extensions.Logging;
using static FollowUpKit.Storage.Tests.CanaryCommands;

namespace FollowUpKit.Storage.Tests;

/// <summary>A sale to which every command happens, and every refusal.</summary>
internal sealed class CanaryStory
{
    private readonly FollowUpService _service;
    private readonly FollowUpService _strict;
    private readonly FollowUpService _denied;
    private static readonly FixedFollowUpPlanSource Plans =
        new(new FollowUpPlans([new FollowUpPlan("canaries", new FollowUpPlanStep("first", new FollowUpTemplate("Call", DueRule.InDays(1))))]));

    private readonly ILogger<FollowUpService> _logger;

    public CanaryStory(IOperationStore store, ILogger<FollowUpService> logger)
    {
        _logger = logger;
        _service = Over(store, rules => rules.PendingLimit = 2);
        _strict = Over(store, rules => rules.RequiresNextStep = true);
        Wordy = Over(store, rules => rules.MinimumResultLength = 1000);
        _denied = new FollowUpService(store, new SetClock(Now), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }, new FixedCallerProvider(Person), new Nobody(), logger);
    }

    public List<Exception> Errors { get; } = [];

    /// <summary>The kinds of the commands that were accepted.</summary>
    public HashSet<string> Accepted { get; } = [];

    public IEnumerable<string> Codes => Errors.OfType<FollowUpRuleException>().Select(error => error.Violation.Code).Distinct();

    private FollowUpService Wordy { get; }

    public async Task<CanaryStory> RunAsync()
    {
        await TryAsync(_service, Capture(), Open.WithTimeZone(Canary.Of("time_zone")), Open, Open, Open.WithTitle(Canary.Of("title") + " 3"), OpenBare.WithPlan(Canary.Of("plan")), OpenBare, Open.WithCommandId("2"));
        await SuggestAsync();
        await TryAsync(_denied, Open, Capture());
        await TryAsync(_service, Reinstate, Reopening, Correct(), Capture().OnFollowUp(9), Capture(10), ConcludeOnly, new ScheduleFollowUp(SaleId, Draft.BasedOn(1)));
        await TryAsync(_strict, Capture(), Capture().WithSuggestedNext(new SuggestedNext().WithSubject(Canary.Of("subject"))));
        await TryAsync(Wordy, Capture());
        await TryAsync(_service, Schedule, ScheduleAnother, Schedule, Capture(), Capture().OnFollowUp(2).WithConclusion(Canary.Of("outcome")));
        await TryAsync(_service, Edit.OnFollowUp(2), RescheduleToTheLastDate.OnFollowUp(2), Postpone.OnFollowUp(2), Reschedule.OnFollowUp(2), Postpone.OnFollowUp(2));
        await TryAsync(_service, Reassign.OnFollowUp(2), HandOver, Describe, Transfer, Rederive);
        await TryAsync(_service, Cancel.OnFollowUp(2), Capture().OnFollowUp(2), Capture().WithNext(Draft), Capture(), Capture().OnFollowUp(1));
        await TryAsync(_service, Capture(8, 0), Capture(8, 40), Correct(8, 50), Correct(8, 20), Capture(), Describe.WithExpectedVersion(1));
        await TryAsync(_service, ConcludeOnly, Concluding, Capture(), Reopening, Concluding, Withdraw, Capture(), Reinstate);
        await TryAsync(_service, new ConcludeOperation(OpenBare.OperationId, Canary.Of("outcome")));
        await TryAsync(_service, [new RetractResult(OpenBare.OperationId, Canary.Of("reason")), Reopening, .. Numbered(Retract), .. Numbered(Retract.WithNextCancelled())]);
        await TryAsync(_service, new ChangeOperationId(SaleId, OpenBare.OperationId), ChangeId, new ChangeOperationId(ChangeId.NewId, SaleId));
        await TryAsync(_service, Concluding, ConcludeOnly, OpenLost, ConcludeLost, new MergeOperations(SaleId, SaleId, Canary.Of("reason")));
        await TryAsync(_service, new MergeOperations(SaleId, OpenLost.OperationId, Canary.Of("reason")), Merge, new WithdrawOperation(OpenBare.OperationId, Canary.Of("reason")));
        return this;
    }

    private static IEnumerable<OperationCommand> Numbered(RetractResult retraction) => Enumerable.Range(1, 9).Select(number => retraction.OnFollowUp(number));

    private FollowUpService Over(IOperationStore store, Action<FollowUpRules> change)
    {
        var options = new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" };
        change(options.Rules);
        return new(store, new SetClock(Now), options, new FixedCallerProvider(Person), authorizer: null, _logger, Plans);
    }

    private async Task TryAsync(FollowUpService service, params OperationCommand[] commands)
    {
        foreach (var command in commands)
        {
            try
            {
                await service.ExecuteAsync(command);
                Accepted.Add(command.Kind);
            }
            catch (Exception error) when (error is FollowUpRuleException or VersionConflictException)
            {
                Errors.Add(error);
            }
        }
    }

    /// <summary>Asks for a step that the plan does not have: the one refusal of plans that no command meets.</summary>
    private async Task SuggestAsync()
    {
        var suggestion = await _service.SuggestNextAsync(SaleId, next => next.WithPlan("canaries", step: Canary.Of("step")));
        if (suggestion.Violation is { } violation) Errors.Add(new FollowUpRuleException(SaleId, violation));
    }

    private sealed class Nobody : IFollowUpAuthorizer
    {
        public Task<bool> IsAllowedAsync(
            Caller caller, OperationCommand command, OperationSnapshot? operation, CancellationToken cancellationToken) => Task.FromResult(false);
    }
}
