using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Tests;

/// <summary>From dates of 2026, by the calendar of Mexico: Monday 16 March is a holiday, as are Friday 1 May and Wednesday 16 September.</summary>
public sealed class DueRuleTests
{
    private static readonly BusinessHours Usual = new(new LocalTime(9, 0), new LocalTime(18, 0));

    private static readonly BusinessCalendar Mexico = BusinessCalendar.MondayToFriday.WithHolidays(MexicanHolidays.MandatoryRestDays)
        .WithHours(Usual).WithHours(new LocalDate(2026, 12, 24), new BusinessHours(new LocalTime(9, 0), new LocalTime(13, 30)));

    private static readonly LocalDate Last = new(2100, 12, 31);

    public static TheoryData<string, DueRule, string> Rules => new()
    {
        // Days, over a weekend and a holiday.
        { "2026-03-10", DueRule.InDays(0), "2026-03-10" },
        { "2026-03-10", DueRule.InDays(3), "2026-03-13" },
        { "2026-03-10", DueRule.InDays(4), "2026-03-17" },
        { "2026-03-10", DueRule.InDays(4).WithConvention(BusinessDayConvention.Preceding), "2026-03-13" },
        { "2026-03-10", DueRule.InDays(4).WithConvention(BusinessDayConvention.Unadjusted), "2026-03-14" },
        // The first business day on a date, and after it.
        { "2026-03-13", DueRule.InBusinessDays(0), "2026-03-13" },
        { "2026-03-14", DueRule.InBusinessDays(0), "2026-03-17" },
        { "2026-03-14", DueRule.InBusinessDays(0).WithConvention(BusinessDayConvention.Preceding), "2026-03-13" },
        { "2026-03-13", DueRule.InBusinessDays(1), "2026-03-17" },
        { "2026-03-14", DueRule.InBusinessDays(1), "2026-03-17" },
        { "2026-03-10", DueRule.InBusinessDays(5), "2026-03-18" },
        // Weeks and months.
        { "2026-03-09", DueRule.InWeeks(1), "2026-03-17" },
        { "2026-03-10", DueRule.InWeeks(2), "2026-03-24" },
        { "2026-02-10", DueRule.InMonths(1), "2026-03-10" },
        { "2026-01-31", DueRule.InMonths(1), "2026-03-02" },
        { "2026-01-31", DueRule.InMonths(1).WithConvention(BusinessDayConvention.Preceding), "2026-02-27" },
        { "2028-01-31", DueRule.InMonths(1), "2028-02-29" },
        // Before: on a closed day the last business day before it.
        { "2026-03-17", DueRule.DaysBefore(0), "2026-03-17" },
        { "2026-03-18", DueRule.DaysBefore(2), "2026-03-13" },
        { "2026-03-17", DueRule.BusinessDaysBefore(1), "2026-03-13" },
        { "2026-03-15", DueRule.BusinessDaysBefore(0), "2026-03-13" },
        { "2026-03-23", DueRule.WeeksBefore(1), "2026-03-13" },
        { "2026-03-31", DueRule.MonthsBefore(1), "2026-02-27" },
        { "2026-03-18", DueRule.DaysBefore(2).WithConvention(BusinessDayConvention.Following).At(10, 0), "2026-03-17T10:00" },
        // The next day of the week, never today.
        { "2026-03-10", DueRule.NextWeekday(IsoDayOfWeek.Friday), "2026-03-13" },
        { "2026-03-10", DueRule.NextWeekday(IsoDayOfWeek.Tuesday), "2026-03-17" },
        { "2026-03-10", DueRule.NextWeekday(IsoDayOfWeek.Monday), "2026-03-17" },
        { "2026-03-10", DueRule.NextWeekday(IsoDayOfWeek.Monday).WithConvention(BusinessDayConvention.Preceding), "2026-03-13" },
        // The end of the month, on a Sunday in May and a Saturday in October.
        { "2026-03-10", DueRule.EndOfMonth(), "2026-03-31" },
        { "2026-03-31", DueRule.EndOfMonth(), "2026-03-31" },
        { "2026-05-10", DueRule.EndOfMonth(), "2026-06-01" },
        { "2026-05-10", DueRule.EndOfMonth().WithConvention(BusinessDayConvention.Preceding), "2026-05-29" },
        { "2026-08-31", DueRule.EndOfMonth(2), "2026-11-02" },
        { "2026-01-31", DueRule.EndOfMonth(1), "2026-03-02" },
        // At a time.
        { "2026-03-10", DueRule.InBusinessDays(3).At(10, 0), "2026-03-13T10:00" },
        { "2026-03-10", DueRule.InDays(1).AtOpening(), "2026-03-11T09:00" },
        { "2026-03-10", DueRule.InDays(1).AtClosing(), "2026-03-11T18:00" },
        { "2026-12-23", DueRule.InDays(1).AtClosing(), "2026-12-24T13:30" },
        { "2026-12-23", DueRule.InDays(1).AtClosing().At(16, 45), "2026-12-24T16:45" },
        { "2026-12-23", DueRule.InDays(1).At(16, 45).AtOpening(), "2026-12-24T09:00" },
        { "2026-12-23", DueRule.InDays(1).At(16, 45).AtClosing(), "2026-12-24T13:30" },
        { "2026-03-13", DueRule.InDays(1).WithConvention(BusinessDayConvention.Unadjusted).AtOpening(), "2026-03-14" },
        // The last date that there is, a Friday.
        { "2100-12-31", DueRule.InDays(0), "2100-12-31" },
        { "2100-12-30", DueRule.InBusinessDays(1), "2100-12-31" },
        { "1900-01-02", DueRule.InDays(73_412), "2100-12-31" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void From_Date_Due(string date, DueRule rule, string due) => Assert.Equal(due, rule.From(DateOf(date), Mexico).ToString());

    [Theory]
    [MemberData(nameof(Rules))]
    public void From_InstantOfThatDate_SameDueInTheZone(string date, DueRule rule, string due)
    {
        var zone = DateTimeZoneProviders.Tzdb["America/Tijuana"];
        var late = DateOf(date).At(new LocalTime(23, 30)).InZoneLeniently(zone).ToInstant();

        var answer = rule.From(late, zone, Mexico);

        Assert.Equal((due, "America/Tijuana"), (answer.ToString(), answer.TimeZone));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Deserialize_Rule_IsWhatWasWritten(string date, DueRule rule, string due)
    {
        var read = JsonSerializer.Deserialize<DueRule>(JsonSerializer.Serialize(rule))!;

        Assert.Equal(rule, read);
        Assert.Equal(due, read.From(DateOf(date), Mexico).ToString());
    }

    [Fact]
    public void Serialize_Rule_NamesThatAPersonReads() => Assert.Equal(
        """{"Unit":"NextWeekday","Count":0,"Weekday":"Monday","Time":"10:00:00","Hours":null,"Convention":"Preceding"}""",
        JsonSerializer.Serialize(DueRule.NextWeekday(IsoDayOfWeek.Monday).At(10, 0).WithConvention(BusinessDayConvention.Preceding)));

    [Fact]
    public void Deserialize_FewParts_OthersByDefault() => Assert.Equal(
        DueRule.InBusinessDays(3).AtOpening(), JsonSerializer.Deserialize<DueRule>("""{"Unit":"BusinessDays","Count":3,"Hours":"Opening"}"""));

    [Theory]
    [InlineData("""{"Unit":"EndOfMonth","Count":-1}""")]
    [InlineData("""{"Unit":"Days","Count":73414}""")]
    [InlineData("""{"Unit":99,"Count":1}""")]
    [InlineData("""{"Unit":"NextWeekday"}""")]
    [InlineData("""{"Unit":"NextWeekday","Weekday":9}""")]
    [InlineData("""{"Unit":"NextWeekday","Weekday":"None"}""")]
    [InlineData("""{"Unit":"Days","Count":1,"Weekday":"Monday"}""")]
    [InlineData("""{"Unit":"Days","Count":1,"Time":"10:00:30"}""")]
    [InlineData("""{"Unit":"Days","Count":1,"Time":"10:00:00","Hours":"Opening"}""")]
    [InlineData("""{"Unit":"Days","Count":1,"Hours":7}""")]
    [InlineData("""{"Unit":"Days","Count":1,"Convention":7}""")]
    public void Deserialize_WhatTheFactoriesRefuse_Refused(string json) =>
        Assert.ThrowsAny<ArgumentException>(() => JsonSerializer.Deserialize<DueRule>(json));

    [Fact]
    public void Factories_NegativeOrTooFar_Refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("days", () => DueRule.InDays(-1));
        Assert.Throws<ArgumentOutOfRangeException>("days", () => DueRule.InBusinessDays(73_414));
        Assert.Throws<ArgumentOutOfRangeException>("weeks", () => DueRule.InWeeks(-1));
        Assert.Throws<ArgumentOutOfRangeException>("months", () => DueRule.InMonths(-1));
        Assert.Throws<ArgumentOutOfRangeException>("monthsLater", () => DueRule.EndOfMonth(-1));
        Assert.Throws<ArgumentOutOfRangeException>("weekday", () => DueRule.NextWeekday(IsoDayOfWeek.None));
        Assert.Throws<ArgumentOutOfRangeException>("hour", () => DueRule.InDays(1).At(24, 0));
        Assert.Throws<ArgumentOutOfRangeException>("minute", () => DueRule.InDays(1).At(9, 60));
    }

    public static TheoryData<DueRule> TooFar => [DueRule.InDays(1), DueRule.InBusinessDays(73_413), DueRule.InWeeks(73_413), DueRule.InMonths(73_413), DueRule.EndOfMonth(1), DueRule.NextWeekday(IsoDayOfWeek.Friday)];

    [Theory]
    [MemberData(nameof(TooFar))]
    public void From_RuleThatLeadsOutOfTheDates_RefusedByNameOfWhereItBegan(DueRule rule)
    {
        Assert.Throws<ArgumentOutOfRangeException>("date", () => rule.From(Last, Mexico));
        Assert.Throws<ArgumentOutOfRangeException>("now", () => rule.From(Last.AtMidnight().InUtc().ToInstant(), DateTimeZone.Utc, Mexico));
    }

    [Theory]
    [InlineData(BusinessDayConvention.Following, 1)]
    [InlineData(BusinessDayConvention.Preceding, 1)]
    [InlineData(BusinessDayConvention.Preceding, 73_000)]
    public void From_CalendarThatIsNeverOpen_Refused(BusinessDayConvention convention, int days)
    {
        var closed = Mexico.WithHolidays(new DateInterval(new LocalDate(1900, 1, 1), Last));

        Assert.Throws<ArgumentOutOfRangeException>("date", () => DueRule.InDays(days).WithConvention(convention).From(new LocalDate(1900, 1, 2), closed));
        Assert.Equal("1900-01-03", DueRule.InDays(1).WithConvention(BusinessDayConvention.Unadjusted).From(new LocalDate(1900, 1, 2), closed).ToString());
    }

    private static LocalDate DateOf(string iso) => LocalDatePattern.Iso.Parse(iso).Value;
}
