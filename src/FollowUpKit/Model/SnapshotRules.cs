using FollowUpKit.Storage;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>What holds for every stored operation, whatever rules the host has: keys, numbers, links, one result at most.</summary>
internal static class SnapshotRules
{
    public static void Check(OperationSnapshot snapshot)
    {
        Require(TextRule.Identifier.Problem(snapshot.Operation) is null, "its key is no identifier");
        Require(snapshot.Version >= 1, FormattableString.Invariant($"its version is {snapshot.Version} but must be 1 or more"));
        Require(snapshot.TimeZone.Length > 0, "it has no time zone");
        for (var i = 0; i < snapshot.FollowUps.Count; i++) CheckFollowUp(snapshot.Operation, snapshot.FollowUps[i], i + 1);
        if (snapshot.Conclusion is { FollowUp: var last })
            Require(last >= 1 && last <= snapshot.FollowUps.Count, FormattableString.Invariant($"it was concluded through follow-up {last}, which is not there"));

        void Require(bool condition, string problem)
        {
            if (!condition) throw new InvalidSnapshotException(snapshot.Operation, null, problem);
        }
    }

    private static void CheckFollowUp(string operation, FollowUpSnapshot followUp, int expectedNumber)
    {
        Require(followUp.Number == expectedNumber, $"follow-up {expectedNumber} was expected in its place");
        Require(
            followUp.PreviousNumber is null || (followUp.PreviousNumber >= 1 && followUp.PreviousNumber < followUp.Number),
            FormattableString.Invariant($"it links back to follow-up {followUp.PreviousNumber}, which is not before it"));
        Require(followUp.Result is null || followUp.Cancellation is null, "it has a result and is cancelled");
        Require(followUp.TimeZone.Length > 0, "it has no time zone");
        Require(
            followUp.Reminders.All(reminder => reminder.LocalAt is not null
                ^ (reminder.Before is { } before && PeriodPattern.Roundtrip.Parse(before).Success)),
            "a reminder has neither a local time nor a period, or both");
        foreach (var reminder in followUp.Reminders)
        {
            var problem = reminder.LocalAt is { } local
                ? TimeGuards.ProblemOf(local)
                : Reminder.ProblemOf(PeriodPattern.Roundtrip.Parse(reminder.Before!).Value);
            Require(problem is null, $"a reminder {problem}");
        }

        void Require(bool condition, string problem)
        {
            if (!condition) throw new InvalidSnapshotException(operation, followUp.Number, problem);
        }
    }
}
