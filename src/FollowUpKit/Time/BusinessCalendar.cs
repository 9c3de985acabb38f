using Ardalis.GuardClauses;
using NodaTime;

namespace FollowUpKit;

/// <summary>
/// Which days and hours a company or a branch works: a week, and the dates that differ from it. Immutable: each method returns a new calendar.
/// Where two of them speak of the same date, the last one holds.
/// </summary>
/// <example>
/// <code>
/// var calendar = BusinessCalendar.MondayToFriday.WithHolidays(MexicanHolidays.MandatoryRestDays);
/// </code>
/// </example>
public sealed class BusinessCalendar
{
    /// <summary>A Monday from which weeks are counted.</summary>
    private static readonly LocalDate Monday = new(1900, 1, 1);

    private readonly bool[] _week;
    private readonly int[] _inWeek;
    private readonly Dictionary<LocalDate, bool> _exceptions;
    private readonly OpeningTimes _hours;
    private readonly LocalDate[] _changed;
    private readonly int[] _balance;

    private BusinessCalendar(bool[] week, Dictionary<LocalDate, bool> exceptions, OpeningTimes hours)
    {
        _week = week;
        _inWeek = [.. Enumerable.Range(0, 8).Select(days => week.Take(days).Count(isBusinessDay => isBusinessDay))];
        _exceptions = exceptions;
        _hours = hours;
        var changed = exceptions.Where(exception => exception.Value != week[DayOf(exception.Key)]).OrderBy(exception => exception.Key).ToList();
        _changed = [.. changed.Select(exception => exception.Key)];
        _balance = new int[changed.Count + 1];
        for (var i = 0; i < changed.Count; i++) _balance[i + 1] = _balance[i] + (changed[i].Value ? 1 : -1);
    }

    /// <summary>Monday to Friday, without holidays or hours.</summary>
    public static BusinessCalendar MondayToFriday { get; } =
        Weekly(IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday);

