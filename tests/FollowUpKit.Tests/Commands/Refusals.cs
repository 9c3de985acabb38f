using FollowUpKit.Storage;
using NodaTime.Testing;

namespace FollowUpKit.Tests;

/// <summary>A refusal of each code, as the library makes it.</summary>
internal static class Refusals
{
    private static readonly Dictionary<string, Func<RuleViolation?>> All = new()
    {
        [RuleCodes.OperationNotFound] = () => Given.Nothing().Ask(Some.Result()),
        [RuleCodes.OperationIdTaken] = () => Given.Opened().Beside(Given.Opened().Sale).Ask(new ChangeOperationId(Chase.Id, "S-2")),
        [RuleCodes.AlreadyOpen] = () => Given.Opened().Ask(Some.Opening),
        [RuleCodes.OperationWithdrawn] = () => Given.Withdrawn().Ask(Some.Result()),
        [RuleCodes.OperationMerged] = () =>
            Given.Withdrawn().Restored(stored => stored.Withdrawal!.MergedInto = "S-9").Ask(Some.Result()),
        [RuleCodes.MergedWithItself] = () => Given.Opened().Ask(new MergeOperations(Chase.Id, Chase.Id, "Entered twice")),
        [RuleCodes.ConclusionsDiffer] = () => Given.Concluded().Beside(Given.Pending().Do(Some.Result().WithConclusion("lost")).Sale)
            .Ask(new MergeOperations(Chase.Id, "S-2", "Entered twice")),
        [RuleCodes.NotWithdrawn] = () => Given.Opened().Ask(new ReinstateOperation(Chase.Id)),
        [RuleCodes.OperationConcluded] = () => Given.Concluded().Ask(Some.Result()),
        [RuleCodes.AlreadyConcluded] = () => Given.Concluded().Ask(new ConcludeOperation(Chase.Id)),
        [RuleCodes.NotConcluded] = () => Given.Opened().Ask(new ReopenOperation(Chase.Id, "They called")),
        [RuleCodes.TooManyPending] = () => Given.Pending(2).Ask(new ScheduleFollowUp(Chase.Id, Some.Draft())),
        [RuleCodes.TooManyFollowUps] = () => Given.ChainOf(FollowUpRules.MaxFollowUps).Ask(new ScheduleFollowUp(Chase.Id, Some.Draft())),
        [RuleCodes.FollowUpRepeated] = () => Given.Pending().With(rules => rules.PendingLimit = 2).Ask(new ScheduleFollowUp(Chase.Id, Some.Draft())),
        [RuleCodes.FollowUpNotFound] = () => Given.Pending().Ask(Some.Result().OnFollowUp(2)),
        [RuleCodes.FollowUpDone] = () => Given.Done().Ask(Some.Result().OnFollowUp(1)),
        [RuleCodes.FollowUpCancelled] = () => Given.Pending().Do(new CancelFollowUp(Chase.Id, "By mail")).Ask(Some.Result().OnFollowUp(1)),
        [RuleCodes.FollowUpNotDone] = () => Given.Pending().Ask(Some.Correction()),
        [RuleCodes.NothingPending] = () => Given.Opened().Ask(Some.Result()),
        [RuleCodes.SeveralPending] = () => Given.Pending(2).Ask(Some.Result()),
        [RuleCodes.NothingDone] = () => Given.Opened().Ask(Some.Retraction()),
        [RuleCodes.ResultHasNext] = () => Given.InProgress().Ask(Some.Retraction().OnFollowUp(1)),
        [RuleCodes.PreviousNotDone] = () => Given.Opened().Ask(new ScheduleFollowUp(Chase.Id, Some.Draft().BasedOn(1))),
        [RuleCodes.NextStepRequired] = () => Given.Pending().With(rules => rules.RequiresNextStep = true).Ask(Some.Result()),
        [RuleCodes.NextStepIncomplete] = () => Given.Pending().Ask(Some.Result().WithSuggestedNext(new SuggestedNext().WithDue(Due.On(Some.March(9))))),
        [RuleCodes.PlanUnknown] = () => Given.Nothing().Ask(Some.Opening.WithPlan("quotation")),
        [RuleCodes.PlanStepUnknown] = () => Given.Opened().With(Plans.Quotation).Suggest(next => next.WithPlan("quotation", step: "sign")).Violation,
        [RuleCodes.ResultInFuture] = () => Given.Pending().Ask(Some.Result(10)),
        [RuleCodes.ResultBeforePrevious] = () => Given.InProgress().Ask(Some.Result(8, 0)),
        [RuleCodes.ResultAfterNext] = () => Given.InProgress().Do(Some.Result(8, 40)).Ask(Some.Correction(8, 50)),
        [RuleCodes.ResultTooShort] = () => Given.Pending().With(rules => rules.MinimumResultLength = 100).Ask(Some.Result()),
        [RuleCodes.ResultRepeated] = () => Given.InProgress().Ask(Some.Result()),
        [RuleCodes.NothingToConclude] = () => Given.Opened().Ask(new ConcludeOperation(Chase.Id)),
        [RuleCodes.LastWithoutResult] = () => Given.Pending().Ask(new ConcludeOperation(Chase.Id)),
        [RuleCodes.OthersPending] = () => Given.Pending(3).Ask(Some.Result().OnFollowUp(3).WithConclusion()),
        [RuleCodes.DueOutOfRange] = () =>
            Given.Nothing().Do(Some.Opening.WithFirst(new FollowUpDraft("Call them", Due.On(TimeGuards.LastDate)))).Ask(new PostponeFollowUp(Chase.Id, 1, "They travel")),
        [RuleCodes.UnknownTimeZone] = () => Given.Nothing().Ask(Some.Opening.WithTimeZone("Mars/Olympus")),
        [RuleCodes.NotAuthorized] = () => Ask(new Denying(), Some.Opening),
        [RuleCodes.CommandIdReused] = () => Ask(null, Some.Opening.WithTitle("Pump").WithCommandId("form-1"), Some.Opening.WithCommandId("form-1")),
    };

    public static IEnumerable<string> Codes => All.Keys;

    public static RuleViolation Of(string code) => All[code]() ?? throw new InvalidOperationException($"Nothing refused with {code}.");

    private static RuleViolation? Ask(IFollowUpAuthorizer? authorizer, OperationCommand command, params OperationCommand[] before)
    {
        var service = new FollowUpService(new InMemoryOperationStore(), new FakeClock(Chase.Start), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }, authorizer: authorizer);
        foreach (var earlier in before) service.ExecuteAsync(earlier).GetAwaiter().GetResult();
        return service.CheckAsync(command).GetAwaiter().GetResult().Violation;
    }

    private sealed class Denying : IFollowUpAuthorizer
    {
        public Task<bool> IsAllowedAsync(
            Caller caller, OperationCommand command, OperationSnapshot? operation, CancellationToken cancellationToken) => Task.FromResult(false);
    }
}
