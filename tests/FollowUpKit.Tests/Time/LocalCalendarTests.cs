using NodaTime;

namespace FollowUpKit.Tests;

public sealed class LocalCalendarTests
{
    private static readonly LocalCalendar WorkingDays = new(businessCalendars: new BusinessCalendars(BusinessCalendar.MondayToFriday));

    [Theory]
    [InlineData(0, "Etc/UTC", 0)]
    [InlineData(0, "America/Mexico_City", -1)]
    [InlineData(-1, "Etc/UTC", -1)]
    [InlineData(86_400, "Asia/Tokyo", 1)]
    [InlineData(1_772_798_400, "No/Such", 20_518)]
    public void DayNumberOf_SecondsAfter1970_DaysSince1970InTheZone(long seconds, string zone, int number) =>
        Assert.Equal(number, LocalCalendar.Default.DayNumberOf(Instant.FromUnixTimeSeconds(seconds), zone));

    [Theory]
    [InlineData("America/Mexico_City", true)]
    [InlineData("Etc/UTC", true)]
    // An alias of the same database.
    [InlineData("US/Central", true)]
    // Case matters, and what is no id of the database is none.
    [InlineData("america/mexico_city", false)]
    [InlineData("UTC+03", false)]
    [InlineData("Central Standard Time", false)]
    [InlineData("", false)]
    public void FindZone_Id_OnlyThoseOfIana(string zone, bool isThere) => Assert.Equal(isThere, LocalCalendar.Default.FindTimeZone(zone) is not null);

    [Theory]
    [InlineData("America/Mexico_City", 3)]
    [InlineData("Asia/Tokyo", 4)]
    // UTC where the zone is not known.
    [InlineData("Mars/Olympus", 4)]
    public void DateOf_Instant_LocalDateInTheZone(string zone, int day) =>
        Assert.Equal(new LocalDate(2026, 3, day), LocalCalendar.Default.DateOf(Instant.FromUtc(2026, 3, 4, 5, 59), zone));

    [Theory]
    [InlineData(2, 2, 0)]
    [InlineData(2, 3, 1)]
    [InlineData(2, 16, 14)]
    [InlineData(3, 2, 0)]
    public void DaysBetween_AllDays_NeverNegative(int due, int today, int days) =>
        Assert.Equal(days, LocalCalendar.Default.DaysBetween(new(2026, 3, due), new(2026, 3, today)));

    [Theory]
    // Monday 2 to Friday 6, over the weekend, and to the Monday after.
    [InlineData(2, 6, 4)]
    [InlineData(6, 7, 0)]
    [InlineData(6, 8, 0)]
    [InlineData(6, 9, 1)]
    [InlineData(7, 9, 1)]
    [InlineData(2, 2, 0)]
    [InlineData(9, 2, 0)]
    public void DaysBetween_BusinessDays_AfterTheFirstUpToTheSecond(int due, int today, int days) =>
        Assert.Equal(days, WorkingDays.DaysBetween(new(2026, 3, due), new(2026, 3, today)));

    [Theory]
    [InlineData("TIJ", 1)]
    [InlineData("tij", 0)]
    [InlineData("MTY", 0)]
    [InlineData(null, 0)]
    public void DaysBetween_BranchThatWorksOnSaturdays_CountsThem(string? branch, int days)
    {
        var calendars = new BusinessCalendars(BusinessCalendar.MondayToFriday).WithBranch("TIJ", BusinessCalendar.MondayToFriday.WithBusinessDays(new LocalDate(2026, 3, 7)));

        Assert.Equal(days, new LocalCalendar(businessCalendars: calendars).DaysBetween(new(2026, 3, 6), new(2026, 3, 8), branch));
    }
}