    /// <summary>All days, without hours.</summary>
    internal static BusinessCalendar EveryDay { get; } = Weekly([.. Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day)]);

    /// <summary>A calendar of the same days every week, without holidays or hours.</summary>
    /// <param name="days">The days of the week that are business days, at least one.</param>
    /// <exception cref="ArgumentException">There is no day, or a value is not a day of the week.</exception>
    public static BusinessCalendar Weekly(params IsoDayOfWeek[] days)
    {
        Guard.Against.NullOrEmpty(days);
        var week = new bool[7];
        foreach (var day in days) week[(int)Guard.Against.BadWeekday(day, nameof(days)) - 1] = true;
        return new BusinessCalendar(week, [], OpeningTimes.None);
    }

    /// <summary>The same calendar, with dates that are not business days.</summary>
    /// <param name="dates">The local dates, from 1900-01-01 to 2100-12-31.</param>
    /// <exception cref="ArgumentException">A date is out of range.</exception>
    public BusinessCalendar WithHolidays(params LocalDate[] dates) => With(Guard.Against.Null(dates), isBusinessDay: false);

    /// <summary>The same calendar, with a range of dates that are not business days, such as the company's vacation.</summary>
    /// <param name="dates">The local dates, both ends included, from 1900-01-01 to 2100-12-31.</param>
    /// <exception cref="ArgumentException">A date is out of range.</exception>
    public BusinessCalendar WithHolidays(DateInterval dates)
    {
        Guard.Against.BadDate(Guard.Against.Null(dates).Start, nameof(dates));
        Guard.Against.BadDate(dates.End, nameof(dates));
        return With(dates, isBusinessDay: false);
    }

    /// <summary>The same calendar, with holidays that come back, in all years from 1900 to 2100.</summary>
    /// <param name="rules">The rules, such as <see cref="MexicanHolidays.MandatoryRestDays"/>.</param>
    public BusinessCalendar WithHolidays(IEnumerable<HolidayRule> rules) =>
        With(Guard.Against.Null(rules).SelectMany(rule => Guard.Against.Null(rule, nameof(rules)).Dates()), isBusinessDay: false);

    /// <summary>The same calendar, with dates that are business days whatever their day of the week.</summary>
    /// <param name="dates">The local dates, from 1900-01-01 to 2100-12-31.</param>
    /// <exception cref="ArgumentException">A date is out of range.</exception>
    public BusinessCalendar WithBusinessDays(params LocalDate[] dates) => With(Guard.Against.Null(dates), isBusinessDay: true);

    /// <summary>The same calendar, with hours for days of the week. They make no day a business day.</summary>
    /// <param name="hours">The hours.</param>
    /// <param name="days">The days of the week; none for all of them.</param>
    /// <exception cref="ArgumentException">A value is not a day of the week.</exception>
    public BusinessCalendar WithHours(BusinessHours hours, params IsoDayOfWeek[] days)
    {
        Guard.Against.Null(hours);
        foreach (var day in Guard.Against.Null(days)) Guard.Against.BadWeekday(day, nameof(days));
        return new(_week, _exceptions, _hours.With(hours, days.Length > 0 ? days : Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day)));
    }

    /// <summary>The same calendar, with hours of its own for a date. They do not make it a business day.</summary>
    /// <param name="date">The local date, from 1900-01-01 to 2100-12-31.</param>
    /// <param name="hours">The hours.</param>
    /// <exception cref="ArgumentException">The date is out of range.</exception>
    public BusinessCalendar WithHours(LocalDate date, BusinessHours hours) =>
        new(_week, _exceptions, _hours.With(Guard.Against.Null(hours), Guard.Against.BadDate(date, nameof(date))));

    /// <summary>Whether a date is a business day.</summary>
    /// <param name="date">The local date.</param>
    public bool IsBusinessDay(LocalDate date) => _exceptions.TryGetValue(date, out var exception) ? exception : _week[DayOf(date)];

    /// <summary>The hours of a date.</summary>
    /// <param name="date">The local date.</param>
    /// <returns>The hours; null when it is not a business day, or when the calendar has no hours for it.</returns>
    public BusinessHours? HoursOn(LocalDate date) => IsBusinessDay(date) ? _hours.On(date) : null;

    /// <summary>Counts the business days after a date up to another. It takes the same time whatever the distance.</summary>
    /// <param name="after">The date before the first one counted.</param>
    /// <param name="upTo">The last date, inclusive.</param>
    /// <returns>The number of business days; 0 when the second date is not after the first.</returns>
    public int CountBusinessDays(LocalDate after, LocalDate upTo) => upTo <= after ? 0 : CountUpTo(upTo) - CountUpTo(after);

    /// <summary>The date so many business days after another, or before it. It takes about the same time whatever the number.</summary>
    /// <param name="date">The local date, from 1900-01-01 to 2100-12-31, a business day or not.</param>
    /// <param name="days">The business days, from -73,413 to 73,413; negative for before. 0 is the date itself.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument, or the date that it leads to, is out of range.</exception>
    public LocalDate PlusBusinessDays(LocalDate date, int days)
    {
        var from = Guard.Against.BadDate(date, nameof(date));
        return Guard.Against.BadDate(BusinessDayAfter(from, Guard.Against.NotBetween(-TimeGuards.DaysInRange, TimeGuards.DaysInRange, days, nameof(days))), nameof(days));
    }

    /// <summary>The same without limits: outside them there are no holidays.</summary>
    internal LocalDate BusinessDayAfter(LocalDate date, int days)
    {
        if (days == 0) return date;
        var before = days > 0 ? date : date.PlusDays(-1);
        var number = CountUpTo(before) + (days > 0 ? days : days + 1);
        var farthest = 7 * (days + (Math.Sign(days) * (_changed.Length + 1)));
        var (least, most) = (Math.Min(0, farthest), Math.Max(0, farthest));
        while (least < most)
        {
            var middle = least + ((most - least) / 2);
            if (CountUpTo(date.PlusDays(middle)) >= number) most = middle;
            else least = middle + 1;
        }

        return date.PlusDays(least);
    }

    /// <summary>The latest date, not before a first, with at least so many business days, from 1, after it up to another date.</summary>
    internal LocalDate LatestBefore(LocalDate upTo, int businessDays, LocalDate first)
    {
        var (least, most) = (0, Period.DaysBetween(first, upTo) - 1);
        while (least < most)
        {
            var middle = (least + most + 1) / 2;
            if (CountBusinessDays(first.PlusDays(middle), upTo) >= businessDays) least = middle;
            else most = middle - 1;
        }

        return first.PlusDays(least);
    }

    private static int DayOf(LocalDate date) => (int)date.DayOfWeek - 1;

    private BusinessCalendar With(IEnumerable<LocalDate> dates, bool isBusinessDay)
    {
        var exceptions = new Dictionary<LocalDate, bool>(_exceptions);
        foreach (var date in dates) exceptions[Guard.Against.BadDate(date, nameof(dates))] = isBusinessDay;
        return new BusinessCalendar(_week, exceptions, _hours);
    }

    /// <summary>The business days from a Monday up to a date, negative before it.</summary>
    private int CountUpTo(LocalDate date)
    {
        var days = Period.DaysBetween(Monday, date) + 1;
        var weeks = (days >= 0 ? days : days - 6) / 7;
        var place = Array.BinarySearch(_changed, date);
        return (weeks * _inWeek[7]) + _inWeek[days - (weeks * 7)] + _balance[place < 0 ? ~place : place + 1];
    }
}
