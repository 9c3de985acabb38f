using NodaTime;

namespace FollowUpKit;

/// <summary>How a command takes what rules and plans propose after its result.</summary>
internal static class TakingNext
{
    public static RuleViolation? RequireNextStep(this Deliberation deliberation) =>
        deliberation.Context.Rules.RequiresNextStep && deliberation.Operation.PendingCount == 0
            ? deliberation.Refuse(RuleCodes.NextStepRequired)
            : null;

    /// <summary>Takes what is proposed after the result of a follow-up. What was typed stays.</summary>
    public static RuleViolation? Take(this Deliberation deliberation, SuggestedNext typed, int followUp)
    {
        var suggestion = Suggesting.After(deliberation.Operation, followUp, deliberation.Context);
        if (typed.Over(suggestion.Next) is { } next)
        {
            if (suggestion.Next is not null && typed.Due is null) deliberation.Warnings.AddRange(suggestion.Warnings);
            return deliberation.Schedule(next, followUp);
        }

        if (typed.IsTyped) return deliberation.Refuse(RuleCodes.NextStepIncomplete, ("follow_up", followUp));
        if (suggestion.Conclusion is { } conclusion)
        {
            if (typed.AllowsConclusion && deliberation.Operation.Pending.Count == 0) return deliberation.End(conclusion);
            deliberation.Warnings.Add(new CommandWarning(WarningCodes.ConclusionSuggested, ("follow_up", followUp), ("outcome", conclusion.Outcome)));
        }

        deliberation.Warnings.AddRange(suggestion.Warnings);
        return deliberation.RequireNextStep();
    }

    /// <summary>Schedules the first step of a plan, or puts a draft of a person there.</summary>
    public static RuleViolation? StartPlan(this Deliberation deliberation, string plan, LocalDate? start, FollowUpDraft? first)
    {
        var suggestion = Suggesting.Start(deliberation.Operation, plan, deliberation.Context, start);
        if (suggestion.Violation is not null) return suggestion.Violation;
        if (first is null) deliberation.Warnings.AddRange(suggestion.Warnings);
        if ((first ?? suggestion.Next) is not { } draft) return null;
        return deliberation.Schedule(draft.Plan is null && !draft.LeavesPlan ? draft.WithPlan(suggestion.Next?.Plan) : draft);
    }
}
