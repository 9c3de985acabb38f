using System.Text.RegularExpressions;
using FollowUpKit.Tests.Readme;
using NodaTime;

namespace FollowUpKit.Tests;

/// <summary>Calendars from JSON.</summary>
public sealed class BusinessCalendarsJsonTests
{
    private static readonly LocalDate First = new(2026, 1, 1);

    [Fact]
    public void Parse_FileOfTheDocument_IsTheCalendarOfItsCode()
    {
        var json = Regex.Match(Repository.Read("docs/calendars.md"), "```json\n(\\{.*?)```", RegexOptions.Singleline).Groups[1].Value;
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, json);

            var calendars = BusinessCalendars.Parse(File.ReadAllText(path));

            var company = BusinessCalendar.MondayToFriday
                .WithHolidays(MexicanHolidays.MandatoryRestDays)
                .WithHolidays([HolidayRule.Yearly(12, 12), HolidayRule.LastWeekday(5, IsoDayOfWeek.Monday).WithFirstYear(2026)])
                .WithHolidays(new LocalDate(2026, 4, 2), new LocalDate(2026, 4, 3))
                .WithHolidays(new DateInterval(new LocalDate(2026, 12, 21), new LocalDate(2026, 12, 31)))
                .WithBusinessDays(new LocalDate(2026, 12, 19))
                .WithHours(new BusinessHours(new LocalTime(9, 0), new LocalTime(18, 30)))
                .WithHours(new LocalDate(2026, 12, 19), new BusinessHours(new LocalTime(9, 0), new LocalTime(14, 0)));
            var tijuana = BusinessCalendar
                .Weekly(IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday)
                .WithHolidays(MexicanHolidays.MandatoryRestDays);
            Assert.Equal(Days(company), Days(calendars.ForBranch("MTY")));
            Assert.Equal(Days(tijuana), Days(calendars.ForBranch("TIJ")));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Parse_ExampleOfTheMember_HasItsHolidays()
    {
        var calendars = BusinessCalendars.Parse("""{ "holidays": ["Mexico", { "month": 12, "day": 12 }] }""");

        Assert.False(calendars.ForBranch(null).IsBusinessDay(new LocalDate(2028, 12, 12)));
        Assert.False(calendars.ForBranch(null).IsBusinessDay(new LocalDate(2026, 3, 16)));
        Assert.True(calendars.ForBranch(null).IsBusinessDay(new LocalDate(2026, 3, 17)));
    }

    [Theory]
    [InlineData(2018, true)]
    [InlineData(2024, false)]
    [InlineData(2026, true)]
    [InlineData(2030, false)]
    [InlineData(2036, true)]
    public void Parse_RuleOfSomeYears_IsAHolidayInThose(int year, bool isBusinessDay) => Assert.Equal(
        isBusinessDay,
        BusinessCalendars.Parse("""{ "holidays": [{ "month": 10, "day": 1, "firstYear": 2024, "lastYear": 2035, "yearsBetween": 6 }] }""")
            .ForBranch(null).IsBusinessDay(new LocalDate(year, 10, 1)));

    [Fact]
    public void Parse_RangeOfOneDay_IsThatHoliday()
    {
        var calendar = BusinessCalendars.Parse("""{ "holidays": [{ "from": "2026-12-30", "to": "2026-12-30" }] }""").ForBranch(null);

        Assert.Equal([true, false, true], Enumerable.Range(29, 3).Select(day => calendar.IsBusinessDay(new LocalDate(2026, 12, day))));
    }

    [Fact]
    public void Parse_Nothing_IsMondayToFriday() => Assert.Equal(Days(BusinessCalendar.MondayToFriday), Days(BusinessCalendars.Parse("{}").ForBranch("MTY")));

    [Fact]
    public void Parse_HoursOfSomeDays_AreThoseOfThem()
    {
        var calendar = BusinessCalendars.Parse("""
            { "hours": [{ "opening": "09:00", "closing": "18:00" }, { "opening": "09:00", "closing": "15:00", "days": ["friday"] }] } // early on Fridays
            """).ForBranch(null);

        Assert.Equal(new LocalTime(18, 0), calendar.HoursOn(new LocalDate(2026, 3, 12))!.Closing);
        Assert.Equal(new LocalTime(15, 0), calendar.HoursOn(new LocalDate(2026, 3, 13))!.Closing);
    }

