using NodaTime;

namespace FollowUpKit.Tests;

public sealed class BusinessCalendarTests
{
    private static readonly BusinessCalendar March = BusinessCalendar.MondayToFriday
        .WithHolidays(Some.March(16), Some.March(21)).WithBusinessDays(Some.March(14));

    [Theory]
    // Monday to Saturday, the Saturday that is worked, the Monday that is not, and a holiday on a Saturday.
    [InlineData(2, true)]
    [InlineData(7, false)]
    [InlineData(14, true)]
    [InlineData(16, false)]
    [InlineData(21, false)]
    public void IsBusinessDay_Date_WeekAndExceptions(int day, bool isBusinessDay) => Assert.Equal(isBusinessDay, March.IsBusinessDay(Some.March(day)));

    [Theory]
    [InlineData(1, 31, 22)]
    [InlineData(13, 14, 1)]
    [InlineData(14, 16, 0)]
    [InlineData(16, 17, 1)]
    [InlineData(20, 22, 0)]
    [InlineData(9, 9, 0)]
    [InlineData(10, 9, 0)]
    public void CountBusinessDays_Dates_AfterTheFirstUpToTheSecond(int after, int upTo, int count) =>
        Assert.Equal(count, March.CountBusinessDays(Some.March(after), Some.March(upTo)));

    [Theory]
    [InlineData(13, 0, 13)]
    [InlineData(21, 0, 21)]
    [InlineData(13, 1, 14)]
    [InlineData(14, 1, 17)]
    [InlineData(17, -1, 14)]
    [InlineData(16, -2, 13)]
    [InlineData(2, 21, 31)]
    public void PlusBusinessDays_Dates_WeekAndExceptions(int day, int days, int expected) => Assert.Equal(Some.March(expected), March.PlusBusinessDays(Some.March(day), days));

    [Fact]
    public void PlusBusinessDays_OutOfRange_Refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("days", () => March.PlusBusinessDays(Some.March(2), 73_414));
        Assert.Throws<ArgumentOutOfRangeException>("days", () => March.PlusBusinessDays(Some.March(2), -73_414));
        Assert.Throws<ArgumentOutOfRangeException>("days", () => March.PlusBusinessDays(new LocalDate(2100, 12, 31), 1));
        Assert.Throws<ArgumentOutOfRangeException>("days", () => March.PlusBusinessDays(new LocalDate(1900, 1, 1), -1));
    }

    [Fact]
    public void WithBusinessDays_HolidayBefore_TheLastWordHolds()
    {
        var moved = March.WithBusinessDays(Some.March(16));

        Assert.True(moved.IsBusinessDay(Some.March(16)));
        Assert.False(March.IsBusinessDay(Some.March(16)));
        Assert.Equal(1, moved.CountBusinessDays(Some.March(15), Some.March(16)));
    }

    [Fact]
    public void WithHolidays_RangeOfDates_BothEndsIncluded()
    {
        var vacation = March.WithHolidays(new DateInterval(Some.March(23), Some.March(25)));

        Assert.Equal([20, 26, 27], Enumerable.Range(20, 8).Where(day => vacation.IsBusinessDay(Some.March(day))));
        Assert.Equal(2, vacation.CountBusinessDays(Some.March(20), Some.March(27)));
    }

    [Fact]
    public void WithHolidays_RangeBeyondTheDates_Refused()
    {
        var first = new LocalDate(1900, 1, 1);

        Assert.Throws<ArgumentOutOfRangeException>("dates", () => March.WithHolidays(new DateInterval(first.PlusDays(-1), first)));
        Assert.Throws<ArgumentOutOfRangeException>("dates", () => March.WithHolidays(new DateInterval(first, LocalDate.MaxIsoValue)));
        Assert.Throws<ArgumentNullException>("dates", () => March.WithHolidays((DateInterval)null!));
    }

    [Fact]
    public void WithHolidays_Rules_EveryYear()
    {
        var calendar = March.WithHolidays([HolidayRule.Yearly(3, 3), HolidayRule.LastWeekday(3, IsoDayOfWeek.Friday)]).WithBusinessDays(new LocalDate(2027, 3, 3));

        Assert.False(calendar.IsBusinessDay(Some.March(3)));
        Assert.False(calendar.IsBusinessDay(Some.March(27)));
        Assert.True(calendar.IsBusinessDay(new LocalDate(2027, 3, 3)));
        Assert.False(calendar.IsBusinessDay(new LocalDate(2100, 3, 3)));
        Assert.True(March.IsBusinessDay(Some.March(3)));
        Assert.Throws<ArgumentNullException>("rules", () => March.WithHolidays([null!]));
    }

    [Fact]
    public void Weekly_NoDay_Refused() => Assert.Throws<ArgumentException>("days", () => BusinessCalendar.Weekly());

    [Theory]
    [InlineData(IsoDayOfWeek.None)]
    [InlineData((IsoDayOfWeek)8)]
    public void Weekly_NoDayOfTheWeek_Refused(IsoDayOfWeek day) => Assert.Throws<ArgumentOutOfRangeException>("days", () => BusinessCalendar.Weekly(day));

    [Fact]
    public void WithBranch_Null_Refused()
    {
        var calendars = new BusinessCalendars(March);

        Assert.Throws<ArgumentNullException>("calendar", () => calendars.WithBranch("MTY", null!));
        Assert.Throws<ArgumentNullException>("calendar", () => new BusinessCalendars(null!));
        Assert.Throws<InvalidTextException>("branch", () => calendars.WithBranch(" ", March));
    }
}
