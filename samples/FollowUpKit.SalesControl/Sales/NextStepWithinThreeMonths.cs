using FollowUpKit.Storage;

namespace FollowUpKit.SalesControl;

/// <summary>A rule of this company: whoever plans a step further ahead than three months has given the sale up.</summary>
internal static class NextStepWithinThreeMonths
{
    public const string Code = "next_step_too_far";

    private const int Months = 3;

    public static RuleViolation? Ask(SalesOperation? before, IReadOnlyList<OperationChange> changes, SalesOperation after)
    {
        var scheduled = changes.OfType<OperationChange.FollowUpScheduled>().Select(change => after.FollowUps.Single(row => row.Number == change.FollowUp.Number));
        return scheduled.Any(IsTooFar) ? new RuleViolation(Code, Words.Get("Rule_NextStepTooFar")) : null;
    }

    private static bool IsTooFar(FollowUp followUp) =>
        followUp.Due.Date > LocalCalendar.Default.DateOf(followUp.ScheduledAt, followUp.Due.TimeZone!).PlusMonths(Months);
}
