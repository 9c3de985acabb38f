using FollowUpKit.Storage;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>What holds for every stored operation, whatever rules the host has: all parts there, keys, versions, numbers, links, one result at most.</summary>
internal static class SnapshotRules
{
    public static void Check(OperationSnapshot snapshot)
    {
        var at = new Place(snapshot.OperationId ?? "", null);
        at.Require(TextRule.Identifier.Problem(at.Operation) is null, "its key is no identifier");
        at.Require(snapshot.Version >= 1, FormattableString.Invariant($"its version is {snapshot.Version} but must be 1 or more"));
        at.Require(
            snapshot.VisibleVersion >= 1 && snapshot.VisibleVersion <= snapshot.Version,
            FormattableString.Invariant($"its visible version is {snapshot.VisibleVersion} but must be from 1 to {snapshot.Version}"));
        at.Require(!string.IsNullOrEmpty(snapshot.TimeZone), "it has no time zone");
        at.RequirePart(snapshot.OpenedBy, "it does not say who opened it");
        at.RequirePart(snapshot.ChangedBy, "it does not say who changed it");
        if (snapshot.Conclusion is { } conclusion) at.RequirePart(conclusion.By, "it does not say who concluded it");
        if (snapshot.Withdrawal is { } withdrawal)
        {
            at.RequirePart(withdrawal.By, "it does not say who withdrew it");
            at.RequirePart(withdrawal.Reason, "its withdrawal has no reason");
            at.Require(withdrawal.MergedInto is null || TextRule.Identifier.Problem(withdrawal.MergedInto) is null, "it was merged into what is no identifier");
        }

        at.RequirePart(snapshot.FollowUps, "it has no list of follow-ups");
        for (var i = 0; i < snapshot.FollowUps.Count; i++) CheckFollowUp(at with { FollowUp = i + 1 }, snapshot.FollowUps[i]);
        if (snapshot.Conclusion is { FollowUpNumber: var last })
            at.Require(last >= 1 && last <= snapshot.FollowUps.Count, FormattableString.Invariant($"it was concluded through follow-up {last}, which is not there"));
    }

    private static void CheckFollowUp(Place expected, FollowUpSnapshot? followUp)
    {
        if (followUp is null) throw expected.Broken("it is missing");
        var at = expected with { FollowUp = followUp.Number };
        at.Require(at == expected, FormattableString.Invariant($"follow-up {expected.FollowUp} was expected in its place"));
        at.Require(
            followUp.PreviousNumber is null || (followUp.PreviousNumber >= 1 && followUp.PreviousNumber < followUp.Number),
            FormattableString.Invariant($"it links back to follow-up {followUp.PreviousNumber}, which is not before it"));
        at.Require(followUp.Result is null || followUp.Cancellation is null, "it has a result and is cancelled");
        at.Require(!string.IsNullOrEmpty(followUp.TimeZone), "it has no time zone");
        at.RequirePart(followUp.ScheduledBy, "it does not say who scheduled it");
        at.Require(
            followUp.MoveCount >= 0 && followUp.MoveCount > 0 == followUp.FirstDueDate is not null
                && followUp.FirstDueDate is not null == !string.IsNullOrEmpty(followUp.FirstTimeZone),
            FormattableString.Invariant($"it was moved {followUp.MoveCount} times, which does not fit whether it says when it was due first"));
        at.Require(
            (followUp.PlanCode is null, followUp.PlanStep is null, followUp.PlanStart is null) is (true, true, true) or (false, false, false),
            "it has a plan, a step or a start without the others");
        at.Require(
            followUp.PlanCode is null || (TextRule.Identifier.Problem(followUp.PlanCode) ?? TextRule.Identifier.Problem(followUp.PlanStep!)) is null,
            "its plan or step is no identifier");
        if (followUp.Result is { } result) CheckResult(at, result);
        if (followUp.Cancellation is { } cancellation)
        {
            at.RequirePart(cancellation.By, "it does not say who cancelled it");
            at.RequirePart(cancellation.Reason, "its cancellation has no reason");
        }

        at.RequirePart(followUp.Reminders, "it has no list of reminders");
        foreach (var reminder in followUp.Reminders) CheckReminder(at, reminder);
    }

    private static void CheckResult(Place at, ResultSnapshot result)
    {
        at.Require(!string.IsNullOrEmpty(result.TimeZone), "its result has no time zone");
        at.RequirePart(result.Details, "its result has no details");
        at.RequirePart(result.CapturedBy, "its result does not say who captured it");
    }

    private static void CheckReminder(Place at, ReminderSnapshot? reminder)
    {
        if (reminder is null) throw at.Broken("a reminder is missing");
        var given = new[] { reminder.LocalAt is not null, IsPeriod(reminder.Before), IsPeriod(reminder.After), reminder.WhenOverdue };
        at.Require(given.Count(isGiven => isGiven) == 1, "a reminder has neither a local time nor a period, or more than one of them");
        at.RequirePart(reminder.Occurrence, "a reminder does not say what its instant is derived from");
        if ((reminder.Before ?? reminder.After) is { } period) RequireReminder(at, Reminder.ProblemOf(PeriodPattern.Roundtrip.Parse(period).Value));
        if (reminder.LocalAt is { } local) RequireReminder(at, TimeGuards.ProblemOf(local));
    }

    private static bool IsPeriod(string? text) => text is not null && PeriodPattern.Roundtrip.Parse(text).Success;

    private static void RequireReminder(Place at, string? problem) => at.Require(problem is null, $"a reminder {problem}");

    /// <summary>Where something is wrong: in the operation itself, or in a follow-up.</summary>
    private sealed record Place(string Operation, int? FollowUp)
    {
        public InvalidSnapshotException Broken(string problem) => new(Operation, FollowUp, problem);

        public void Require(bool condition, string problem)
        {
            if (!condition) throw Broken(problem);
        }

        public void RequirePart(object? part, string problem) => Require(part is not null, problem);
    }
}
