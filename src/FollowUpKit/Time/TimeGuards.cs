using Ardalis.GuardClauses;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>Guard clauses for the dates and times of this library.</summary>
internal static class TimeGuards
{
    public static LocalDate FirstDate { get; } = new(1900, 1, 1);

    public static LocalDate LastDate { get; } = new(2100, 12, 31);

    /// <summary>From the first of these dates to the last.</summary>
    public const int DaysInRange = 73_413;

    public static LocalDate BadDate(this IGuardClause guard, LocalDate date, string parameterName)
    {
        var iso = date.WithCalendar(CalendarSystem.Iso);
        return ProblemOf(iso) is { } problem
            ? throw new ArgumentOutOfRangeException(parameterName, $"{parameterName} {problem}, but is {LocalDatePattern.Iso.Format(iso)}.")
            : iso;
    }

    /// <summary>An instant of any of these dates in any zone, cut down to the microsecond.</summary>
    public static Instant BadInstant(this IGuardClause guard, Instant instant, string parameterName) =>
        ProblemOf(instant) is { } problem
            ? throw new ArgumentOutOfRangeException(parameterName, $"{parameterName} {problem}, but is {InstantPattern.ExtendedIso.Format(instant)}.")
            : LocalTimes.FloorToMicrosecond(instant);

    public static bool IsInRange(Instant instant) => ProblemOf(instant) is null;

    public static LocalDateTime BadLocalDateTime(this IGuardClause guard, LocalDateTime local, string parameterName)
    {
        var date = guard.BadDate(local.Date, parameterName);
        return date + guard.BadLocalTime(local.TimeOfDay, parameterName);
    }

    public static LocalTime BadLocalTime(this IGuardClause guard, LocalTime time, string parameterName) =>
        ProblemOf(time) is { } problem
            ? throw new ArgumentException($"{parameterName} {problem}, but is {LocalTimePattern.ExtendedIso.Format(time)}.", parameterName)
            : time;

    public static IsoDayOfWeek BadWeekday(this IGuardClause guard, IsoDayOfWeek day, string parameterName) =>
        day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday
            ? throw new ArgumentOutOfRangeException(parameterName, FormattableString.Invariant($"{(int)day}"), "There is no such day of the week.")
            : day;

    public static string? ProblemOf(LocalDateTime local) =>
        ProblemOf(local.Date.WithCalendar(CalendarSystem.Iso)) ?? ProblemOf(local.TimeOfDay);

    public static string? ProblemOf(Instant instant) =>
        instant.InUtc().Date is var date && (date < FirstDate.PlusDays(-1) || date > LastDate.PlusDays(1))
            ? "must be from 1899-12-31 to 2101-01-01 UTC"
            : null;

    public static string? ProblemOf(LocalDate date) =>
        date < FirstDate || date > LastDate ? "must be from 1900-01-01 to 2100-12-31" : null;

    public static string? ProblemOf(LocalTime time) =>
        time.NanosecondOfDay % NodaConstants.NanosecondsPerMinute != 0 ? "must be given in whole minutes" : null;
}
