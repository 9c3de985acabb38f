using NodaTime;

namespace FollowUpKit.Tests;

public sealed class CaptureResultTests
{
    [Fact]
    public void Decide_Result_IsKeptWithWhenAndByWhomItWasCaptured()
    {
        var result = Given.Pending().At("2026-03-02T09:10").By("beto").Do(Some.Result(8, 30).WithOutcome("price")).FollowUp(1).Result!;

        Assert.Equal((Some.Today.At(new LocalTime(8, 30)), "America/Mexico_City"), (result.Local, result.TimeZone));
        Assert.Equal(("Too expensive", "price"), (result.Details, result.Outcome));
        Assert.Equal((Chase.Start + Duration.FromMinutes(10), "beto"), (result.CapturedAt, result.CapturedBy));
        Assert.Equal(Instant.FromUtc(2026, 3, 2, 14, 30), result.At);
    }

    [Theory]
    // The contact was on 2 March at 08:30; a day later is the last moment.
    [InlineData("2026-03-02T09:00", false)]
    [InlineData("2026-03-03T08:30", false)]
    [InlineData("2026-03-03T08:31", true)]
    [InlineData("2026-04-20T10:00", true)]
    public void Decide_EnteredAfterTheContact_CapturedLateBeyondTheTolerance(string now, bool isLate) =>
        Assert.Equal(isLate, Given.Pending().At(now).Do(Some.Result()).FollowUp(1).Result!.CapturedLate);

    [Fact]
    public void Decide_OverdueAndEnteredAsOnTime_OnTimeAndCapturedLate()
    {
        var followUp = Given.Pending().At("2026-03-20T10:00").Do(new CaptureResult(Chase.Id, Some.March(10).At(new LocalTime(16, 0)), "Too expensive")).FollowUp(1);

        Assert.Equal((true, true, 0), (followUp.IsOnTime, followUp.Result!.CapturedLate, followUp.Result.DaysLate));
    }

    [Fact]
    public void Decide_ToleranceOfAMinute_CapturedLateAfterIt() =>
        Assert.True(Given.Pending().With(rules => rules.LateCaptureTolerance = Duration.FromMinutes(1)).Do(Some.Result(8, 58)).FollowUp(1).Result!.CapturedLate);

    [Fact]
    public void Decide_Alone_LeavesNothingPending()
    {
        var chase = Given.Pending().Do(Some.Result());

        Assert.Equal("ResultCaptured", chase.Kinds);
        Assert.Equal((1, null), (chase.Accepted.FollowUpNumber, chase.Accepted.NextFollowUpNumber));
        Assert.Empty(chase.Sale.Pending);
    }

    [Fact]
    public void Decide_WithNext_SchedulesTheNextStepLinkedToIt()
    {
        var chase = Given.Pending(2).Do(Some.Result().OnFollowUp(1).WithNext(Some.Draft(20)));

        Assert.Equal("ResultCaptured FollowUpScheduled", chase.Kinds);
        Assert.Equal((1, 3), (chase.Accepted.FollowUpNumber, chase.Accepted.NextFollowUpNumber));
        Assert.Equal(1, chase.FollowUp(3).PreviousNumber);
    }

    [Fact]
    public void Decide_WithNextAfterAHigherOneIsDone_LinksToTheOneCaptured() => Assert.Equal(
        1, Given.Pending(2).Do(Some.Result().OnFollowUp(2)).Do(Some.Result().OnFollowUp(1).WithNext(Some.Draft())).FollowUp(3).PreviousNumber);

    [Fact]
    public void Decide_WithNextNamingAnother_LinksToThatOne() =>
        Assert.Equal(1, Given.InProgress().Do(Some.Result(8, 40).WithNext(Some.Draft(20).BasedOn(1))).FollowUp(3).PreviousNumber);

    [Fact]
    public void Decide_WithNextAndTooManyPending_Refused() => Assert.Equal(
        RuleCodes.TooManyPending,
        Given.Pending(2).With(rules => rules.PendingLimit = 1).CodeOf(Some.Result().OnFollowUp(1).WithNext(Some.Draft())));

    [Fact]
    public void Decide_ResultThatLedToTheFollowUpAgain_Refused() =>
        Assert.Equal(RuleCodes.ResultRepeated, Given.InProgress().CodeOf(Some.Result().WithOutcome("price").WithNext(Some.Draft(13))));

