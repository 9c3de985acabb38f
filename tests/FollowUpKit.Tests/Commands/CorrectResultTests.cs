using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Tests;

public sealed class CorrectResultTests
{
    [Fact]
    public void Decide_NewValues_AreKeptWithWhenAndByWhom()
    {
        var result = Given.Done().At("2026-03-03T10:00").By("beto").Do(Some.Correction(Some.Corrected().WithOutcome("price"))).FollowUp(1).Result!;

        Assert.Equal((Some.Today.At(new LocalTime(8, 0)), "Too expensive by ten per cent", "price"), (result.Local, result.Details, result.Outcome));
        Assert.Equal(Instant.FromUtc(2026, 3, 2, 14, 0), result.At);
        Assert.Equal((Instant.FromUtc(2026, 3, 3, 16, 0), "beto"), (result.CapturedAt, result.CapturedBy));
    }

    [Fact]
    public void Decide_NewValues_HistoryKeepsTheOldOnesAndTheReason()
    {
        var chase = Given.Done();
        var before = chase.FollowUp(1).Result!.ToSnapshot();

        var change = Assert.IsType<OperationChange.ResultCorrected>(Assert.Single(chase.Do(Some.Correction()).Accepted.Changes));

        Assert.Equal((1, before, "Typing error"), (change.Number, change.Before, change.Reason));
    }

    [Theory]
    // Captured at nine o'clock and corrected a week later: another time is told late, other words are not.
    [InlineData(8, 30, false)]
    [InlineData(8, 0, true)]
    public void Decide_WeekLater_CapturedLateWhereTheTimeIsAnother(int hour, int minute, bool isLate) =>
        Assert.Equal(isLate, Given.Done().At("2026-03-09T10:00").Do(Some.Correction(hour, minute)).FollowUp(1).Result!.CapturedLate);

    [Fact]
    public void Decide_OtherWordsForAResultCapturedLate_StaysCapturedLate() => Assert.True(
        Given.Pending().At("2026-03-09T10:00").Do(Some.Result()).With(rules => rules.LateCaptureTolerance = Duration.FromDays(30)).Do(Some.Correction(8, 30)).FollowUp(1).Result!.CapturedLate);

    [Fact]
    public void Decide_OutcomeNotGiven_IsTakenAway() =>
        Assert.Null(Given.Pending().Do(Some.Result().WithOutcome("price")).Do(Some.Correction()).FollowUp(1).Result!.Outcome);

    [Theory]
    // Another was led to by it and came of at 08:40.
    [InlineData(8, 40, null)]
    [InlineData(8, 41, RuleCodes.ResultAfterNext)]
    [InlineData(7, 0, null)]
    // It is nine o'clock.
    [InlineData(9, 6, RuleCodes.ResultInFuture)]
    public void Decide_FirstOfTwo_FitsBeforeTheNext(int hour, int minute, string? code) =>
        Assert.Equal(code, Given.InProgress().Do(Some.Result(8, 40)).CodeOf(Some.Correction(hour, minute)));

    [Theory]
    // The one that led to it came of at 08:30.
    [InlineData(8, 29, RuleCodes.ResultBeforePrevious)]
    [InlineData(8, 30, null)]
    [InlineData(9, 5, null)]
    [InlineData(9, 6, RuleCodes.ResultInFuture)]
    public void Decide_SecondOfTwo_FitsAfterThePrevious(int hour, int minute, string? code) =>
        Assert.Equal(code, Given.InProgress().Do(Some.Result(8, 40)).CodeOf(Some.Correction(hour, minute, followUp: 2)));

    [Theory]
    [InlineData(8, 35, null)]
    [InlineData(8, 36, RuleCodes.ResultAfterNext)]
    public void Decide_LedToTwo_FitsBeforeTheEarlierOfThem(int hour, int minute, string? code) => Assert.Equal(
        code,
        Given.InProgress()
            .Do(new ScheduleFollowUp(Chase.Id, Some.Draft(20).BasedOn(1)))
            .Do(Some.Result(8, 40).OnFollowUp(2)).Do(Some.Result(8, 35).OnFollowUp(3))
            .CodeOf(Some.Correction(hour, minute)));

    [Fact]
    public void Decide_AmbiguousAndBetweenNeighbours_EarliestThatFits()
    {
        var now = Instant.FromUtc(2026, 10, 26, 0, 0);
        var autumn = new LocalDate(2026, 10, 25);
        var chase = Given.Pending().At(now)
            .Do(new CaptureResult(Chase.Id, autumn.At(new LocalTime(2, 45)), "Called").WithTimeZone("Europe/Madrid").WithNext(Some.Draft()))
            .Do(new CaptureResult(Chase.Id, autumn.At(new LocalTime(3, 0)), "Called again").WithTimeZone("Europe/Madrid"));

        chase.Do(new CorrectResult(Chase.Id, 2, new ResultEntry(autumn.At(new LocalTime(2, 15)), "Called again"), "It was earlier"));

        Assert.Equal(Instant.FromUtc(2026, 10, 25, 1, 15), chase.FollowUp(2).Result!.At);
    }

    [Fact]
    public void Decide_NoZoneOfItsOwn_ThatOfTheResultUntilNow() => Assert.Equal(
        "Europe/Madrid", Given.Pending().Do(Some.Result().WithTimeZone("Europe/Madrid")).Do(Some.Correction()).FollowUp(1).Result!.TimeZone);

    [Fact]
    public void Decide_ZoneOfItsOwn_IsKept() =>
        Assert.Equal("Europe/Madrid", Given.Done().Do(Some.Correction(Some.Corrected().WithTimeZone("Europe/Madrid"))).FollowUp(1).Result!.TimeZone);

    [Fact]
    public void Decide_UnknownZone_Refused() =>
        Assert.Equal(RuleCodes.UnknownTimeZone, Given.Done().CodeOf(Some.Correction(Some.Corrected().WithTimeZone("Mars/Olympus"))));

    [Fact]
    public void Decide_DetailsTooShort_Refused() =>
        Assert.Equal(RuleCodes.ResultTooShort, Given.Done().With(rules => rules.MinimumResultLength = 100).CodeOf(Some.Correction()));

    [Fact]
    public void Decide_PendingOne_FollowUpNotDone() =>
        Assert.Equal(RuleCodes.FollowUpNotDone, Given.InProgress().CodeOf(Some.Correction(followUp: 2)));

    [Fact]
    public void Decide_CancelledOne_FollowUpNotDone() => Assert.Equal(
        RuleCodes.FollowUpNotDone, Given.Pending().Do(new CancelFollowUp(Chase.Id, "By mail")).CodeOf(Some.Correction()));

    [Fact]
    public void Decide_NumberOfNone_FollowUpNotFound() =>
        Assert.Equal(RuleCodes.FollowUpNotFound, Given.Done().CodeOf(Some.Correction(followUp: 2)));

    [Fact]
    public void Decide_Concluded_ConclusionStays()
    {
        var chase = Given.Concluded();
        var conclusion = chase.Sale.Conclusion;

        Assert.Equal(conclusion, chase.Do(Some.Correction()).Sale.Conclusion);
    }
}
