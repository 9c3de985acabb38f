using System.ComponentModel;
using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using NodaTime;

namespace FollowUpKit;

/// <summary>
/// A holiday that comes back: on a date of the year, or on the nth or the last weekday of a month; in all years, or in some.
/// Immutable: each method returns a new rule. Written as JSON as it is.
/// </summary>
/// <example>
/// <code>
/// var inauguration = HolidayRule.Yearly(10, 1).WithFirstYear(2024).WithYearsBetween(6);
/// </code>
/// </example>
public sealed record HolidayRule
{
    /// <summary>Makes a rule of its parts, for serializers; people read <see cref="Yearly"/> and its siblings more easily.</summary>
    /// <param name="month">The month, from 1 to 12.</param>
    /// <param name="day">The day of the month; null for a weekday.</param>
    /// <param name="weekday">The day of the week; null for a day of the month.</param>
    /// <param name="nth">Which weekday of the month, from 1 to 4; null for the last.</param>
    /// <param name="firstYear">The first year with the holiday, from 1900 to 2100.</param>
    /// <param name="lastYear">The last year that may have the holiday, from 1900 to 2100.</param>
    /// <param name="yearsBetween">The years from one holiday to the next, from 1 to 200.</param>
    /// <exception cref="ArgumentException">A value is out of range, or there is a day of the month and a weekday, or neither.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [JsonConstructor]
    public HolidayRule(
        int month, int? day = null, IsoDayOfWeek? weekday = null, int? nth = null, int firstYear = 1900, int lastYear = 2100, int yearsBetween = 1)
    {
        Month = Guard.Against.NotBetween(1, 12, month, nameof(month));
        Day = day is { } date ? Guard.Against.NotBetween(1, DaysIn(2000, month), date, nameof(day)) : null;
        Weekday = weekday is { } name ? Guard.Against.BadWeekday(name, nameof(weekday)) : null;
        Nth = nth is { } number ? Guard.Against.NotBetween(1, 4, number, nameof(nth)) : null;
        FirstYear = Guard.Against.NotBetween(TimeGuards.FirstDate.Year, TimeGuards.LastDate.Year, firstYear, nameof(firstYear));
        LastYear = Guard.Against.NotBetween(TimeGuards.FirstDate.Year, TimeGuards.LastDate.Year, lastYear, nameof(lastYear));
        YearsBetween = Guard.Against.NotBetween(1, 200, yearsBetween, nameof(yearsBetween));
        if (day is null == weekday is null) throw new ArgumentException("A holiday has a day of the month or a weekday.", nameof(day));
        if (nth is not null && weekday is null) throw new ArgumentException("Only a weekday can be the nth of a month.", nameof(nth));
    }

    /// <summary>The month, from 1 to 12.</summary>
    public int Month { get; }

    /// <summary>The day of the month; null when it is on a weekday.</summary>
    public int? Day { get; }

    /// <summary>The day of the week; null when it is on a day of the month.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<IsoDayOfWeek>))]
    public IsoDayOfWeek? Weekday { get; }

    /// <summary>Which such weekday of the month; null for the last.</summary>
    public int? Nth { get; }

    /// <summary>The first year with the holiday.</summary>
    public int FirstYear { get; private init; }

    /// <summary>The last year that may have the holiday.</summary>
    public int LastYear { get; private init; }

    /// <summary>The years from one holiday to the next, counted from the first year.</summary>
    public int YearsBetween { get; private init; }

    /// <summary>A holiday on the same date of every year.</summary>
    /// <param name="month">The month, from 1 to 12.</param>
    /// <param name="day">The day of the month. 29 February is a holiday in leap years only.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public static HolidayRule Yearly(int month, int day) => new(month, day);

    /// <summary>A holiday on the nth weekday of a month, such as the first Monday of February.</summary>
    /// <param name="month">The month, from 1 to 12.</param>
    /// <param name="nth">Which one, from 1 to 4.</param>
    /// <param name="weekday">The day of the week.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month, number or day of the week.</exception>
    public static HolidayRule NthWeekday(int month, int nth, IsoDayOfWeek weekday) => new(month, weekday: weekday, nth: nth);

    /// <summary>A holiday on the last weekday of a month, such as the last Monday of May.</summary>
    /// <param name="month">The month, from 1 to 12.</param>
    /// <param name="weekday">The day of the week.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month or day of the week.</exception>
    public static HolidayRule LastWeekday(int month, IsoDayOfWeek weekday) => new(month, weekday: weekday);

    /// <summary>The same rule, from a year on.</summary>
    /// <param name="year">The first year with the holiday, from 1900 to 2100; 1900 when this is not called.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is out of range.</exception>
    public HolidayRule WithFirstYear(int year) => this with { FirstYear = GoodYear(year) };

    /// <summary>The same rule, up to a year.</summary>
    /// <param name="year">The last year that may have the holiday, from 1900 to 2100; 2100 when this is not called.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is out of range.</exception>
    public HolidayRule WithLastYear(int year) => this with { LastYear = GoodYear(year) };

    /// <summary>The same rule, not in every year.</summary>
    /// <param name="years">The years from one holiday to the next, counted from the first year; from 1 to 200.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public HolidayRule WithYearsBetween(int years) => this with { YearsBetween = Guard.Against.NotBetween(1, 200, years, nameof(years)) };

    /// <summary>The date of the holiday in a year.</summary>
    /// <param name="year">The year.</param>
    /// <returns>The local date, or null where the year has no such holiday.</returns>
    public LocalDate? DateIn(int year)
    {
        if (year < FirstYear || year > LastYear || (year - FirstYear) % YearsBetween != 0) return null;
        if (Day is { } day) return day <= DaysIn(year, Month) ? new LocalDate(year, Month, day) : null;
        return Nth is { } nth
            ? new LocalDate(year, Month, 1).PlusDays(-1).Next(Weekday!.Value).PlusWeeks(nth - 1)
            : new LocalDate(year, Month, DaysIn(year, Month)).PlusDays(1).Previous(Weekday!.Value);
    }

    /// <summary>The dates of all years that this library knows.</summary>
    internal IEnumerable<LocalDate> Dates() =>
        Enumerable.Range(FirstYear, Math.Max(0, LastYear - FirstYear + 1)).Select(DateIn).OfType<LocalDate>();

    private static int DaysIn(int year, int month) => CalendarSystem.Iso.GetDaysInMonth(year, month);

    private static int GoodYear(int year) => Guard.Against.NotBetween(TimeGuards.FirstDate.Year, TimeGuards.LastDate.Year, year, nameof(year));
}
