using Ardalis.GuardClauses;
using NodaTime;

namespace FollowUpKit;

/// <summary>
/// A holiday that comes back: on a date of the year, or on the nth or the last weekday of a month; in all years, or in some.
/// Immutable: each method returns a new rule.
/// </summary>
/// <example>
/// <code>
/// var inauguration = HolidayRule.Yearly(10, 1).WithFirstYear(2024).WithYearsBetween(6);
/// </code>
/// </example>
public sealed record HolidayRule
{
    private const int LastOfMonth = -1;

    private readonly int _month;
    private readonly int _day;
    private readonly int _nth;
    private readonly IsoDayOfWeek _weekday;
    private int _firstYear = TimeGuards.FirstDate.Year;
    private int _lastYear = TimeGuards.LastDate.Year;
    private int _yearsBetween = 1;

    private HolidayRule(int month, int day, int nth, IsoDayOfWeek weekday) => (_month, _day, _nth, _weekday) = (month, day, nth, weekday);

    /// <summary>A holiday on the same date of every year.</summary>
    /// <param name="month">The month, from 1 to 12.</param>
    /// <param name="day">The day of the month. 29 February is a holiday in leap years only.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public static HolidayRule Yearly(int month, int day) =>
        new(Guard.Against.NotBetween(1, 12, month, nameof(month)), Guard.Against.NotBetween(1, DaysIn(2000, month), day, nameof(day)), 0, IsoDayOfWeek.None);

    /// <summary>A holiday on the nth weekday of a month, such as the first Monday of February.</summary>
    /// <param name="month">The month, from 1 to 12.</param>
    /// <param name="nth">Which one, from 1 to 4.</param>
    /// <param name="weekday">The day of the week.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month, number or day of the week.</exception>
    public static HolidayRule NthWeekday(int month, int nth, IsoDayOfWeek weekday) => new(
        Guard.Against.NotBetween(1, 12, month, nameof(month)), 0, Guard.Against.NotBetween(1, 4, nth, nameof(nth)), Guard.Against.BadWeekday(weekday, nameof(weekday)));

    /// <summary>A holiday on the last weekday of a month, such as the last Monday of May.</summary>
    /// <param name="month">The month, from 1 to 12.</param>
    /// <param name="weekday">The day of the week.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month or day of the week.</exception>
    public static HolidayRule LastWeekday(int month, IsoDayOfWeek weekday) =>
        new(Guard.Against.NotBetween(1, 12, month, nameof(month)), 0, LastOfMonth, Guard.Against.BadWeekday(weekday, nameof(weekday)));

    /// <summary>The same rule, from a year on.</summary>
    /// <param name="year">The first year with the holiday, from 1900 to 2100; 1900 when this is not called.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is out of range.</exception>
    public HolidayRule WithFirstYear(int year) => this with { _firstYear = GoodYear(year) };

    /// <summary>The same rule, up to a year.</summary>
    /// <param name="year">The last year that may have the holiday, from 1900 to 2100; 2100 when this is not called.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is out of range.</exception>
    public HolidayRule WithLastYear(int year) => this with { _lastYear = GoodYear(year) };

    /// <summary>The same rule, not in every year.</summary>
    /// <param name="years">The years from one holiday to the next, counted from the first year; from 1 to 200.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public HolidayRule WithYearsBetween(int years) => this with { _yearsBetween = Guard.Against.NotBetween(1, 200, years, nameof(years)) };

    /// <summary>The date of the holiday in a year.</summary>
    /// <param name="year">The year.</param>
    /// <returns>The local date, or null where the year has no such holiday.</returns>
    public LocalDate? DateIn(int year)
    {
        if (year < _firstYear || year > _lastYear || (year - _firstYear) % _yearsBetween != 0) return null;
        if (_weekday == IsoDayOfWeek.None) return _day <= DaysIn(year, _month) ? new LocalDate(year, _month, _day) : null;
        return _nth == LastOfMonth
            ? new LocalDate(year, _month, DaysIn(year, _month)).PlusDays(1).Previous(_weekday)
            : new LocalDate(year, _month, 1).PlusDays(-1).Next(_weekday).PlusWeeks(_nth - 1);
    }

    /// <summary>The dates of all years that this library knows.</summary>
    internal IEnumerable<LocalDate> Dates() =>
        Enumerable.Range(_firstYear, Math.Max(0, _lastYear - _firstYear + 1)).Select(DateIn).OfType<LocalDate>();

    private static int DaysIn(int year, int month) => CalendarSystem.Iso.GetDaysInMonth(year, month);

    private static int GoodYear(int year) => Guard.Against.NotBetween(TimeGuards.FirstDate.Year, TimeGuards.LastDate.Year, year, nameof(year));
}
