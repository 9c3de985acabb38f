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
    public void Decide_MovedTwice_FirstDueValueAndLastReasonAreKept()
    {
        var chase = Given.Pending().Do(To(Due.At(Some.March(20), 10, 0))).Do(new RescheduleFollowUp(Chase.Id, Due.On(Some.March(10)), "They are back"));

        var after = chase.FollowUp(1);

        Assert.Equal((2, Due.On(Some.March(10)).WithTimeZone("America/Mexico_City"), "They are back"), (after.MoveCount, after.FirstDue, after.LastMoveReason));
        Assert.Equal(after, SalesOperation.Restore(chase.Sale.ToSnapshot()).Find(1));
    }

    [Fact]
    public void Decide_ToTheSameDue_NoMove()
    {
        var after = Given.Pending().Do(To(Due.On(Some.March(10)))).FollowUp(1);

        Assert.Equal((0, after.Due, null), (after.MoveCount, after.FirstDue, after.LastMoveReason));
    }

    [Fact]
    public void Decide_TimesRecalculatedEditedAndReassigned_NoMove() => Assert.Equal(0, Given.Pending()
        .Restored(sale => sale.FollowUps[0].OverdueFrom += Duration.FromHours(1))
        .Do(new RecalculateDueTimes(Chase.Id)).Do(new EditFollowUp(Chase.Id).WithSubject("Visit")).Do(new ReassignFollowUp(Chase.Id, "beto")).FollowUp(1).MoveCount);

    [Fact]
    public void Decide_Reminders_CountedOnesMoveWithTheDueValueAndOwnOnesByAsManyDays()
    {
        var draft = Some.Draft().WithReminders(Reminder.Before(Period.FromDays(1)), Reminder.At(Some.March(5).At(new LocalTime(17, 0))));

        var after = Given.Nothing().Do(Some.Opening.WithFirst(draft)).Do(To(Due.On(Some.March(20)))).FollowUp(1);

        Assert.Equal(
            [Instant.FromUtc(2026, 3, 19, 15, 0), Instant.FromUtc(2026, 3, 15, 23, 0)],
            after.Reminders.Select(reminder => reminder.RemindAt));
    }

    [Theory]
    // Due on the 10th, reminded on the 5th at 17:00; a time of day moves no reminder to another day.
    [InlineData("2026-03-11T00:00", "2026-03-06T17:00")]
    [InlineData("2026-03-10T08:15", "2026-03-05T17:00")]
    [InlineData("2026-03-04T08:15", "2026-02-27T17:00")]
    public void Decide_ReminderOfItsOwn_GoesAlongByDays(string due, string expected)
    {
        var chase = Given.Nothing().Do(Some.Opening.WithFirst(Some.Draft().WithReminders(Reminder.At(Some.March(5).At(new LocalTime(17, 0))))));

        var after = chase.Do(To(Due.At(NodaTime.Text.LocalDateTimePattern.GeneralIso.Parse($"{due}:00").Value))).FollowUp(1);

        Assert.Equal(NodaTime.Text.LocalDateTimePattern.GeneralIso.Parse($"{expected}:00").Value, Assert.Single(after.Reminders).Reminder.LocalAt);
    }

    [Fact]
    public void Decide_ReminderOfItsOwnWouldLeaveTheDates_Stays() => Assert.Equal(
        new LocalDateTime(2100, 12, 31, 9, 0),
        Assert.Single(Given.Nothing().Do(Some.Opening.WithFirst(Some.Draft().WithReminders(Reminder.At(new LocalDateTime(2100, 12, 31, 9, 0))))).Do(To(Due.On(Some.March(11)))).FollowUp(1).Reminders)
            .Reminder.LocalAt);

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