    [Fact]
    public void Decide_ResultThatLedToTheFollowUpAgainWithItsNumber_Accepted() => Assert.Null(Given.InProgress().CodeOf(Some.Result().OnFollowUp(2)));

    [Theory]
    [InlineData(8, 31, "Too expensive", null)]
    [InlineData(8, 30, "Too expensive!", null)]
    [InlineData(8, 30, "Too expensive", "America/Merida")]
    public void Decide_ResultThatDiffers_Accepted(int hour, int minute, string details, string? timeZone)
    {
        var result = new CaptureResult(Chase.Id, Some.Today.At(new LocalTime(hour, minute)), details);

        Assert.Null(Given.InProgress().CodeOf(timeZone is null ? result : result.WithTimeZone(timeZone)));
    }

    [Fact]
    public void Decide_WithConclusion_Concludes()
    {
        var chase = Given.Pending().Do(Some.Result().WithConclusion("won"));

        Assert.Equal("ResultCaptured Concluded", chase.Kinds);
        Assert.Equal(("won", 1), (chase.Sale.Conclusion!.Outcome, chase.Sale.Conclusion.FollowUpNumber));
    }

    [Fact]
    public void Decide_WithConclusionThroughOneThatIsNotTheLast_LastWithoutResult() =>
        Assert.Equal(RuleCodes.LastWithoutResult, Given.Pending(2).CodeOf(Some.Result().OnFollowUp(1).WithConclusion()));

    [Fact]
    public void Decide_WithConclusionAndOthersPending_Refused() =>
        Assert.Equal(RuleCodes.OthersPending, Given.Pending(2).CodeOf(Some.Result().OnFollowUp(2).WithConclusion()));

    [Fact]
    public void Decide_WithConclusionAndReasonForOthers_CancelsThem()
    {
        var chase = Given.Pending(3).Do(Some.Result().OnFollowUp(3).WithConclusion(new ConclusionEntry("won").WithCancelOthersReason("Signed already")));

        Assert.Equal("ResultCaptured FollowUpCancelled FollowUpCancelled Concluded", chase.Kinds);
        Assert.Equal("Signed already", chase.FollowUp(2).Cancellation!.Reason);
    }

    [Fact]
    public void Decide_NextStepRequiredAndNone_Refused() =>
        Assert.Equal(RuleCodes.NextStepRequired, Given.Pending().With(rules => rules.RequiresNextStep = true).CodeOf(Some.Result()));

    [Fact]
    public void Decide_NextStepRequiredAndAnotherPending_Accepted() =>
        Assert.Null(Given.Pending(2).With(rules => rules.RequiresNextStep = true).CodeOf(Some.Result().OnFollowUp(1)));

    [Fact]
    public void Decide_NextStepRequiredAndGiven_Accepted() =>
        Assert.Null(Given.Pending().With(rules => rules.RequiresNextStep = true).CodeOf(Some.Result().WithNext(Some.Draft())));

    [Fact]
    public void Decide_NextStepRequiredAndConcluded_Accepted() =>
        Assert.Null(Given.Pending().With(rules => rules.RequiresNextStep = true).CodeOf(Some.Result().WithConclusion()));

    [Theory]
    // Surrounding white space does not count.
    [InlineData("123456789", RuleCodes.ResultTooShort)]
    [InlineData(" 123456789\n", RuleCodes.ResultTooShort)]
    [InlineData("1234567890", null)]
    // Code points count, not units of UTF-16.
    [InlineData("😀😀😀😀😀", RuleCodes.ResultTooShort)]
    [InlineData("😀😀😀😀😀😀😀😀😀😀", null)]
    public void Decide_AtLeastTenCodePoints_ShorterRefused(string details, string? code) => Assert.Equal(
        code,
        Given.Pending().With(rules => rules.MinimumResultLength = 10).CodeOf(new CaptureResult(Chase.Id, Some.Today.At(new LocalTime(8, 30)), details)));

    [Fact]
    public void WithConclusion_HasNextStep_InvalidOperation() =>
        Assert.Throws<InvalidOperationException>(() => Some.Result().WithNext(Some.Draft()).WithConclusion());

    [Fact]
    public void WithNext_HasConclusion_InvalidOperation() =>
        Assert.Throws<InvalidOperationException>(() => Some.Result().WithConclusion().WithNext(Some.Draft()));
}
