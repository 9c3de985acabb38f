using NodaTime;

namespace FollowUpKit.Tests;

public sealed class BusinessHoursTests
{
    private static readonly BusinessHours Usual = new(new LocalTime(9, 0), new LocalTime(18, 0));

    private static readonly BusinessHours Short = new(new LocalTime(9, 0), new LocalTime(14, 0));

    private static readonly BusinessCalendar March = BusinessCalendar
        .Weekly(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday).WithHolidays(Some.March(16)).WithBusinessDays(Some.March(12))
        .WithHours(Usual).WithHours(Short, IsoDayOfWeek.Saturday).WithHours(Some.March(13), Short);

    public static TheoryData<int, BusinessHours?> Days => new()
    {
        // A Friday, a Saturday, a Sunday; a date that is worked once, a date with hours of its own, a holiday.
        { 6, Usual },
        { 7, Short },
        { 8, null },
        { 12, Usual },
        { 13, Short },
        { 16, null },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void HoursOn_Date_WeekAndExceptions(int day, BusinessHours? hours) => Assert.Equal(hours, March.HoursOn(Some.March(day)));

    [Fact]
    public void HoursOn_CalendarWithoutHours_None() => Assert.Null(BusinessCalendar.MondayToFriday.HoursOn(Some.March(6)));

    [Fact]
    public void WithHours_ClosedDay_StaysClosed()
    {
        var calendar = March.WithHours(Some.March(8), Short);

        Assert.False(calendar.IsBusinessDay(Some.March(8)));
        Assert.Null(calendar.HoursOn(Some.March(8)));
        Assert.Equal(Short, calendar.WithBusinessDays(Some.March(8)).HoursOn(Some.March(8)));
    }

    [Fact]
    public void WithHours_NoDayOfTheWeek_Refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("days", () => March.WithHours(Usual, IsoDayOfWeek.None));
        Assert.Throws<ArgumentNullException>("hours", () => March.WithHours(null!));
        Assert.Throws<ArgumentNullException>("hours", () => March.WithHours(Some.March(2), null!));
    }

    [Theory]
    [InlineData(9, 9)]
    [InlineData(18, 9)]
    [InlineData(9, 0)]
    public void Constructor_ClosingNotLater_Refused(int from, int to) =>
        Assert.Throws<ArgumentException>("closing", () => new BusinessHours(new LocalTime(from, 0), new LocalTime(to, 0)));

    [Fact]
    public void Constructor_Seconds_Refused()
    {
        Assert.Throws<ArgumentException>("opening", () => new BusinessHours(new LocalTime(9, 0, 1), new LocalTime(18, 0)));
        Assert.Throws<ArgumentException>("closing", () => new BusinessHours(new LocalTime(9, 0), new LocalTime(18, 0, 1)));
    }
}
