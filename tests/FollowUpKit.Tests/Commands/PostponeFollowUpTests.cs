using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Tests;

public sealed class PostponeFollowUpTests
{
    private const string Mexico = "America/Mexico_City";

    public static TheoryData<Due, int, Due> Rows { get; } = new()
    {
        { Due.On(Some.March(10)), 1, Due.On(Some.March(11)).WithTimeZone(Mexico) },
        { Due.At(Some.March(10), 10, 5), 1, Due.At(Some.March(11), 10, 5).WithTimeZone(Mexico) },
        { Due.On(Some.March(31)), 31, Due.On(new LocalDate(2026, 5, 1)).WithTimeZone(Mexico) },

        // A night without 02:30: the local time stays, and is moved only where it does not exist.
        { Due.At(Some.March(28), 2, 30).WithTimeZone("Europe/Madrid"), 1, Due.At(Some.March(29), 2, 30).WithTimeZone("Europe/Madrid") },
        { Due.On(new LocalDate(2100, 12, 30)), 1, Due.On(new LocalDate(2100, 12, 31)).WithTimeZone(Mexico) },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Decide_Days_DateMovesAndTimeAndZoneStay(Due due, int days, Due after) =>
        Assert.Equal(after, With(new FollowUpDraft("Call them", due)).Do(By(days)).FollowUp(1).Due);

    [Fact]
    public void Decide_Days_IsAReschedulingWithTheReason()
    {
        var change = Assert.IsType<OperationChange.FollowUpRescheduled>(Assert.Single(Given.Pending().Do(By(2)).Accepted.Changes));

        Assert.Equal((1, Some.March(12), "They travel", Instant.FromUtc(2026, 3, 13, 6, 0)), (change.Number, change.DueDate, change.Reason, change.OverdueFrom));
    }

    [Fact]
    public void Decide_CountedReminders_MoveAlong() => Assert.Equal(
        Instant.FromUtc(2026, 3, 11, 15, 0),
        Assert.Single(With(Some.Draft().WithReminders(Reminder.Before(Period.FromDays(1)))).Do(By(2)).FollowUp(1).Reminders).RemindAt);

    [Fact]
    public void Decide_AfterTheLastDate_Refused()
    {
        var refusal = With(new FollowUpDraft("Call them", Due.On(new LocalDate(2100, 12, 31)))).Ask(By(1))!;

        Assert.Equal((RuleCodes.DueOutOfRange, "1", "1"), (refusal.Code, refusal.Values["follow_up"], refusal.Values["days"]));
    }

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(0)]
    [InlineData(3651)]
    public void Constructor_DaysOutOfRange_ArgumentException(int days) => Assert.Throws<ArgumentOutOfRangeException>(nameof(days), () => By(days));

    private static PostponeFollowUp By(int days) => new(Chase.Id, days, "They travel");

    private static Chase With(FollowUpDraft draft) => Given.Nothing().Do(Some.Opening.WithFirst(draft));
}
