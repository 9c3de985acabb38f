using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>Concludes a sale through its last follow-up.</summary>
internal static class Concluding
{
    public static RuleViolation? End(this Deliberation deliberation, ConclusionEntry entry, ResultEntry? result = null)
    {
        if (deliberation.Operation.Last is not { } last) return deliberation.Refuse(RuleCodes.NothingToConclude);
        if (result is not null && (deliberation.RequirePending(last) ?? deliberation.RequireNew(result, last) ?? deliberation.Capture(last, result)) is { } refusal)
            return refusal;
        if (deliberation.Operation.Last is { Result: null })
            return deliberation.Refuse(RuleCodes.LastWithoutResult, ("follow_up", last.Number));

        var others = deliberation.Operation.Pending;
        if (others.Count > 0 && entry.CancelOthersReason is null) return deliberation.RefuseOthersPending(others);
        if (others.Count > 0) deliberation.CancelPending(entry.CancelOthersReason!);
        deliberation.Record(new OperationChange.Concluded
        {
            Conclusion = new ConclusionSnapshot
            {
                At = deliberation.Context.Now,
                Date = deliberation.Context.Calendar.DateOf(deliberation.Context.Now, deliberation.Operation.TimeZone),
                By = deliberation.Context.By,
                Outcome = entry.Outcome,
                FollowUpNumber = last.Number,
            },
        });
        return null;
    }
}
