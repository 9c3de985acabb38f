using Ardalis.GuardClauses;
using NodaTime;

namespace FollowUpKit;

/// <summary>Which days a company or a branch works on: a week, and the dates that differ from it. Immutable: each method returns a new calendar.</summary>
public sealed class BusinessCalendar
{
    /// <summary>A Monday from which weeks are counted.</summary>
    private static readonly LocalDate Monday = new(1900, 1, 1);

    private readonly bool[] _week;
    private readonly Dictionary<LocalDate, bool> _exceptions;
    private readonly LocalDate[] _changed;
    private readonly int[] _balance;

    private BusinessCalendar(bool[] week, Dictionary<LocalDate, bool> exceptions)
    {
        _week = week;
        _exceptions = exceptions;
        var changed = exceptions.Where(exception => exception.Value != week[DayOf(exception.Key)]).OrderBy(exception => exception.Key).ToList();
        _changed = [.. changed.Select(exception => exception.Key)];
        _balance = new int[changed.Count + 1];
        for (var i = 0; i < changed.Count; i++) _balance[i + 1] = _balance[i] + (changed[i].Value ? 1 : -1);
    }

    /// <summary>Monday to Friday, without holidays.</summary>
    public static BusinessCalendar MondayToFriday { get; } =
        Weekly(IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday);

    /// <summary>A calendar of the same days every week, without holidays.</summary>
    /// <param name="days">The days of the week that are business days, at least one.</param>
    /// <exception cref="ArgumentException">There is no day, or a value is not a day of the week.</exception>
    public static BusinessCalendar Weekly(params IsoDayOfWeek[] days)
    {
        Guard.Against.NullOrEmpty(days);
        var week = new bool[7];
        foreach (var day in days)
        {
            if (day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday)
                throw new ArgumentOutOfRangeException(nameof(days), FormattableString.Invariant($"{(int)day}"), "There is no such day of the week.");
            week[(int)day - 1] = true;
        }

        return new BusinessCalendar(week, []);
    }

    /// <summary>The same calendar, with dates that are not business days.</summary>
    /// <param name="dates">The local dates, from 1900-01-01 to 2100-12-31.</param>
    /// <exception cref="ArgumentException">A date is out of range.</exception>
    public BusinessCalendar WithHolidays(params LocalDate[] dates) => With(dates, isBusinessDay: false);

    /// <summary>The same calendar, with dates that are business days whatever their day of the week.</summary>
    /// <param name="dates">The local dates, from 1900-01-01 to 2100-12-31.</param>
    /// <exception cref="ArgumentException">A date is out of range.</exception>
    public BusinessCalendar WithBusinessDays(params LocalDate[] dates) => With(dates, isBusinessDay: true);

    /// <summary>Whether a date is a business day.</summary>
    /// <param name="date">The local date.</param>
    public bool IsBusinessDay(LocalDate date) => _exceptions.TryGetValue(date, out var exception) ? exception : _week[DayOf(date)];

    /// <summary>Counts the business days after a date up to another. It takes the same time whatever the distance.</summary>
    /// <param name="after">The date before the first one counted.</param>
    /// <param name="upTo">The last date, inclusive.</param>
    /// <returns>The number of business days; 0 when the second date is not after the first.</returns>
    public int CountBusinessDays(LocalDate after, LocalDate upTo) => upTo <= after ? 0 : CountUpTo(upTo) - CountUpTo(after);

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

    private BusinessCalendar With(LocalDate[] dates, bool isBusinessDay)
    {
        var exceptions = new Dictionary<LocalDate, bool>(_exceptions);
        foreach (var date in Guard.Against.Null(dates)) exceptions[Guard.Against.BadDate(date, nameof(dates))] = isBusinessDay;
        return new BusinessCalendar(_week, exceptions);
    }

    /// <summary>The business days from a Monday up to a date, negative before it.</summary>
    private int CountUpTo(LocalDate date)
    {
        var days = Period.DaysBetween(Monday, date) + 1;
        var weeks = (days >= 0 ? days : days - 6) / 7;
        var rest = _week.Take(days - (weeks * 7)).Count(isBusinessDay => isBusinessDay);
        var place = Array.BinarySearch(_changed, date);
        return (weeks * _week.Count(isBusinessDay => isBusinessDay)) + rest + _balance[place < 0 ? ~place : place + 1];
    }
}
