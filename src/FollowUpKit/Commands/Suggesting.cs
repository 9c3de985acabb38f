using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>What rules and plans propose: values in, values out, without clock or store.</summary>
internal static class Suggesting
{
    /// <summary>The answer to a request, which the rules would accept.</summary>
    public static NextStepSuggestion Answer(SalesOperation operation, NextStepRequest request, DecisionContext context)
    {
        var deliberation = new Deliberation(operation, operation.Id, context);
        if (operation.Withdrawal is { } withdrawal) return NextStepSuggestion.Refused(deliberation.RefuseWithdrawn(operation, withdrawal));
        if (deliberation.RequireInProgress() is { } concluded) return NextStepSuggestion.Refused(concluded);
        if (request.Plan is { } plan) return Checked(operation, Start(operation, plan, context, request.PlanStart, request.PlanStep), context);
        if (FindFollowUp(deliberation, request, out var followUp) is { } refusal) return NextStepSuggestion.Refused(refusal);
        if (followUp is null) return NextStepSuggestion.Nothing(new CommandWarning(WarningCodes.NoResultYet));

        var provisional = Provisional(operation, followUp, request, context);
        return Checked(provisional, After(provisional, followUp.Number, context), context);
    }

    /// <summary>What follows the result of a follow-up that is done.</summary>
    public static NextStepSuggestion After(SalesOperation operation, int number, DecisionContext context)
    {
        var followUp = operation.Find(number)!;
        if (operation.EndedAfter(followUp)) return Nothing(WarningCodes.PlanEnded, followUp);
        var plan = followUp.Plan is { } position ? context.Plans.Find(position.Plan) : null;
        return RuleFor(operation, followUp, plan, context.Plans)?.Action switch
        {
            null or NextStepAction.ContinuePlan => Continue(operation, followUp, plan, context),
            NextStepAction.Schedule schedule => Propose(operation, followUp, schedule.FollowUp, followUp.Plan, context),
            NextStepAction.GoToStep step => ProposeStep(operation, followUp, plan!, plan!.Find(step.Step)!, followUp.Plan!.Start, context),
            NextStepAction.StartPlan start => ProposeFirst(operation, followUp, context.Plans.Find(start.Plan)!, context),
            NextStepAction.Conclude conclude => new NextStepSuggestion { FollowUpNumber = number, Conclusion = new ConclusionEntry(conclude.Outcome) },
            NextStepAction.Nothing => Nothing(WarningCodes.NothingFollows, followUp),
            var action => throw new InvalidOperationException($"{action.GetType().Name} is no action of a rule."),
        };
    }

    /// <summary>The first step of a plan, or another one with which it starts.</summary>
    public static NextStepSuggestion Start(SalesOperation operation, string plan, DecisionContext context, LocalDate? start = null, string? step = null)
    {
        if (context.Plans.Find(plan) is not { } found)
            return NextStepSuggestion.Refused(RuleViolation.Of(RuleCodes.PlanUnknown, ("operation", operation.Id), ("plan", plan)));
        if ((step is null ? found.Steps[0] : found.Find(step)) is not { } first)
            return NextStepSuggestion.Refused(RuleViolation.Of(RuleCodes.PlanStepUnknown, ("operation", operation.Id), ("plan", plan), ("step", step)));
        return ProposeStep(operation, null, found, first, start ?? context.Calendar.DateOf(context.Now, operation.TimeZone), context);
    }

    private static RuleViolation? FindFollowUp(Deliberation deliberation, NextStepRequest request, out FollowUp? followUp)
    {
        followUp = null;
        if (request.FollowUpNumber is { } number)
            return deliberation.Find(number, out followUp) ?? (followUp.State == FollowUpState.Cancelled ? deliberation.RequirePending(followUp) : null);
        if (request.HasResult) return deliberation.FindPending(null, out followUp);
        followUp = deliberation.Operation.LastDone;
        return null;
    }

    /// <summary>The operation with the result as it is being typed.</summary>
    private static SalesOperation Provisional(SalesOperation operation, FollowUp followUp, NextStepRequest request, DecisionContext context)
    {
        if (followUp.Result is not null && !request.HasResult) return operation;
        var now = context.Now.InZone(context.Calendar.ZoneOrUtc(followUp.Due.TimeZone!)).LocalDateTime;
        var result = followUp.Result?.ToSnapshot() ?? new ResultSnapshot
        {
            Date = now.Date,
            Time = new LocalTime(now.Hour, now.Minute),
            TimeZone = followUp.Due.TimeZone!,
            At = context.Now,
            Details = "",
            CapturedAt = context.Now,
            CapturedBy = context.By,
        };
        result.Date = request.ResultDate ?? result.Date;
        result.Outcome = request.Outcome.Or(result.Outcome);
        return operation
            .Apply(new OperationChange.FollowUpEdited
            {
                Number = followUp.Number,
                Kind = request.Kind.Or(followUp.Kind),
                Subject = followUp.Subject,
                Details = followUp.Details,
                Reminders = [.. followUp.Reminders.Select(reminder => reminder.ToSnapshot())],
            })
            .Apply(new OperationChange.ResultCaptured { Number = followUp.Number, Result = result });
    }

