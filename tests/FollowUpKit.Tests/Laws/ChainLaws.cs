using FollowUpKit.Laws;
using FollowUpKit.Storage;
using FsCheck.Xunit;
using NodaTime;

namespace FollowUpKit.Tests;

/// <summary>What holds after any commands.</summary>
public abstract class ChainLaws
{
    [Property]
    public bool Apply_AllChangesSinceTheOpening_GiveTheOperation(Walk walk)
    {
        SalesOperation? folded = null;
        return Step.AcceptedOf(walk).All(step => (folded = Fold(folded, step)) == step.After);
    }

    [Property]
    public bool Restore_OfSnapshot_IsTheSameOperation(Walk walk) =>
        Step.AcceptedOf(walk).All(step => SalesOperation.Restore(step.After.ToSnapshot().Copy()) == step.After);

    [Property]
    public bool Decide_Refused_GivesNoDecision(Walk walk) =>
        Step.Of(walk).All(step => step.Refusal is null == step.Decision is not null);

    [Property]
    public bool Decide_AcceptedOrRefused_LeavesTheOldOperationAsItWas(Walk walk) => Step.Of(walk).All(step =>
    {
        if (step.Before is null) return true;
        var before = SalesOperation.Restore(step.Before.ToSnapshot());
        Decider.Decide(step.Before, step.Command, step.Context, out _);
        return before == step.Before;
    });

    [Property]
    public bool Decide_SameAgain_SameDecision(Walk walk) => Step.Of(walk).All(step =>
        Decider.Decide(step.Before, step.Command, step.Context, out var again)?.Code == step.Refusal?.Code && again?.After == step.Decision?.After);

    [Property]
    public bool Decide_Accepted_VersionCountsCommands(Walk walk) =>
        Step.AcceptedOf(walk).Select((step, i) => step.After.Version == i + 1 && step.Decision!.Accepted.Version == i + 1).All(holds => holds);

    [Property]
    public bool Decide_NotRecorded_OperationStaysAsItIs(Walk walk) =>
        Step.Of(walk).Where(step => step.Decision is { IsRecorded: false }).All(step => step.After == step.Before);

    [Property]
    public bool Decide_Accepted_VisibleVersionMovesWithChangesOnly(Walk walk) => Step.AcceptedOf(walk).All(step =>
        step.After.VisibleVersion == (step.Decision!.Accepted.Changes.Count > 0 ? step.After.Version : step.Before!.VisibleVersion));

    [Property]
    public bool Decide_Accepted_NumbersAreOneTwoThree(Walk walk) => Step.AcceptedOf(walk).All(step =>
        step.After.Chain.Select(followUp => followUp.Number).SequenceEqual(Enumerable.Range(1, step.After.Chain.Count)));

    [Property]
    public bool Decide_Accepted_NothingIsEverDeleted(Walk walk) => Step.AcceptedOf(walk).All(step =>
        step.Before is null || step.Before.Chain.All(followUp => IsKeptBy(step.After.Find(followUp.Number)!, followUp, isRetracted: step.Command is RetractResult)));

    [Property]
    public bool Decide_Accepted_PendingWithinTheLimit(Walk walk) =>
        Step.AcceptedOf(walk).All(step => step.After.Pending.Count <= walk.PendingLimit);

    [Property]
    public bool Decide_Accepted_NothingPendingOnceConcludedOrWithdrawn(Walk walk) => Step.AcceptedOf(walk).All(step =>
        (step.After.Conclusion is null && step.After.Withdrawal is null) || step.After.Pending.Count == 0);

    [Property]
    public bool Decide_Accepted_ConcludedThroughTheLastOneAndItsResult(Walk walk) => Step.AcceptedOf(walk).All(step =>
        step.After.Conclusion is null || (step.After.Conclusion.FollowUpNumber == step.After.Last!.Number && step.After.Last.Result is not null));

