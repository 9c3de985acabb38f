using FollowUpKit.Storage;

namespace FollowUpKit.Tests;

public sealed class RetractResultTests
{
    [Fact]
    public void Decide_LastResult_FollowUpIsPendingAgain()
    {
        var chase = Given.Done().Do(Retraction);

        Assert.Equal((FollowUpState.Pending, null), (chase.FollowUp(1).State, chase.FollowUp(1).Result));
        Assert.Equal((1, 1), (chase.Accepted.FollowUpNumber, chase.Sale.Pending.Count));
    }

    [Fact]
    public void Decide_LastResult_FactsAreThoseBeforeIt()
    {
        var before = Given.Pending();
        var facts = before.Sale.ToSnapshot();

        var after = before.Do(Some.Result()).Do(Retraction).Sale.ToSnapshot();

        Assert.NotEqual(facts.Version, after.Version);
        (after.Version, after.VisibleVersion, after.ChangedAt, after.ChangedBy) = (facts.Version, facts.VisibleVersion, facts.ChangedAt, facts.ChangedBy);
        Assert.Equal(facts with { FollowUps = [] }, after with { FollowUps = [] });
        Assert.Equal(facts.FollowUps[0] with { Reminders = [] }, after.FollowUps[0] with { Reminders = [] });
    }

    [Fact]
    public void Decide_LastResult_HistoryKeepsItAndTheReason()
    {
        var chase = Given.Done();
        var before = chase.FollowUp(1).Result!.ToSnapshot();

        var change = Assert.IsType<OperationChange.ResultRetracted>(Assert.Single(chase.Do(Retraction).Accepted.Changes));

        Assert.Equal((1, before, "It was another sale"), (change.Number, change.Before, change.Reason));
    }

    [Fact]
    public void Decide_CapturedWithTheNextStep_CancelsItWhereAsked()
    {
        var chase = Given.InProgress().Do(Retraction.OnFollowUp(1).WithNextCancelled());

        Assert.Equal("FollowUpCancelled ResultRetracted", chase.Kinds);
        Assert.Equal((FollowUpState.Pending, FollowUpState.Cancelled), (chase.FollowUp(1).State, chase.FollowUp(2).State));
        Assert.Equal("It was another sale", chase.FollowUp(2).Cancellation!.Reason);
    }

    [Fact]
    public void Decide_RetractedAndCapturedAgain_LeadsToTheNextStep()
    {
        var chase = Given.InProgress().Do(Retraction.OnFollowUp(1).WithNextCancelled()).Do(Some.Result(8, 40).WithNext(Some.Draft(13)));

        Assert.Equal((1, FollowUpState.Done), (chase.FollowUp(3).PreviousNumber, chase.FollowUp(1).State));
    }

    [Theory]
    // The only one; named; with the cancellation of what is not there.
    [InlineData("done", null, false, null)]
    [InlineData("done", 1, true, null)]
    [InlineData("done", 2, false, RuleCodes.FollowUpNotFound)]
    // The next step is pending.
    [InlineData("next pending", null, false, RuleCodes.LastWithoutResult)]
    [InlineData("next pending", null, true, RuleCodes.LastWithoutResult)]
    [InlineData("next pending", 1, false, RuleCodes.ResultHasNext)]
    [InlineData("next pending", 1, true, null)]
    [InlineData("next pending", 2, true, RuleCodes.FollowUpNotDone)]
    // The next step is done, cancelled.
    [InlineData("next done", null, false, null)]
    [InlineData("next done", 1, false, RuleCodes.ResultHasNext)]
    [InlineData("next done", 1, true, RuleCodes.ResultHasNext)]
    [InlineData("next cancelled", null, false, null)]
    [InlineData("next cancelled", 1, false, null)]
    // None has a result.
    [InlineData("opened", null, false, RuleCodes.NothingDone)]
    [InlineData("pending", null, false, RuleCodes.LastWithoutResult)]
    [InlineData("cancelled", null, false, RuleCodes.NothingDone)]
    [InlineData("cancelled", 1, false, RuleCodes.FollowUpNotDone)]
    // It ended.
    [InlineData("concluded", null, false, RuleCodes.OperationConcluded)]
    [InlineData("reopened", null, false, null)]
    // Another one is pending, and one or two may be.
    [InlineData("another pending", 1, false, RuleCodes.TooManyPending)]
    [InlineData("another pending, two allowed", 1, false, null)]
    public void Decide_State_IsRefusedWithTheCode(string state, int? followUp, bool cancelsNext, string? code)
    {
        var command = followUp is { } number ? Retraction.OnFollowUp(number) : Retraction;

        Assert.Equal(code, State(state).CodeOf(cancelsNext ? command.WithNextCancelled() : command));
    }

    [Fact]
    public void Decide_SentAgainWithoutANumber_DoesNotTakeBackTheOneBefore() => Assert.Equal(
        RuleCodes.LastWithoutResult,
        Given.InProgress().Do(Some.Result(8, 40)).Do(Retraction.WithNextCancelled()).CodeOf(Retraction.WithNextCancelled()));

    [Theory]
    [InlineData("2026-03-10T09:00", null)]
    [InlineData("2026-03-11T09:00", WarningCodes.DueInPast)]
    public void Of_PendingAgainAfterItsDueDate_Warns(string now, string? code)
    {
        var chase = Given.Done().At(now);

        chase.Decide(Retraction, out var decision);

        Assert.Equal(code, Warnings.Of(chase.Sale, decision!, chase.Context).SingleOrDefault()?.Code);
    }

    private static RetractResult Retraction => Some.Retraction();

    private static Chase State(string name) => name switch
    {
        "done" => Given.Done(),
        "next pending" => Given.InProgress(),
        "next done" => Given.InProgress().Do(Some.Result(8, 40)),
        "next cancelled" => Given.InProgress().Do(new CancelFollowUp(Chase.Id, "By mail")),
        "opened" => Given.Opened(),
        "pending" => Given.Pending(),
        "cancelled" => Given.Pending().Do(new CancelFollowUp(Chase.Id, "By mail")),
        "concluded" => Given.Concluded(),
        "reopened" => Given.Concluded().Do(new ReopenOperation(Chase.Id, "They called")),
        "another pending" => Given.Pending(2).Do(Some.Result().OnFollowUp(1)).With(rules => rules.PendingLimit = 1),
        "another pending, two allowed" => Given.Pending(2).Do(Some.Result().OnFollowUp(1)),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such state."),
    };
}
