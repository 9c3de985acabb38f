using System.ComponentModel;
using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>
/// A due value as people say it, such as "in three business days at ten": counted from a date, by the calendar of a branch. A date that is
/// no business day moves to the next one, unless <see cref="WithConvention"/> asks otherwise. Immutable, and written as JSON as it is.
/// </summary>
/// <example>
/// <code>
/// var due = DueRule.InBusinessDays(3).At(10, 0).From(now, zone, calendar);
/// </code>
/// </example>
public sealed record DueRule
{
    /// <summary>Makes a rule of its parts, for serializers; people read <see cref="InDays"/> and its siblings more easily.</summary>
    /// <param name="unit">What is counted.</param>
    /// <param name="count">How many, from 0 to 73,413; of days, business days, weeks and months from -73,413, negative for before.</param>
    /// <param name="weekday">The day of the week, for <see cref="DueRuleUnit.NextWeekday"/> only.</param>
    /// <param name="time">The local time of day in whole minutes; null for the whole day or the hours of the branch.</param>
    /// <param name="hours">The opening or closing of the branch instead of a time; null for none.</param>
    /// <param name="convention">Where a closed day goes.</param>
    /// <exception cref="ArgumentException">A value is out of range, the time has seconds, or two parts exclude each other.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [JsonConstructor]
    public DueRule(
        DueRuleUnit unit,
        int count = 0,
        IsoDayOfWeek? weekday = null,
        LocalTime? time = null,
        OpeningOrClosing? hours = null,
        BusinessDayConvention convention = BusinessDayConvention.Following)
    {
        Unit = Guard.Against.EnumOutOfRange(unit);
        Count = Guard.Against.NotBetween(unit <= DueRuleUnit.Months ? -TimeGuards.DaysInRange : 0, TimeGuards.DaysInRange, count, nameof(count));
        if (weekday is null == (unit == DueRuleUnit.NextWeekday)) throw new ArgumentException("A rule has a weekday if it looks for the next one, else none.", nameof(weekday));
        Weekday = weekday is { } day ? Guard.Against.BadWeekday(day, nameof(weekday)) : null;
        Time = time is { } given ? Guard.Against.BadLocalTime(given, nameof(time)) : null;
        if (hours is not null && time is not null) throw new ArgumentException("A rule has a time of day or an hour of the branch, not both.", nameof(hours));
        Hours = hours is { } hour ? Guard.Against.EnumOutOfRange(hour, nameof(hours)) : null;
        Convention = Guard.Against.EnumOutOfRange(convention);
    }

    /// <summary>What is counted.</summary>
    public DueRuleUnit Unit { get; }

    /// <summary>How many of them; negative for before.</summary>
    public int Count { get; }

    /// <summary>The day of the week that is looked for; null for any.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<IsoDayOfWeek>))]
    public IsoDayOfWeek? Weekday { get; }

    /// <summary>The local time of day; null when the rule has none of its own.</summary>
    [JsonConverter(typeof(LocalTimeJsonConverter))]
    public LocalTime? Time { get; private init; }

    /// <summary>The opening or closing of the branch as time of day; null when the rule does not ask for it.</summary>
    public OpeningOrClosing? Hours { get; private init; }

    /// <summary>Where a date goes that is no business day.</summary>
    public BusinessDayConvention Convention { get; private init; }

    /// <summary>So many days later.</summary>
    /// <param name="days">The days, from 0, which is the day itself or, where that is closed, the next business day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or above 73,413.</exception>
    public static DueRule InDays(int days) => new(DueRuleUnit.Days, Guard.Against.NotBetween(0, TimeGuards.DaysInRange, days, nameof(days)));

    /// <summary>So many business days later.</summary>
    /// <param name="days">The business days: 1 is the first one after the date, 0 the first one on or after it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or above 73,413.</exception>
    public static DueRule InBusinessDays(int days) => new(DueRuleUnit.BusinessDays, Guard.Against.NotBetween(0, TimeGuards.DaysInRange, days, nameof(days)));

    /// <summary>The same day of the week, so many weeks later.</summary>
    /// <param name="weeks">The weeks, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or above 73,413.</exception>
    public static DueRule InWeeks(int weeks) => new(DueRuleUnit.Weeks, Guard.Against.NotBetween(0, TimeGuards.DaysInRange, weeks, nameof(weeks)));

    /// <summary>The same day of the month, so many months later; the last day of a month that does not have it.</summary>
    /// <param name="months">The months, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or above 73,413.</exception>
    public static DueRule InMonths(int months) => new(DueRuleUnit.Months, Guard.Against.NotBetween(0, TimeGuards.DaysInRange, months, nameof(months)));

    /// <summary>So many days before, such as a delivery; on a closed day the last business day before that.</summary>
    /// <param name="days">The days, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or above 73,413.</exception>
    public static DueRule DaysBefore(int days) => Before(DueRuleUnit.Days, Guard.Against.NotBetween(0, TimeGuards.DaysInRange, days, nameof(days)));

    /// <summary>So many business days before.</summary>
    /// <param name="days">The business days: 1 is the last one before the date, 0 the last one on or before it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or above 73,413.</exception>
    public static DueRule BusinessDaysBefore(int days) => Before(DueRuleUnit.BusinessDays, Guard.Against.NotBetween(0, TimeGuards.DaysInRange, days, nameof(days)));

    /// <summary>The same day of the week, so many weeks before; on a closed day the last business day before that.</summary>
    /// <param name="weeks">The weeks, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or above 73,413.</exception>
    public static DueRule WeeksBefore(int weeks) => Before(DueRuleUnit.Weeks, Guard.Against.NotBetween(0, TimeGuards.DaysInRange, weeks, nameof(weeks)));

