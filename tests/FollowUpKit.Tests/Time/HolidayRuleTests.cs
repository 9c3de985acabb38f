using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Tests;

public sealed class HolidayRuleTests
{
    public static TheoryData<string, HolidayRule> Rules => new()
    {
        { "2025-12-25 2026-12-25 2027-12-25 2028-12-25", HolidayRule.Yearly(12, 25) },
        { "2028-02-29", HolidayRule.Yearly(2, 29) },
        { "2025-02-03 2026-02-02 2027-02-01 2028-02-07", HolidayRule.NthWeekday(2, 1, IsoDayOfWeek.Monday) },
        { "2025-11-27 2026-11-26 2027-11-25 2028-11-23", HolidayRule.NthWeekday(11, 4, IsoDayOfWeek.Thursday) },
        { "2025-05-26 2026-05-25 2027-05-31 2028-05-29", HolidayRule.LastWeekday(5, IsoDayOfWeek.Monday) },
        { "2025-12-31 2026-12-30 2027-12-29 2028-12-27", HolidayRule.LastWeekday(12, IsoDayOfWeek.Wednesday) },
        { "2026-05-01 2027-05-01", HolidayRule.Yearly(5, 1).WithFirstYear(2026).WithLastYear(2027) },
        { "2025-05-01 2028-05-01", HolidayRule.Yearly(5, 1).WithFirstYear(2022).WithYearsBetween(3) },
        { "2026-05-01", HolidayRule.Yearly(5, 1).WithYearsBetween(6).WithFirstYear(2026) },
        { "", HolidayRule.Yearly(5, 1).WithFirstYear(2027).WithLastYear(2026) },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void DateIn_From2025To2028_TheseDates(string dates, HolidayRule rule) => Assert.Equal(
        dates, string.Join(' ', Enumerable.Range(2025, 4).Select(rule.DateIn).OfType<LocalDate>().Select(LocalDatePattern.Iso.Format)));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Deserialize_Rule_IsWhatWasWritten(string dates, HolidayRule rule)
    {
        var read = JsonSerializer.Deserialize<HolidayRule>(JsonSerializer.Serialize(rule))!;

        Assert.Equal(rule, read);
        Assert.Equal(dates.Length > 0, Enumerable.Range(2025, 4).Any(year => read.DateIn(year) is not null));
    }

    [Fact]
    public void Deserialize_FewParts_OthersByDefault() => Assert.Equal(
        [HolidayRule.Yearly(12, 12), HolidayRule.LastWeekday(5, IsoDayOfWeek.Monday), HolidayRule.NthWeekday(3, 3, IsoDayOfWeek.Monday).WithFirstYear(2007)],
        JsonSerializer.Deserialize<HolidayRule[]>("""[{"Month":12,"Day":12},{"Month":5,"Weekday":"Monday"},{"Month":3,"Weekday":"Monday","Nth":3,"FirstYear":2007}]""")!);

    [Theory]
    [InlineData("""{"Day":12}""")]
    [InlineData("""{"Month":12}""")]
    [InlineData("""{"Month":12,"Day":12,"Weekday":"Monday"}""")]
    [InlineData("""{"Month":12,"Day":12,"Nth":1}""")]
    [InlineData("""{"Month":12,"Weekday":"None"}""")]
    [InlineData("""{"Month":12,"Weekday":"Monday","Nth":5}""")]
    [InlineData("""{"Month":12,"Day":12,"FirstYear":1899}""")]
    [InlineData("""{"Month":12,"Day":12,"LastYear":2101}""")]
    [InlineData("""{"Month":12,"Day":12,"YearsBetween":0}""")]
    public void Deserialize_WhatTheFactoriesRefuse_Refused(string json) =>
        Assert.ThrowsAny<ArgumentException>(() => JsonSerializer.Deserialize<HolidayRule>(json));

    [Theory]
    [InlineData(1899)]
    [InlineData(2101)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void DateIn_YearThatTheLibraryDoesNotKnow_None(int year) => Assert.Null(HolidayRule.Yearly(1, 1).DateIn(year));

    [Theory]
    [InlineData(0, 1, "month")]
    [InlineData(13, 1, "month")]
    [InlineData(1, 0, "day")]
    [InlineData(4, 31, "day")]
    [InlineData(2, 30, "day")]
    public void Yearly_NoDate_Refused(int month, int day, string parameter) =>
        Assert.Throws<ArgumentOutOfRangeException>(parameter, () => HolidayRule.Yearly(month, day));

    [Theory]
    [InlineData(13, 1, IsoDayOfWeek.Monday, "month")]
    [InlineData(1, 0, IsoDayOfWeek.Monday, "nth")]
    [InlineData(1, 5, IsoDayOfWeek.Monday, "nth")]
    [InlineData(1, 1, IsoDayOfWeek.None, "weekday")]
    public void NthWeekday_NoSuchDay_Refused(int month, int nth, IsoDayOfWeek weekday, string parameter) =>
        Assert.Throws<ArgumentOutOfRangeException>(parameter, () => HolidayRule.NthWeekday(month, nth, weekday));

    [Fact]
    public void LastWeekday_NoSuchDay_Refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("month", () => HolidayRule.LastWeekday(0, IsoDayOfWeek.Monday));
        Assert.Throws<ArgumentOutOfRangeException>("weekday", () => HolidayRule.LastWeekday(1, (IsoDayOfWeek)8));
    }

    [Fact]
    public void With_YearsOutOfRange_Refused()
    {
        var rule = HolidayRule.Yearly(1, 1);

        Assert.Throws<ArgumentOutOfRangeException>("year", () => rule.WithFirstYear(1899));
        Assert.Throws<ArgumentOutOfRangeException>("year", () => rule.WithLastYear(2101));
        Assert.Throws<ArgumentOutOfRangeException>("years", () => rule.WithYearsBetween(0));
        Assert.Throws<ArgumentOutOfRangeException>("years", () => rule.WithYearsBetween(201));
    }
}