    /// <summary>The same suggestion, or why the rules refuse it.</summary>
    private static NextStepSuggestion Checked(SalesOperation operation, NextStepSuggestion suggestion, DecisionContext context)
    {
        OperationCommand? command = suggestion.Next is { } next ? new ScheduleFollowUp(operation.Id, next)
            : suggestion.Conclusion is { } conclusion ? new ConcludeOperation(operation.Id, conclusion.Outcome) : null;
        return command is not null && Decider.Decide(operation, command, context, out _) is { } refusal
            ? NextStepSuggestion.Refused(refusal, suggestion.FollowUpNumber)
            : suggestion;
    }

    /// <summary>The first rule that holds for a result: of its plan, then of all.</summary>
    private static NextStepRule? RuleFor(SalesOperation operation, FollowUp followUp, FollowUpPlan? plan, FollowUpPlans plans) =>
        plan?.Rules.FirstOrDefault(rule => Holds(rule, operation, followUp, plan.Code)) ?? plans.Rules.FirstOrDefault(rule => Holds(rule, operation, followUp, plan: null));

    private static bool Holds(NextStepRule rule, SalesOperation operation, FollowUp followUp, string? plan)
    {
        var attempts = 0;
        for (var one = followUp; one is not null && attempts < rule.Attempt; one = one.PreviousNumber is { } previous ? operation.Find(previous) : null)
        {
            if (one.Result is not { } result || operation.EndedAfter(one)) break;
            if ((plan is not null && one.Plan?.Plan != plan) || !rule.Matches(one.Plan?.Step, one.Kind, result.Outcome)) break;
            attempts++;
        }

        return attempts == rule.Attempt;
    }

    private static NextStepSuggestion Continue(SalesOperation operation, FollowUp followUp, FollowUpPlan? plan, DecisionContext context)
    {
        if (followUp.Plan is not { } position)
            return Nothing(WarningCodes.NoNextStepRule, followUp, ("kind", followUp.Kind), ("outcome", followUp.Result!.Outcome));
        if (plan is null) return Nothing(WarningCodes.PlanUnknown, followUp, ("plan", position.Plan));
        if (plan.Find(position.Step) is not { } step) return Nothing(WarningCodes.PlanStepUnknown, followUp, ("plan", position.Plan), ("step", position.Step));
        return plan.After(step, out var isNewRound) is { } next
            ? ProposeStep(operation, followUp, plan, next, isNewRound ? followUp.Result!.Local.Date : position.Start, context)
            : Nothing(WarningCodes.PlanFinished, followUp, ("plan", position.Plan));
    }

    private static NextStepSuggestion ProposeFirst(SalesOperation operation, FollowUp followUp, FollowUpPlan plan, DecisionContext context) =>
        ProposeStep(operation, followUp, plan, plan.Steps[0], followUp.Result!.Local.Date, context);

    private static NextStepSuggestion ProposeStep(
        SalesOperation operation, FollowUp? followUp, FollowUpPlan plan, FollowUpPlanStep step, LocalDate start, DecisionContext context) =>
        Propose(operation, followUp, step.FollowUp, new PlanPosition(plan.Code, start, step.Code), context);

    private static NextStepSuggestion Propose(
        SalesOperation operation, FollowUp? followUp, FollowUpTemplate template, PlanPosition? position, DecisionContext context)
    {
        if (Proposing.DueOf(operation, followUp, template, position, context) is not { } due)
            return Nothing(WarningCodes.DueOutOfRange, followUp);
        var possible = Proposing.NotOver(due, template.Due, operation, context);
        var choice = template.NextStepAgent ?? context.Rules.NextStepAgent;
        var draft = new FollowUpDraft(template.Subject, possible)
            .WithKind(template.Kind)
            .WithDetails(template.Details)
            .WithPlan(position);
        if (template.Reminders is { } reminders) draft = draft.WithReminders([.. reminders]);
        draft = (template.Agent ?? operation.AgentOf(choice, followUp?.Number, context.By)) is { } agent ? draft.WithAgent(agent) : draft.WithAgent(choice);
        return new NextStepSuggestion
        {
            FollowUpNumber = followUp?.Number,
            Next = followUp is null || followUp.Number == operation.LastDone?.Number ? draft : draft.BasedOn(followUp.Number),
            Warnings = possible == due ? [] : [new CommandWarning(WarningCodes.NextStepLate, ("due", due), ("proposed", possible))],
        };
    }

    private static NextStepSuggestion Nothing(string code, FollowUp? followUp, params (string Name, object? Value)[] values) =>
        NextStepSuggestion.Nothing(new CommandWarning(code, [("follow_up", followUp?.Number), .. values]), followUp?.Number);
}