    /// <summary>The same day of the month, so many months before; the last day of a month that does not have it; on a closed day the last business day before that.</summary>
    /// <param name="months">The months, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or above 73,413.</exception>
    public static DueRule MonthsBefore(int months) => Before(DueRuleUnit.Months, Guard.Against.NotBetween(0, TimeGuards.DaysInRange, months, nameof(months)));

    /// <summary>The next such day of the week, never the date itself.</summary>
    /// <param name="weekday">The day of the week.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day of the week.</exception>
    public static DueRule NextWeekday(IsoDayOfWeek weekday) => new(DueRuleUnit.NextWeekday, weekday: Guard.Against.BadWeekday(weekday, nameof(weekday)));

    /// <summary>The last day of a month, which is the date itself on that day.</summary>
    /// <param name="monthsLater">Of which month: 0 for that of the date.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or above 73,413.</exception>
    public static DueRule EndOfMonth(int monthsLater = 0) =>
        new(DueRuleUnit.EndOfMonth, Guard.Against.NotBetween(0, TimeGuards.DaysInRange, monthsLater, nameof(monthsLater)));

    /// <summary>The same day, at a time.</summary>
    /// <param name="hour">The hour, from 0 to 23.</param>
    /// <param name="minute">The minute, from 0 to 59.</param>
    /// <exception cref="ArgumentOutOfRangeException">Hour or minute are out of range.</exception>
    public DueRule At(int hour, int minute) => this with { Time = new LocalTime(hour, minute), Hours = null };

    /// <summary>The same day, when the branch opens; the whole day where the calendar has no hours for it.</summary>
    public DueRule AtOpening() => this with { Time = null, Hours = OpeningOrClosing.Opening };

    /// <summary>The same day, when the branch closes; the whole day where the calendar has no hours for it.</summary>
    public DueRule AtClosing() => this with { Time = null, Hours = OpeningOrClosing.Closing };

    /// <summary>The same rule, with another treatment of closed days.</summary>
    /// <param name="convention">Where a date goes that is no business day.</param>
    /// <exception cref="ArgumentException">There is no such convention.</exception>
    public DueRule WithConvention(BusinessDayConvention convention) => this with { Convention = Guard.Against.EnumOutOfRange(convention) };

    /// <summary>The due value, counted from a date.</summary>
    /// <param name="date">The local date, from 1900-01-01 to 2100-12-31, such as that of a result.</param>
    /// <param name="calendar">The business days and hours of the branch.</param>
    /// <returns>The due value, without a time zone of its own.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The date, or the one that the rule leads to, is out of range.</exception>
    public Due From(LocalDate date, BusinessCalendar calendar) =>
        From(Guard.Against.BadDate(date, nameof(date)), Guard.Against.Null(calendar), nameof(date));

    /// <summary>The due value, counted from an instant.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="timeZone">The time zone in which it is a date: that of the sale or its branch.</param>
    /// <param name="calendar">The business days and hours of the branch.</param>
    /// <returns>The due value in that time zone.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant, or the date that the rule leads to, is out of range.</exception>
    public Due From(Instant now, DateTimeZone timeZone, BusinessCalendar calendar)
    {
        var today = Guard.Against.BadInstant(now, nameof(now)).InZone(Guard.Against.Null(timeZone)).Date;
        return From(today, Guard.Against.Null(calendar), nameof(now)).WithTimeZone(timeZone.Id);
    }

    /// <summary>The due value, counted from a date; null where either is out of range.</summary>
    internal Due? FromOrNull(LocalDate date, BusinessCalendar calendar)
    {
        if (TimeGuards.ProblemOf(date) is not null) return null;
        var day = Adjusted(Counted(date, calendar), calendar);
        return TimeGuards.ProblemOf(day) is null ? On(day, calendar) : null;
    }

    private static DueRule Before(DueRuleUnit unit, int count) => new(unit, -count, convention: BusinessDayConvention.Preceding);

    private Due From(LocalDate date, BusinessCalendar calendar, string parameterName)
    {
        var day = Adjusted(Counted(date, calendar), calendar);
        return TimeGuards.ProblemOf(day) is { } problem
            ? throw new ArgumentOutOfRangeException(parameterName, $"The rule leads to {LocalDatePattern.Iso.Format(day)}; a due date {problem}.")
            : On(day, calendar);
    }

    private Due On(LocalDate day, BusinessCalendar calendar) => (Time ?? HourOf(calendar.HoursOn(day))) is { } time ? Due.At(day + time) : Due.On(day);

    private LocalDate Counted(LocalDate date, BusinessCalendar calendar) => Unit switch
    {
        DueRuleUnit.Days => date.PlusDays(Count),
        DueRuleUnit.BusinessDays => calendar.BusinessDayAfter(date, Count),
        DueRuleUnit.Weeks => date.PlusWeeks(Count),
        DueRuleUnit.Months => date.PlusMonths(Count),
        DueRuleUnit.NextWeekday => date.Next(Weekday!.Value).PlusWeeks(Count),
        DueRuleUnit.EndOfMonth => DateAdjusters.EndOfMonth(date.PlusMonths(Count)),
        _ => throw new InvalidOperationException($"There is no unit {Unit}."),
    };

    private LocalDate Adjusted(LocalDate date, BusinessCalendar calendar) => Convention switch
    {
        _ when calendar.IsBusinessDay(date) => date,
        BusinessDayConvention.Following => calendar.BusinessDayAfter(date, 1),
        BusinessDayConvention.Preceding => calendar.BusinessDayAfter(date, -1),
        _ => date,
    };

    private LocalTime? HourOf(BusinessHours? day) => Hours switch
    {
        OpeningOrClosing.Opening => day?.Opening,
        OpeningOrClosing.Closing => day?.Closing,
        _ => null,
    };
}
