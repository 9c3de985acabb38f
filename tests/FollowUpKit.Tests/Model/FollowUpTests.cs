using FollowUpKit.Storage;

namespace FollowUpKit.Tests;

public sealed class FollowUpTests
{
    [Theory]
    // Due at 08:30: on time while that minute has not ended.
    [InlineData(8, 29, true)]
    [InlineData(8, 30, true)]
    [InlineData(8, 31, false)]
    public void IsOnTime_DueAtTime_BeforeTheMinuteHasEnded(int hour, int minute, bool isOnTime) =>
        Assert.Equal(isOnTime, With(Due.At(Some.Today, 8, 30)).Do(Some.Result(hour, minute)).FollowUp(1).IsOnTime);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void IsOnTime_DueByDate_BeforeTheDayHasEnded(int dueDay, bool isOnTime) =>
        Assert.Equal(isOnTime, With(Due.On(Some.March(dueDay))).Do(Some.Result(0, 0)).FollowUp(1).IsOnTime);

    [Fact]
    public void IsOnTime_EnteredLate_ContactCounts() =>
        Assert.True(With(Due.At(Some.Today, 8, 30)).At("2026-03-20T10:00").Do(Some.Result(8, 30)).FollowUp(1).IsOnTime);

    [Fact]
    public void IsOnTime_Pending_Null() => Assert.Null(Given.Pending().FollowUp(1).IsOnTime);

    [Fact]
    public void IsOnTime_Cancelled_Null() => Assert.Null(Given.Pending().Do(new CancelFollowUp(Chase.Id, "By mail")).FollowUp(1).IsOnTime);

    [Fact]
    public void State_ResultOrCancellation_Tells()
    {
        Assert.Equal(FollowUpState.Pending, Given.Pending().FollowUp(1).State);
        Assert.Equal(FollowUpState.Done, Given.Done().FollowUp(1).State);
        Assert.Equal(FollowUpState.Cancelled, Given.Withdrawn().FollowUp(2).State);
    }

    [Fact]
    public void ToString_Parts_NeverContent()
    {
        Assert.Equal("Follow-up 1 (Done), due 2026-03-10", Given.Done().FollowUp(1).ToString());
        Assert.Equal("Result at 2026-03-02T14:30:00Z", Given.Done().FollowUp(1).Result!.ToString());
        Assert.Equal("Cancelled at 2026-03-02T15:00:00Z", Given.Withdrawn().FollowUp(2).Cancellation!.ToString());
        Assert.Equal("Withdrawn at 2026-03-02T15:00:00Z", Given.Withdrawn().Sale.Withdrawal!.ToString());
    }

    private static Chase With(Due due) => Given.Opened().Do(new ScheduleFollowUp(Chase.Id, new("Call", due)));
}
