using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Tests;

/// <summary>Which times a result may have, and which instant a local time means.</summary>
public sealed class ResultTimeTests
{
    [Theory]
    // It is nine o'clock: five minutes are tolerated, the fifth included.
    [InlineData(0, "2026-03-02T09:00", null)]
    [InlineData(0, "2026-03-02T09:05", null)]
    [InlineData(0, "2026-03-02T09:06", RuleCodes.ResultInFuture)]
    [InlineData(0, "2026-03-03T08:00", RuleCodes.ResultInFuture)]
    // A microsecond before nine.
    [InlineData(-1, "2026-03-02T09:04", null)]
    [InlineData(-1, "2026-03-02T09:05", RuleCodes.ResultInFuture)]
    // It may be entered as late as you like.
    [InlineData(0, "1900-01-01T00:00", null)]
    public void CaptureResult_FiveMinutesTolerated_LaterRefused(int microseconds, string local, string? code) =>
        Assert.Equal(code, Given.Pending().At(Chase.Start.PlusNanoseconds(microseconds * 1000)).CodeOf(At(local)));

    [Theory]
    [InlineData("2026-03-02T09:00", null)]
    [InlineData("2026-03-02T09:01", RuleCodes.ResultInFuture)]
    public void CaptureResult_NoTolerance_FutureRefused(string local, string? code) =>
        Assert.Equal(code, Given.Pending().With(rules => rules.FutureTolerance = Duration.Zero).CodeOf(At(local)));

    [Fact]
    public void CaptureResult_AnyTolerance_FutureAccepted() =>
        Assert.Null(Given.Pending().With(rules => rules.FutureTolerance = Duration.MaxValue).CodeOf(At("2100-12-31T23:59")));

    [Theory]
    // The result that led to it is of half past eight.
    [InlineData("2026-03-02T08:29", RuleCodes.ResultBeforePrevious)]
    [InlineData("2026-03-02T08:30", null)]
    [InlineData("2026-03-02T08:31", null)]
    public void CaptureResult_AfterAnother_EarlierThanThatRefused(string local, string? code) =>
        Assert.Equal(code, Given.InProgress().CodeOf(At(local).OnFollowUp(2)));

    [Fact]
    public void CaptureResult_EarlierThanOneThatDidNotLeadToIt_Accepted() =>
        Assert.Null(Given.Pending(2).Do(Some.Result(8, 30).OnFollowUp(1)).CodeOf(Some.Result(8, 0)));

    [Theory]
    // Once; in the gap of spring; and twice in autumn, when the earlier is meant.
    [InlineData("2026-03-02T08:30", "2026-03-02T07:30:00Z")]
    [InlineData("2026-03-29T02:30", "2026-03-29T01:30:00Z")]
    [InlineData("2026-10-25T02:30", "2026-10-25T00:30:00Z")]
    public void CaptureResult_InMadrid_MeansInstant(string local, string at) =>
        Assert.Equal(Moment(at), Given.Pending().At(Moment("2027-01-01T00:00:00Z")).Do(At(local).WithTimeZone("Europe/Madrid")).FollowUp(1).Result!.At);

    [Fact]
    public void CaptureResult_ZoneOfItsOwn_IsKept() =>
        Assert.Equal("Europe/Madrid", Given.Pending().Do(Some.Result().WithTimeZone("Europe/Madrid")).FollowUp(1).Result!.TimeZone);

    [Fact]
    public void CaptureResult_FollowUpInAnotherZone_IsInThatZone() => Assert.Equal(
        "Europe/Madrid",
        Given.Opened().Do(new ScheduleFollowUp(Chase.Id, new("Call", Due.On(Some.Today).WithTimeZone("Europe/Madrid")))).Do(Some.Result()).FollowUp(1).Result!.TimeZone);

    [Theory]
    // Half past two comes at 00:30 and at 01:30 in UTC: the earliest reading that is not before the result that led to it.
    [InlineData("02:00", "2026-10-25T00:30:00Z")]
    [InlineData("02:30", "2026-10-25T00:30:00Z")]
    [InlineData("02:31", "2026-10-25T01:30:00Z")]
    public void CaptureResult_AmbiguousAfterAnother_EarliestThatFits(string previous, string at) =>
        Assert.Equal(Moment(at), AfterResultInMadrid(previous).Do(At("2026-10-25T02:30").WithTimeZone("Europe/Madrid").OnFollowUp(2)).FollowUp(2).Result!.At);

    [Fact]
    public void CaptureResult_AmbiguousAndBothBeforePrevious_Refused() => Assert.Equal(
        RuleCodes.ResultBeforePrevious, AfterResultInMadrid("03:00").CodeOf(At("2026-10-25T02:30").WithTimeZone("Europe/Madrid")));

    [Theory]
    [InlineData("2026-10-25T00:24:59Z", RuleCodes.ResultInFuture)]
    [InlineData("2026-10-25T00:25:00Z", null)]
    public void CaptureResult_AmbiguousAndBothInFuture_Refused(string now, string? code) =>
        Assert.Equal(code, Given.Pending().At(Moment(now)).CodeOf(At("2026-10-25T02:30").WithTimeZone("Europe/Madrid")));

    [Fact]
    public void CaptureResult_AmbiguousAndOnlyLaterFitsButIsInFuture_RefusedByTheEarlier() => Assert.Equal(
        RuleCodes.ResultBeforePrevious,
        AfterResultInMadrid("02:31").At(Moment("2026-10-25T00:35:00Z")).CodeOf(At("2026-10-25T02:30").WithTimeZone("Europe/Madrid")));

    [Fact]
    public void CaptureResult_UnknownZone_Refused() =>
        Assert.Equal(RuleCodes.UnknownTimeZone, Given.Pending().CodeOf(Some.Result().WithTimeZone("Mars/Olympus")));

    private static CaptureResult At(string local) => new(Chase.Id, LocalDateTimePattern.GeneralIso.Parse($"{local}:00").Value, "Too expensive");

    private static Instant Moment(string text) => InstantPattern.General.Parse(text).Value;

    private static Chase AfterResultInMadrid(string time) => Given.Pending()
        .At(Moment("2026-10-26T00:00:00Z"))
        .Do(At($"2026-10-25T{time}").WithTimeZone("Europe/Madrid").WithNext(Some.Draft(30)));
}