    [Property]
    public bool Decide_Accepted_ResultsFollowTheLinks(Walk walk) => Step.AcceptedOf(walk).All(step =>
        step.After.Chain.Where(followUp => followUp.PreviousNumber is not null && followUp.State != FollowUpState.Cancelled).All(followUp => FollowsItsPrevious(step.After, followUp)));

    [Property]
    public bool Decide_Accepted_NoResultBeyondTheTolerance(Walk walk) => Step.AcceptedOf(walk).All(step =>
        step.After.Chain.All(followUp => followUp.Result is not { } result || result.At <= step.Context.Now + step.Context.Rules.FutureTolerance));

    [Property]
    public bool Decide_Accepted_MovesAreCountedFromTheFirstDueValue(Walk walk)
    {
        var moves = Step.AcceptedOf(walk).SelectMany(step => step.Decision!.Accepted.Changes.OfType<OperationChange.FollowUpRescheduled>()).ToLookup(move => move.Number);
        var first = Step.AcceptedOf(walk).SelectMany(step => step.Decision!.Accepted.Changes.OfType<OperationChange.FollowUpScheduled>()).ToDictionary(scheduled => scheduled.FollowUp.Number, scheduled => scheduled.FollowUp);
        return Step.AcceptedOf(walk).LastOrDefault()?.After.Chain.All(followUp =>
            followUp.MoveCount == moves[followUp.Number].Count()
            && followUp.LastMoveReason == moves[followUp.Number].LastOrDefault()?.Reason
            && (followUp.FirstDue.Date, followUp.FirstDue.Time, followUp.FirstDue.TimeZone) == (first[followUp.Number].DueDate, first[followUp.Number].DueTime, first[followUp.Number].TimeZone)) ?? true;
    }

    [Property]
    public bool Decide_Accepted_PlaceInAPlanIsNeverChanged(Walk walk) => Step.AcceptedOf(walk).All(step =>
        step.Before?.Chain.All(followUp => step.After.Find(followUp.Number)!.Plan == followUp.Plan) ?? true);

    [Property]
    public bool Decide_Accepted_ReopenedAtIsThatOfTheLastReopening(Walk walk)
    {
        Instant? reopened = null;
        return Step.AcceptedOf(walk).All(step => step.After.ReopenedAt ==
            (reopened = step.Decision!.Accepted.Changes.Any(change => change is OperationChange.Reopened) ? step.Context.Now : reopened));
    }

    [Property]
    public bool Decide_Accepted_ZoneOfTheOperationIsFrozen(Walk walk) =>
        Step.AcceptedOf(walk).Select(step => step.After.TimeZone).Distinct().Count() <= 1;

    private static SalesOperation Fold(SalesOperation? operation, Step step)
    {
        var accepted = step.Decision!.Accepted.Copy();
        foreach (var change in accepted.Changes)
            operation = change is OperationChange.Opened opened ? SalesOperation.Open(Chase.Id, opened) : operation!.Apply(change);
        return operation!.Accept(accepted.At, accepted.By, accepted.Changes);
    }

    private static bool IsKeptBy(FollowUp after, FollowUp before, bool isRetracted) =>
        (after.PreviousNumber, after.ScheduledAt, after.ScheduledBy) == (before.PreviousNumber, before.ScheduledAt, before.ScheduledBy)
        && (before.State == FollowUpState.Pending || after.State == before.State || (isRetracted && (before.State, after.State) == (FollowUpState.Done, FollowUpState.Pending)))
        && (before.Cancellation is null || after == before);

    private static bool FollowsItsPrevious(SalesOperation operation, FollowUp followUp) =>
        operation.Find(followUp.PreviousNumber!.Value)!.Result is { } led && followUp.PreviousNumber < followUp.Number
        && !(followUp.Result?.At < led.At);
}

[PinnedLaws(Arbitrary = [typeof(Walk)], MaxTest = 150)]
public sealed class PinnedChainLaws : ChainLaws;

[FreshLaws(Arbitrary = [typeof(Walk)], MaxTest = 150)]
public sealed class FreshChainLaws : ChainLaws;
