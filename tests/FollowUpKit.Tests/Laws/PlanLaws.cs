using FollowUpKit.Laws;
using FsCheck.Xunit;
using NodaTime;

namespace FollowUpKit.Tests;

/// <summary>What holds of proposals, whatever was done before.</summary>
public abstract class PlanLaws
{
    private static readonly string?[] Outcomes = [null, "accepted", "no_answer", "interested", "delivered", "postponed", "other"];

    [Property]
    public bool Suggest_AfterAnyCommands_IsAcceptedByTheRules(Walk walk) => Moments(walk).All(moment =>
    {
        var suggestion = Suggesting.Answer(moment.Operation, moment.Request, moment.Context);
        OperationCommand? command = suggestion.Next is { } next ? new ScheduleFollowUp(moment.Operation.Id, next)
            : suggestion.Conclusion is { } conclusion ? new ConcludeOperation(moment.Operation.Id, conclusion.Outcome) : null;
        return command is null || moment.Request.HasResult || Decider.Decide(moment.Operation, command, moment.Context, out _) is null;
    });

    [Property]
    public bool Suggest_AfterAnyCommands_ProposesOrSaysWhyNot(Walk walk) => Moments(walk).All(moment =>
    {
        var suggestion = Suggesting.Answer(moment.Operation, moment.Request, moment.Context);
        var reasons = (suggestion.Next is null ? 0 : 1) + (suggestion.Conclusion is null ? 0 : 1) + (suggestion.Violation is null ? 0 : 1);
        return reasons == 1 || (reasons == 0 && suggestion.Warnings.Count > 0);
    });

    [Property]
    public bool Suggest_AfterAnyCommands_IsNeverOver(Walk walk) => Moments(walk).All(moment =>
        Suggesting.Answer(moment.Operation, moment.Request, moment.Context).Next is not { } next
        || next.Due.Resolve(moment.Context.Calendar.ZoneOrUtc(moment.Operation.TimeZone)).OverdueFrom > moment.Context.Now);

    [Property]
    public bool Suggest_ConcludedOrWithdrawn_ProposesNothing(Walk walk) => Moments(walk)
        .Where(moment => !moment.Operation.NeedsAttention)
        .All(moment => !Suggesting.Answer(moment.Operation, moment.Request, moment.Context).HasProposal);

    [Property]
    public bool Decide_SuggestedNext_IsTheResultWithWhatIsProposedForIt(Walk walk) => Moments(walk).All(moment =>
    {
        if (moment.Operation.Pending.Count != 1 || Captured(moment) is not { } result) return true;
        var suggestion = Suggesting.Answer(moment.Operation, new NextStepRequest().WithOutcome(moment.Outcome).WithResultDate(result.Result.At.Date), moment.Context);
        if (suggestion.Next is not { } next) return true;
        var expected = Decider.Decide(moment.Operation, result.WithNext(next), moment.Context, out var given);
        var refusal = Decider.Decide(moment.Operation, result.WithSuggestedNext(), moment.Context, out var taken);
        return refusal?.Code == expected?.Code && taken?.After == given?.After;
    });

    [Property]
    public bool Decide_SuggestedNextWithWhatWasTyped_LeavesIt(Walk walk, bool hasSubject, bool hasDue, bool hasAgent) => Moments(walk).All(moment =>
    {
        if (Captured(moment) is not { } result) return true;
        var typed = new SuggestedNext();
        if (hasSubject) typed = typed.WithSubject("As typed");
        if (hasDue) typed = typed.WithDue(Due.On(new LocalDate(2027, 1, 4)));
        if (hasAgent) typed = typed.WithAgent("zoe");
        if (Decider.Decide(moment.Operation, result.WithSuggestedNext(typed), moment.Context, out var decision) is not null) return true;
        return decision!.Accepted.NextFollowUpNumber is not { } number
            ? !hasSubject && !hasDue && !hasAgent
            : decision.After.Find(number)! is var next && (!hasSubject || next.Subject == "As typed") && (!hasDue || $"{next.Due}" == "2027-01-04") && (!hasAgent || next.Agent == "zoe");
    });

    [Property]
    public bool Suggest_PlanThatRecurs_ReturnsToItsFirstStep(int seed)
    {
        var random = new Random(seed);
        var steps = Enumerable.Range(0, random.Next(1, 5)).Select(i => new FollowUpPlanStep($"step {i}", new FollowUpTemplate("Call", DueRule.InDays(random.Next(5))).WithCountedFrom((CountedFrom)random.Next(3)))).ToArray();
        var chase = Given.Nothing().With(new FollowUpPlans([new FollowUpPlan("p", steps).WithRecurrence()])).Do(Some.Opening.WithPlan("p"));
        for (var i = 0; i < 12; i++)
        {
            if (chase.FollowUp(i + 1).Plan!.Step != $"step {i % steps.Length}") return false;
            chase.At(Chase.Start + Duration.FromDays(i)).Do(new CaptureResult(Chase.Id, Some.Today.At(new LocalTime(8, i)).PlusDays(i), "Yes").WithSuggestedNext());
        }

        return true;
    }

    /// <summary>A result of the only pending follow-up, of now, in its zone; null where nothing is pending, or several are.</summary>
    private static CaptureResult? Captured(Moment moment)
    {
        if (moment.Operation.Pending is not [var pending]) return null;
        var local = moment.Context.Now.InZone(moment.Context.Calendar.ZoneOrUtc(pending.Due.TimeZone!)).LocalDateTime;
        return new CaptureResult(moment.Operation.Id, local.Date.At(new LocalTime(local.Hour, local.Minute)), "What was said").WithOutcome(moment.Outcome);
    }

    /// <summary>The operation after each accepted command, asked for the last result, for one being typed, or for a plan.</summary>
    private static IEnumerable<Moment> Moments(Walk walk) => Step.AcceptedOf(walk).Select((step, i) =>
    {
        var outcome = Outcomes[walk.Seeds[i % walk.Seeds.Count] % Outcomes.Length];
        var request = (walk.Seeds[i % walk.Seeds.Count] % 4) switch
        {
            0 => new NextStepRequest().WithOutcome(outcome),
            1 => new NextStepRequest().WithPlan("quotation"),
            _ => new NextStepRequest(),
        };
        return new Moment(step.After, request, outcome, step.Context with { Plans = Plans.Quotation });
    });

    private sealed record Moment(SalesOperation Operation, NextStepRequest Request, string? Outcome, DecisionContext Context);
}

[PinnedLaws(Arbitrary = [typeof(Walk)], MaxTest = 150)]
public sealed class PinnedPlanLaws : PlanLaws;

[FreshLaws(Arbitrary = [typeof(Walk)], MaxTest = 150)]
public sealed class FreshPlanLaws : PlanLaws;