    [Theory]
    [InlineData("[]", "$", "a list", "an object of week, holidays, businessDays, hours, branches")]
    [InlineData("{", "line 1, byte 2", "no JSON", "JSON with a calendar")]
    [InlineData("""{ "weeks": [] }""", "$", "the name \"weeks\"", "one of the names week, holidays, businessDays, hours, branches")]
    [InlineData("""{ "week": [] }""", "$.week", "a list", "at least one day of the week")]
    [InlineData("""{ "week": ["Lunes"] }""", "$.week[0]", "\"Lunes\"", "one of None, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday")]
    [InlineData("""{ "week": ["None"] }""", "$.week[0]", "\"None\"", "a day of the week, from Monday to Sunday")]
    [InlineData("""{ "holidays": ["2026-02-30"] }""", "$.holidays[0]", "\"2026-02-30\"", "a date, such as \"2026-04-02\", \"Mexico\" for its mandatory rest days, a range with from and to, or a rule with a month and a day or weekday")]
    [InlineData("""{ "holidays": [1] }""", "$.holidays[0]", "1", "a date, such as \"2026-04-02\", \"Mexico\" for its mandatory rest days, a range with from and to, or a rule with a month and a day or weekday")]
    [InlineData("""{ "holidays": [{ "from": "2026-12-31" }] }""", "$.holidays[0].to", "nothing", "a date")]
    [InlineData("""{ "holidays": [{ "from": "2026-12-31", "to": "2026-12-30" }] }""", "$.holidays[0].to", "\"2026-12-30\"", "a date that is not before \"from\"")]
    [InlineData("""{ "holidays": [{ "day": 1 }] }""", "$.holidays[0].month", "nothing", "a month, from 1 to 12")]
    [InlineData("""{ "holidays": [{ "month": 2, "day": 30 }] }""", "$.holidays[0].day", "30", "a whole number from 1 to 29")]
    [InlineData("""{ "holidays": [{ "month": 2 }] }""", "$.holidays[0]", "an object", "a day of the month or a weekday")]
    [InlineData("""{ "holidays": [{ "month": 2, "day": 5, "nth": 1 }] }""", "$.holidays[0].nth", "1", "none, since there is no weekday")]
    [InlineData("""{ "businessDays": ["1899-12-31"] }""", "$.businessDays[0]", "\"1899-12-31\"", "a date from 1900-01-01 to 2100-12-31, such as \"2026-04-02\"")]
    [InlineData("""{ "hours": [{ "opening": "18:00", "closing": "09:00" }] }""", "$.hours[0].closing", "\"09:00\"", "a time after the opening")]
    [InlineData("""{ "hours": [{ "opening": "9am", "closing": "18:00" }] }""", "$.hours[0].opening", "\"9am\"", "a time in whole minutes, such as \"10:00\"")]
    [InlineData("""{ "hours": [{ "opening": "09:00", "closing": "18:00", "days": ["Monday"], "date": "2026-03-02" }] }""", "$.hours[0].days", "a list", "days or a date, not both")]
    [InlineData("""{ "week": 1 }""", "$.week", "1", "a list of days of the week")]
    [InlineData("""{ "holidays": 1 }""", "$.holidays", "1", "a list of holidays")]
    [InlineData("""{ "holidays": [{ "to": "2026-12-31" }] }""", "$.holidays[0].from", "nothing", "a date")]
    [InlineData("""{ "businessDays": 1 }""", "$.businessDays", "1", "a list of dates")]
    [InlineData("""{ "businessDays": [1] }""", "$.businessDays[0]", "1", "a date from 1900-01-01 to 2100-12-31, such as \"2026-04-02\"")]
    [InlineData("""{ "hours": 1 }""", "$.hours", "1", "a list of hours")]
    [InlineData("""{ "hours": [{ "from": "09:00" }] }""", "$.hours[0]", "the name \"from\"", "one of the names opening, closing, days, date")]
    [InlineData("""{ "hours": [{ "closing": "18:00" }] }""", "$.hours[0].opening", "nothing", "a time")]
    [InlineData("""{ "hours": [{ "opening": "09:00" }] }""", "$.hours[0].closing", "nothing", "a time")]
    [InlineData("""{ "hours": [{ "opening": 9, "closing": "18:00" }] }""", "$.hours[0].opening", "9", "a time in whole minutes, such as \"10:00\"")]
    [InlineData("""{ "hours": [{ "opening": "09:00", "closing": "09:00" }] }""", "$.hours[0].closing", "\"09:00\"", "a time after the opening")]
    [InlineData("""{ "hours": [{ "opening": "09:00", "closing": "18:00", "days": 1 }] }""", "$.hours[0].days", "1", "a list of days of the week")]
    [InlineData("""{ "branches": [] }""", "$.branches", "a list", "an object with a calendar for each branch")]
    [InlineData("""{ "branches": { "TIJ": { "branches": {} } } }""", "$.branches[\"TIJ\"]", "the name \"branches\"", "one of the names week, holidays, businessDays, hours")]
    [InlineData("""{ "branches": { "TIJ": {}, "TIJ": {} } }""", "$.branches", "an object", "each branch once, not TIJ twice")]
    public void Parse_Spoiled_SaysWhereWhatWasFoundAndWhatIsExpected(string json, string path, string found, string expected)
    {
        var error = Assert.Throws<FollowUpJsonException>(() => BusinessCalendars.Parse(json));

        Assert.Equal((path, found, expected), (error.Path, error.Found, error.Expected));
    }

    [Fact]
    public void Parse_KeyOfABranchIsNone_IsRefused()
    {
        var error = Assert.Throws<FollowUpJsonException>(() => BusinessCalendars.Parse("""{ "branches": { "": {} } }"""));

        Assert.StartsWith("keys of branches, each a text that", error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_MoreBranchesThanAFilterTakes_IsRefused()
    {
        var branches = string.Join(", ", Enumerable.Range(0, 1_001).Select(branch => $"\"{branch}\": {{}}"));

        var error = Assert.Throws<FollowUpJsonException>(() => BusinessCalendars.Parse($"{{ \"branches\": {{ {branches} }} }}"));

        Assert.Equal(("$.branches", "at most 1000 branches, not 1001"), (error.Path, error.Expected));
    }

    private static IEnumerable<string> Days(BusinessCalendar calendar) =>
        Enumerable.Range(0, 800).Select(day => First.PlusDays(day)).Select(date => $"{date} {calendar.IsBusinessDay(date)} {calendar.HoursOn(date)}");
}
