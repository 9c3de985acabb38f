using NodaTime;

namespace FollowUpKit.Tests;

public sealed class ConcludeOperationTests
{
    private static readonly ConcludeOperation Bare = new(Chase.Id, "won");

    private static readonly ConcludeOperation WithResult = Bare.WithResult(new ResultEntry(Some.Today.At(new LocalTime(8, 45)), "Signed").WithOutcome("order"));

    [Fact]
    public void Decide_LastIsDone_ConcludedThroughIt()
    {
        var chase = Given.Done().At("2026-03-02T09:30").By("beto").Do(Bare);

        Assert.Equal("Concluded", chase.Kinds);
        Assert.Equal(
            (Instant.FromUtc(2026, 3, 2, 15, 30), "beto", "won", 1),
            (chase.Sale.Conclusion!.At, chase.Sale.Conclusion.By, chase.Sale.Conclusion.Outcome, chase.Sale.Conclusion.FollowUpNumber));
        Assert.Equal(1, chase.Accepted.FollowUpNumber);
    }

    [Fact]
    public void Decide_LastIsPendingAndGetsResult_Concluded()
    {
        var chase = Given.InProgress().Do(WithResult);

        Assert.Equal("ResultCaptured Concluded", chase.Kinds);
        Assert.Equal(("Signed", "order"), (chase.FollowUp(2).Result!.Details, chase.FollowUp(2).Result!.Outcome));
    }

    [Fact]
    public void Decide_ResultInZone_IsKept() => Assert.Equal(
        Instant.FromUtc(2026, 3, 2, 7, 45),
        Given.Pending().Do(Bare.WithResult(new ResultEntry(Some.Today.At(new LocalTime(8, 45)), "Signed").WithTimeZone("Europe/Madrid"))).FollowUp(1).Result!.At);

    [Fact]
    public void Decide_ResultThatLedToTheLast_Refused() => Assert.Equal(RuleCodes.ResultRepeated, Given.InProgress().CodeOf(Bare.WithResult(Some.Result().Result)));

    [Fact]
    public void Decide_LastIsPendingWithoutResult_Refused() => Assert.Equal(RuleCodes.LastWithoutResult, Given.Pending().CodeOf(Bare));

    [Fact]
    public void Decide_LastIsDoneAndAnotherResult_Refused() => Assert.Equal(RuleCodes.FollowUpDone, Given.Done().CodeOf(WithResult));

    [Fact]
    public void Decide_ResultBeforePrevious_Refused() => Assert.Equal(
        RuleCodes.ResultBeforePrevious, Given.InProgress().CodeOf(Bare.WithResult(new ResultEntry(Some.Today.At(new LocalTime(8, 0)), "Signed"))));

    [Fact]
    public void Decide_NoFollowUp_NothingToConclude() => Assert.Equal(RuleCodes.NothingToConclude, Given.Opened().CodeOf(WithResult));

    [Fact]
    public void Decide_AllCancelled_NothingToConclude() => Assert.Equal(
        RuleCodes.NothingToConclude, Given.Pending().Do(new CancelFollowUp(Chase.Id, "By mail")).CodeOf(WithResult));

    [Fact]
    public void Decide_HighestIsCancelled_LastIsTheOneBefore() =>
        Assert.Equal(1, Given.InProgress().Do(new CancelFollowUp(Chase.Id, "By mail")).Do(Bare).Sale.Conclusion!.FollowUpNumber);

    [Fact]
    public void Decide_OthersPending_Refused() => Assert.Equal(RuleCodes.OthersPending, Given.Pending(2).CodeOf(WithResult));

    [Fact]
    public void Decide_OthersPendingAndReason_CancelsThem()
    {
        var chase = Given.Pending(3).Do(new ConcludeOperation(Chase.Id).WithCancelOthersReason("Signed already").WithResult(new ResultEntry(Some.Today.At(new LocalTime(8, 45)), "Signed")));

        Assert.Equal("ResultCaptured FollowUpCancelled FollowUpCancelled Concluded", chase.Kinds);
        Assert.Equal(("Signed already", "ana", Chase.Start), (chase.FollowUp(1).Cancellation!.Reason, chase.FollowUp(1).Cancellation!.By, chase.FollowUp(1).Cancellation!.At));
        Assert.Equal((null, 3), (chase.Sale.Conclusion!.Outcome, chase.Sale.Conclusion.FollowUpNumber));
    }

    [Fact]
    public void Decide_ReasonButNoOthers_Concluded() => Assert.Equal("Concluded", Given.Done().Do(new ConcludeOperation(Chase.Id, "won").WithCancelOthersReason("Signed")).Kinds);

    [Fact]
    public void Decide_LastIsPendingAndReasonForOthers_Refused() =>
        Assert.Equal(RuleCodes.LastWithoutResult, Given.Pending(2).CodeOf(new ConcludeOperation(Chase.Id, "won").WithCancelOthersReason("Signed already")));
}
