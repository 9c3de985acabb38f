using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Tests;

public sealed class RescheduleFollowUpTests
{
    [Fact]
    public void Decide_AnotherTime_MovesOverdueFrom()
    {
        var after = Given.Pending().Do(To(Due.At(Some.March(20), 10, 0))).FollowUp(1);

        Assert.Equal((Due.At(Some.March(20), 10, 0).WithTimeZone("America/Mexico_City"), Instant.FromUtc(2026, 3, 20, 16, 1)), (after.Due, after.OverdueFrom));
    }

    [Fact]
    public void Decide_AnotherTime_ChangeKeepsTheReason() => Assert.Equal(
        (1, "They travel"),
        Assert.Single(Given.Pending().Do(To(Due.On(Some.March(20)))).Accepted.Changes) is OperationChange.FollowUpRescheduled change
            ? (change.Number, change.Reason)
            : default);

    [Fact]
    public void Decide_Reminders_CountedOnesMoveAndOwnOnesStay()
    {
        var draft = Some.Draft().WithReminders(Reminder.Before(Period.FromDays(1)), Reminder.At(Some.March(5).At(new LocalTime(17, 0))));

        var after = Given.Nothing().Do(Some.Opening.WithFirst(draft)).Do(To(Due.On(Some.March(20)))).FollowUp(1);

        Assert.Equal(
            [Instant.FromUtc(2026, 3, 19, 15, 0), Instant.FromUtc(2026, 3, 5, 23, 0)],
            after.Reminders.Select(reminder => reminder.RemindAt));
    }

    [Fact]
    public void Decide_NoZoneOfItsOwn_ThatOfTheFollowUp() =>
        Assert.Equal("Europe/Madrid", InMadrid().Do(To(Due.On(Some.March(20)))).FollowUp(1).Due.TimeZone);

    [Fact]
    public void Decide_ZoneOfItsOwn_IsKept() =>
        Assert.Equal("Asia/Tokyo", InMadrid().Do(To(Due.On(Some.March(10)).WithTimeZone("Asia/Tokyo"))).FollowUp(1).Due.TimeZone);

    [Fact]
    public void Decide_UnknownZone_Refused() =>
        Assert.Equal(RuleCodes.UnknownTimeZone, Given.Pending().CodeOf(To(Due.On(Some.March(20)).WithTimeZone("Mars/Olympus"))));

    [Fact]
    public void Decide_SameDueInAZoneNoLongerKnown_NothingChanges() => Assert.Equal(
        "", Given.Pending().Restored(sale => sale.FollowUps[0].TimeZone = "Mars/Olympus").Do(To(Due.On(Some.March(10)))).Kinds);

    [Fact]
    public void Decide_EarlierThanToday_OverdueAtOnce() => Assert.Equal(
        FollowUpStatus.Overdue, Given.Pending().Do(To(Due.On(Some.March(1)))).Sale.IndicatorAt(Chase.Start).Status);

    private static RescheduleFollowUp To(Due due) => new(Chase.Id, due, "They travel");

    private static Chase InMadrid() => Given.Nothing().Do(Some.Opening.WithFirst(new("Call", Due.On(Some.March(10)).WithTimeZone("Europe/Madrid"))));
}
