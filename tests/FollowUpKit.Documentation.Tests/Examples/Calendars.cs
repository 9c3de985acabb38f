using System.Text.Json;
using NodaTime.Testing;
using PublicHoliday;

namespace FollowUpKit.Documentation.Tests;

/// <summary>What docs/calendars.md says.</summary>
public sealed class Calendars
{
    [Fact]
    public void Calendars_OfTheCompanyAndABranch_DaysAndHours()
    {
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

        var options = new FollowUpKitOptions
        {
            DefaultTimeZone = "America/Mexico_City",
            BusinessCalendars = new BusinessCalendars(company).WithBranch("TIJ", tijuana),
        };

        var calendars = options.BusinessCalendars;
        Assert.False(calendars.ForBranch("MTY").IsBusinessDay(new LocalDate(2026, 5, 25)));
        Assert.Equal(0, calendars.ForBranch("MTY").CountBusinessDays(new LocalDate(2026, 12, 19), new LocalDate(2027, 1, 3)));
        Assert.Equal(new LocalTime(14, 0), calendars.ForBranch("MTY").HoursOn(new LocalDate(2026, 12, 19))!.Closing);
        Assert.True(calendars.ForBranch("TIJ").IsBusinessDay(new LocalDate(2026, 11, 28)));
        Assert.False(calendars.ForBranch("TIJ").IsBusinessDay(new LocalDate(2026, 11, 16)));
    }

    [Fact]
    public void HolidayRules_OfSettings_Holidays()
    {
        var rules = JsonSerializer.Deserialize<HolidayRule[]>("""
            [
              { "Month": 12, "Day": 12 },
              { "Month": 5, "Weekday": "Monday", "FirstYear": 2026 },
              { "Month": 3, "Weekday": "Monday", "Nth": 3 }
            ]
            """)!;
        var calendar = BusinessCalendar.MondayToFriday.WithHolidays(rules);

        Assert.Equal([HolidayRule.Yearly(12, 12), HolidayRule.LastWeekday(5, IsoDayOfWeek.Monday).WithFirstYear(2026), HolidayRule.NthWeekday(3, 3, IsoDayOfWeek.Monday)], rules);
        Assert.False(calendar.IsBusinessDay(new LocalDate(2026, 5, 25)));
        Assert.True(calendar.IsBusinessDay(new LocalDate(2026, 5, 18)));
    }

    [Fact]
    public void WithHolidays_OfAHolidayLibrary_ItsDays()
    {
        var holidays = Enumerable.Range(2026, 10).SelectMany(year => new USAPublicHoliday().PublicHolidays(year));
        var laredo = BusinessCalendar.MondayToFriday.WithHolidays([.. holidays.Select(LocalDate.FromDateTime)]);

        Assert.False(laredo.IsBusinessDay(new LocalDate(2026, 11, 26)));
        Assert.Equal(3, laredo.CountBusinessDays(new LocalDate(2027, 7, 1), new LocalDate(2027, 7, 7)));
    }

    /// <summary>Its class for Mexico has the day of the change of the Federal Executive in every year.</summary>
    [Fact]
    public void MexicoPublicHoliday_TenYears_DiffersFromTheLawOnFirstOctobers()
    {
        var library = BusinessCalendar.MondayToFriday.WithHolidays(
            [.. Enumerable.Range(2026, 10).SelectMany(year => new MexicoPublicHoliday().PublicHolidays(year)).Select(LocalDate.FromDateTime)]);
        var law = BusinessCalendar.MondayToFriday.WithHolidays(MexicanHolidays.MandatoryRestDays);

        var days = Enumerable.Range(0, 3_652).Select(day => new LocalDate(2026, 1, 1).PlusDays(day));
        Assert.All(days.Where(day => library.IsBusinessDay(day) != law.IsBusinessDay(day)), day => Assert.Equal((10, 1), (day.Month, day.Day)));
    }

    [Fact]
    public async Task DueRules_OfTheDocument_DueValues()
    {
        var zone = DateTimeZoneProviders.Tzdb["America/Mexico_City"];
        var calendar = BusinessCalendar.MondayToFriday
            .WithHolidays(MexicanHolidays.MandatoryRestDays)
            .WithHours(new BusinessHours(new LocalTime(9, 0), new LocalTime(18, 30)));
        var options = new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City", BusinessCalendars = new BusinessCalendars(calendar) };
        var clock = new FakeClock(Instant.FromUtc(2026, 3, 10, 16, 0));
        var followUps = new FollowUpService(new InMemoryOperationStore(), clock, options);
        await followUps.OpenOperationAsync("Q-1042", open => open.WithBranch("MTY").WithFirst(new FollowUpDraft("Call", Due.On(new LocalDate(2026, 3, 10)))));
        var now = clock.GetCurrentInstant();

        var due = DueRule.InBusinessDays(3).At(10, 0).From(now, zone, calendar);
        await followUps.CaptureResultAsync("Q-1042", new LocalDateTime(2026, 3, 10, 10, 0), "Wants a discount", result => result
            .WithNext(new FollowUpDraft("Call with the new price", due)));
        Assert.Equal("2026-03-13T10:00", due.ToString());

        var sale = (await followUps.FindAsync("Q-1042"))!;
        var rule = DueRule.NextWeekday(IsoDayOfWeek.Monday).AtOpening();
        var later = rule.From(clock.GetCurrentInstant(), DateTimeZoneProviders.Tzdb[sale.TimeZone], options.BusinessCalendars.ForBranch(sale.Branch));
        await followUps.RescheduleFollowUpAsync("Q-1042", later, "Is on holiday this week");
        Assert.Equal("2026-03-17T09:00", later.ToString());
        Assert.Equal(later, (await followUps.FindAsync("Q-1042"))!.Pending[0].Due);

        var afterTheVisit = DueRule.EndOfMonth().WithConvention(BusinessDayConvention.Preceding).From(new LocalDate(2026, 5, 10), calendar);
        Assert.Equal("2026-05-29", afterTheVisit.ToString());

        var json = JsonSerializer.Serialize(rule);
        var same = JsonSerializer.Deserialize<DueRule>("""{ "Unit": "NextWeekday", "Weekday": "Monday", "Hours": "Opening" }""");
        Assert.Equal(rule, same);
        Assert.Equal(rule, JsonSerializer.Deserialize<DueRule>(json));
    }

    [Fact]
    public void DocComments_OfCalendars_Compile()
    {
        var inauguration = HolidayRule.Yearly(10, 1).WithFirstYear(2024).WithYearsBetween(6);
        Assert.Equal(new LocalDate(2030, 10, 1), inauguration.DateIn(2030));
        Assert.Null(inauguration.DateIn(2026));

        var calendar = BusinessCalendar.MondayToFriday.WithHolidays(MexicanHolidays.MandatoryRestDays);
        Assert.False(calendar.IsBusinessDay(new LocalDate(2026, 9, 16)));
    }
}
