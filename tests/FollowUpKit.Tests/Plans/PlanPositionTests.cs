using NodaTime;

namespace FollowUpKit.Tests;

/// <summary>The place of a follow-up in a plan is a fact of it.</summary>
public sealed class PlanPositionTests
{
    private static readonly PlanPosition First = new("quotation", Some.Today, "call");

    private static readonly PlanPosition Second = new("quotation", Some.Today, "visit");

    [Fact]
    public void Decide_DraftAtAStep_IsKeptWithTheFollowUp()
    {
        var chase = Given.Nothing().Do(Some.Opening.WithFirst(Some.Draft().WithPlan(First)));

        Assert.Equal(First, chase.FollowUp(1).Plan);
        Assert.Equal(First, SalesOperation.Restore(chase.Sale.ToSnapshot()).Find(1)!.Plan);
    }

    [Fact]
    public void Decide_NextWithoutAStep_StaysAtThatOfThePrevious() => Assert.Equal(First, OnPlan().Do(Some.Result().WithNext(Some.Draft())).FollowUp(2).Plan);

    [Fact]
    public void Decide_ScheduledAlone_StaysAtTheStepOfTheLastDone() =>
        Assert.Equal(First, OnPlan().Do(Some.Result()).Do(new ScheduleFollowUp(Chase.Id, Some.Draft())).FollowUp(2).Plan);

    [Fact]
    public void Decide_NextAtAnotherStep_GoesThere() => Assert.Equal(Second, OnPlan().Do(Some.Result().WithNext(Some.Draft().WithPlan(Second))).FollowUp(2).Plan);

    [Fact]
    public void Decide_NextWithoutPlan_LeavesIt() => Assert.Null(OnPlan().Do(Some.Result().WithNext(Some.Draft().WithoutPlan())).FollowUp(2).Plan);

    [Fact]
    public void Decide_FirstOfSale_BelongsToNone() => Assert.Null(Given.Pending().FollowUp(1).Plan);

    [Fact]
    public void Decide_EditedMovedReassigned_KeepsItsStep() => Assert.Equal(
        First,
        OnPlan().Do(new EditFollowUp(Chase.Id).WithSubject("Ask again")).Do(new PostponeFollowUp(Chase.Id, 1, "Is out")).Do(new ReassignFollowUp(Chase.Id, "beto")).FollowUp(1).Plan);

    [Fact]
    public void Decide_Reopened_PlanHasEnded()
    {
        var reopened = OnPlan().Do(Some.Result().WithConclusion("lost")).At("2026-03-02T12:00").Do(new ReopenOperation(Chase.Id, "They called").WithNext(Some.Draft()));

        Assert.Equal(Instant.FromUtc(2026, 3, 2, 18, 0), reopened.Sale.ReopenedAt);
        Assert.Equal((First, null), (reopened.FollowUp(1).Plan, reopened.FollowUp(2).Plan));
    }

    [Fact]
    public void Decide_ReopenedOntoAPlan_GoesOnWithIt()
    {
        var chase = OnPlan().Do(Some.Result().WithConclusion("lost")).At("2026-03-02T12:00")
            .Do(new ReopenOperation(Chase.Id, "They called").WithNext(Some.Draft().WithPlan(Second)))
            .At("2026-03-02T12:30").Do(Some.Result(12, 10).WithNext(Some.Draft()));

        Assert.Equal(Second, chase.FollowUp(3).Plan);
    }

    [Fact]
    public void WithPlan_AfterWithoutPlan_TheLastOneHolds()
    {
        Assert.Equal((First, false), Parts(Some.Draft().WithoutPlan().WithPlan(First)));
        Assert.Equal((null, true), Parts(Some.Draft().WithPlan(First).WithoutPlan()));
        Assert.Equal((null, false), Parts(Some.Draft().WithoutPlan().WithPlan(null)));
    }

    [Fact]
    public void ToString_NamesPlanAndStep() => Assert.Equal("quotation/call", First.ToString());

    private static (PlanPosition? Plan, bool LeavesPlan) Parts(FollowUpDraft draft) => (draft.Plan, draft.LeavesPlan);

    private static Chase OnPlan() => Given.Nothing().Do(Some.Opening.WithFirst(Some.Draft().WithPlan(First)));
}
