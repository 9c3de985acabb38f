using System.Globalization;
using FollowUpKit.Tests.Readme;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Tests;

/// <summary>Against tables that a Python program made with a holiday library of its own: Time/Tables/mexico.py.</summary>
public sealed class MexicanHolidaysTests
{
    private static readonly BusinessCalendar Mexico = BusinessCalendar.MondayToFriday.WithHolidays(MexicanHolidays.MandatoryRestDays);

    public static TheoryData<int> Years => [.. Enumerable.Range(2000, 37)];

    [Theory]
    [MemberData(nameof(Years))]
    public void IsBusinessDay_EachDayOfAYear_AsInTheTable(int year) => Assert.Equal(
        Rows("mexico-business-days").Where(row => row[0].StartsWith($"{year}-", StringComparison.Ordinal)),
        Enumerable.Range(1, 12).Select(month => new[] { string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}"), BusinessDays(year, month) }));

    [Fact]
    public void PlusBusinessDays_DatesOfTheTable_AsInTheTable() =>
        Assert.All(Later, row => Assert.Equal(row.Result, Mexico.PlusBusinessDays(row.Date, row.Count)));

    [Fact]
    public void InBusinessDays_DatesOfTheTable_AsInTheTable() =>
        Assert.All(Later.Where(row => row.Count > 0), row => Assert.Equal(row.Result, DueRule.InBusinessDays(row.Count).From(row.Date, Mexico).Date));

    [Fact]
    public void CountBusinessDays_BetweenDatesOfTheTable_AsInTheTable() => Assert.All(Later, row =>
    {
        var (first, last) = row.Count >= 0 ? (row.Date, row.Result) : (row.Result.PlusDays(-1), row.Date.PlusDays(-1));
        Assert.Equal(Math.Abs(row.Count), Mexico.CountBusinessDays(first, last));
    });

    [Theory]
    [InlineData("2006-03-20", true)]
    [InlineData("2006-03-21", false)]
    [InlineData("2007-03-19", false)]
    [InlineData("2018-10-01", true)]
    [InlineData("2024-10-01", false)]
    [InlineData("2030-10-01", false)]
    [InlineData("2100-12-25", false)]
    [InlineData("1994-12-01", false)]
    public void IsBusinessDay_AroundTheReforms_AsTheLawSays(string date, bool isBusinessDay) =>
        Assert.Equal(isBusinessDay, Mexico.IsBusinessDay(LocalDatePattern.Iso.Parse(date).Value));

    private static IEnumerable<(LocalDate Date, int Count, LocalDate Result)> Later => Rows("mexico-business-days-later").Select(row =>
        (LocalDatePattern.Iso.Parse(row[0]).Value, int.Parse(row[1], CultureInfo.InvariantCulture), LocalDatePattern.Iso.Parse(row[2]).Value));

    private static IEnumerable<string[]> Rows(string table) =>
        Repository.Read($"tests/FollowUpKit.Tests/Time/Tables/{table}.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.TrimEnd('\r').Split(','));

    private static string BusinessDays(int year, int month) =>
        string.Join(' ', Enumerable.Range(1, CalendarSystem.Iso.GetDaysInMonth(year, month)).Where(day => Mexico.IsBusinessDay(new(year, month, day))));
}
