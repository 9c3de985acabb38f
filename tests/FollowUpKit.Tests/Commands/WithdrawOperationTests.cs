namespace FollowUpKit.Tests;

public sealed class WithdrawOperationTests
{
    private static readonly WithdrawOperation Withdraw = new(Chase.Id, "Entered twice");

    [Fact]
    public void Decide_SomePending_CancelsThemWithTheReason()
    {
        var chase = Given.Pending(2).By("beto").Do(Withdraw);

        Assert.Equal("FollowUpCancelled FollowUpCancelled Withdrawn", chase.Kinds);
        Assert.Equal(("Entered twice", "beto"), (chase.FollowUp(2).Cancellation!.Reason, chase.FollowUp(2).Cancellation!.By));
        Assert.Equal(("Entered twice", "beto", Chase.Start), (chase.Sale.Withdrawal!.Reason, chase.Sale.Withdrawal.By, chase.Sale.Withdrawal.At));
    }

    [Fact]
    public void Decide_Withdrawn_NotTracked() =>
        Assert.Equal(FollowUpStatus.NotTracked, Given.InProgress().Do(Withdraw).Sale.IndicatorAt(Chase.Start).Status);

    [Fact]
    public void Decide_Reinstated_CancelledOnesStayCancelled()
    {
        var chase = Given.InProgress().Do(Withdraw).Do(new ReinstateOperation(Chase.Id));

        Assert.Equal("Reinstated", chase.Kinds);
        Assert.Null(chase.Sale.Withdrawal);
        Assert.Empty(chase.Sale.Pending);
    }

    [Fact]
    public void Decide_ReinstatedWithNext_SchedulesItAfterTheLastDone()
    {
        var chase = Given.Withdrawn().Do(new ReinstateOperation(Chase.Id).WithNext(Some.Draft(20)));

        Assert.Equal("Reinstated FollowUpScheduled", chase.Kinds);
        Assert.Equal((3, 1, 3), (chase.Accepted.NextFollowUpNumber, chase.FollowUp(3).PreviousNumber, Assert.Single(chase.Sale.Pending).Number));
    }

    [Fact]
    public void Decide_ConcludedAndReinstatedWithNext_Refused() => Assert.Equal(
        RuleCodes.OperationConcluded, Given.ConcludedAndWithdrawn().CodeOf(new ReinstateOperation(Chase.Id).WithNext(Some.Draft())));

    [Fact]
    public void Decide_ConcludedAndReinstated_ConcludedAgain() => Assert.Equal(
        FollowUpStatus.Concluded, Given.ConcludedAndWithdrawn().Do(new ReinstateOperation(Chase.Id)).Sale.IndicatorAt(Chase.Start).Status);
}
