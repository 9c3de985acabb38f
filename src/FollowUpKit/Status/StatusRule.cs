using Ardalis.GuardClauses;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>Computes the follow-up status of a sale at an instant, from facts alone.</summary>
/// <remarks>
/// Most questions can be asked of a row, or of columns of rows in memory: spans of instants in microseconds since 1970 UTC, as
/// the tables store them, and of dates in days since 1970-01-01. Columns give the answers of the rows, and allocate nothing.
/// </remarks>
public static class StatusRule
{
    /// <summary>In a column of instants: nothing is pending, so it is never overdue.</summary>
    public const long NeverOverdue = long.MaxValue;

    /// <summary>Whether something that is overdue from an instant is overdue at another: at or after it, with no grace period.</summary>
    /// <param name="overdueFrom">The first instant at which it is overdue; null for never.</param>
    /// <param name="now">The instant to answer for.</param>
    public static bool IsOverdue(Instant? overdueFrom, Instant now) => now >= overdueFrom;

    /// <summary>The status of an operation: concluded if it has a conclusion, else overdue if a pending follow-up is, else in progress.</summary>
    /// <param name="isConcluded">Whether it has a conclusion.</param>
    /// <param name="nextOverdueFrom">The first instant at which a pending follow-up is overdue; null when nothing is pending.</param>
    /// <param name="now">The instant to answer for.</param>
    public static FollowUpStatus StatusAt(bool isConcluded, Instant? nextOverdueFrom, Instant now) =>
        isConcluded ? FollowUpStatus.Concluded
        : IsOverdue(nextOverdueFrom, now) ? FollowUpStatus.Overdue
        : FollowUpStatus.InProgress;

    /// <summary>The status of an operation, <see cref="FollowUpStatus.NotTracked"/> when it was withdrawn.</summary>
    /// <param name="facts">The operation.</param>
    /// <param name="now">The instant to answer for.</param>
    public static FollowUpStatus StatusAt(OperationFacts facts, Instant now) =>
        Guard.Against.Null(facts).IsWithdrawn
            ? FollowUpStatus.NotTracked
            : StatusAt(facts.Conclusion is not null, facts.NextOverdueFrom, now);

    /// <summary>Whether there is no next step: in progress with nothing pending.</summary>
    /// <param name="facts">The operation.</param>
    public static bool HasNoNextStep(OperationFacts facts) => IsOpen(Guard.Against.Null(facts)) && facts.PendingCount == 0;

    /// <summary>Whether the current follow-up is pending and due on the local date of the instant in its zone, its minute past or not.</summary>
    /// <param name="facts">The operation.</param>
    /// <param name="now">The instant to answer for.</param>
    /// <param name="calendar">The time zones.</param>
    public static bool IsDueToday(OperationFacts facts, Instant now, LocalCalendar calendar) =>
        IsOpen(Guard.Against.Null(facts))
        && facts.PendingCount > 0
        && facts.CurrentDueDate == Guard.Against.Null(calendar).DateOf(now, facts.CurrentTimeZone ?? facts.TimeZone);

    /// <summary>The instant at which the status changes by time alone; null when only a command can change it.</summary>
    /// <param name="facts">The operation.</param>
    /// <param name="now">The instant to answer for.</param>
    public static Instant? NextChange(OperationFacts facts, Instant now) =>
        IsOpen(Guard.Against.Null(facts)) && facts.NextOverdueFrom > now ? facts.NextOverdueFrom : null;

    /// <summary>The days overdue of the current follow-up of an operation; zero when the operation is not overdue.</summary>
    /// <param name="facts">The operation.</param>
    /// <param name="now">The instant to answer for.</param>
    /// <param name="calendar">The time zones, and which days count.</param>
    public static int DaysOverdue(OperationFacts facts, Instant now, LocalCalendar calendar) =>
        StatusAt(facts, now) == FollowUpStatus.Overdue && facts.CurrentDueDate is { } dueDate
            ? DaysOverdue(dueDate, facts.CurrentTimeZone ?? facts.TimeZone, facts.NextOverdueFrom!.Value, now, calendar, facts.Branch)
            : 0;

    /// <summary>
    /// The days overdue of a pending follow-up: the date of the instant minus the due date, both in its time zone. Zero when it is
    /// not overdue, and when it is late by hours only on the same local date.
    /// </summary>
    /// <param name="dueDate">The local due date.</param>
    /// <param name="timeZone">The IANA time zone of the due value.</param>
    /// <param name="overdueFrom">The first instant at which it is overdue.</param>
    /// <param name="now">The instant to answer for.</param>
    /// <param name="calendar">The time zones, and which days count.</param>
    /// <param name="branch">The ERP's key of the branch whose business days count; null for none.</param>
    public static int DaysOverdue(
        LocalDate dueDate, string timeZone, Instant overdueFrom, Instant now, LocalCalendar calendar, string? branch = null) =>
        IsOverdue(overdueFrom, now)
            ? Guard.Against.Null(calendar).DaysBetween(dueDate, calendar.DateOf(now, timeZone), branch)
            : 0;

    /// <summary>The status of each operation of a column, none of them concluded or withdrawn: overdue, else in progress.</summary>
    /// <param name="nextOverdueFrom">The first instants at which a pending follow-up is overdue, in microseconds since 1970 UTC; <see cref="NeverOverdue"/> when nothing is pending.</param>
    /// <param name="now">The instant to answer for.</param>
    /// <param name="statuses">Where to write them; elements after the last row are not changed.</param>
    /// <exception cref="ArgumentException">The destination has fewer elements than there are rows.</exception>
    public static void StatusAt(ReadOnlySpan<long> nextOverdueFrom, Instant now, Span<FollowUpStatus> statuses)
    {
        Guard.Against.TooShort(statuses.Length, nextOverdueFrom.Length, nameof(statuses));
        StatusColumns.Write(nextOverdueFrom, LocalTimes.ToUnixTimeMicroseconds(now), statuses);
    }

    /// <summary>The status of each operation of two columns, none of them withdrawn: concluded, else overdue, else in progress.</summary>
    /// <param name="isConcluded">Whether they have a conclusion.</param>
    /// <param name="nextOverdueFrom">The first instants at which a pending follow-up is overdue, in microseconds since 1970 UTC; <see cref="NeverOverdue"/> when nothing is pending.</param>
    /// <param name="now">The instant to answer for.</param>
    /// <param name="statuses">Where to write them; elements after the last row are not changed.</param>
    /// <exception cref="ArgumentException">The columns differ in length, or the destination has fewer elements than there are rows.</exception>
    public static void StatusAt(
        ReadOnlySpan<bool> isConcluded, ReadOnlySpan<long> nextOverdueFrom, Instant now, Span<FollowUpStatus> statuses)
    {
        Guard.Against.OtherLength(isConcluded.Length, nextOverdueFrom.Length, nameof(isConcluded));
        StatusAt(nextOverdueFrom, now, statuses);
        StatusColumns.Conclude(isConcluded, statuses);
    }

    /// <summary>How many rows of a column are overdue.</summary>
    /// <param name="overdueFrom">The first instants at which they are overdue, in microseconds since 1970 UTC; <see cref="NeverOverdue"/> for what is not pending.</param>
    /// <param name="now">The instant to answer for.</param>
    public static int CountOverdue(ReadOnlySpan<long> overdueFrom, Instant now) =>
        StatusColumns.Count(overdueFrom, LocalTimes.ToUnixTimeMicroseconds(now));

    /// <summary>The days from each due date of a column to today, all in one zone; zero when it is today or later.</summary>
    /// <remarks>
    /// The days overdue of rows that are overdue. Of a row that is not they are zero too, but for a due time that the clocks
    /// skip together with midnight, on the next day until it is overdue: where that may happen, give the statuses also.
    /// </remarks>
    /// <param name="dueDates">The local due dates, in days since 1970-01-01; <see cref="int.MaxValue"/> for a row without one.</param>
    /// <param name="today">The local date that is counted to, in days since 1970-01-01: <see cref="LocalCalendar.DayNumberOf"/>.</param>
    /// <param name="daysOverdue">Where to write them, at most <see cref="int.MaxValue"/>; elements after the last row are not changed.</param>
    /// <exception cref="ArgumentException">The destination has fewer elements than there are rows.</exception>
    public static void DaysOverdue(ReadOnlySpan<int> dueDates, int today, Span<int> daysOverdue)
    {
        Guard.Against.TooShort(daysOverdue.Length, dueDates.Length, nameof(daysOverdue));
        DayColumns.Write(dueDates, today, daysOverdue);
    }

    /// <summary>The days overdue of each row of a column, in zones of their own; zero when its status is not overdue.</summary>
    /// <param name="statuses">The status of each row.</param>
    /// <param name="dueDates">The local due date of each row, in days since 1970-01-01; any number where the status is not overdue.</param>
    /// <param name="timeZones">The zone of each row, as an index into <paramref name="todays"/>.</param>
    /// <param name="todays">The local date of the instant in each zone, in days since 1970-01-01: <see cref="LocalCalendar.DayNumberOf"/>.</param>
    /// <param name="daysOverdue">Where to write them, at most <see cref="int.MaxValue"/>; elements after the last row are not changed.</param>
    /// <exception cref="ArgumentException">The columns differ in length, or the destination has fewer elements than there are rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A row has a zone that is not in the table; the rows before it are written.</exception>
    public static void DaysOverdue(
        ReadOnlySpan<FollowUpStatus> statuses, ReadOnlySpan<int> dueDates, ReadOnlySpan<int> timeZones, ReadOnlySpan<int> todays, Span<int> daysOverdue)
    {
        Guard.Against.OtherLength(statuses.Length, dueDates.Length, nameof(statuses));
        Guard.Against.OtherLength(timeZones.Length, dueDates.Length, nameof(timeZones));
        Guard.Against.TooShort(daysOverdue.Length, dueDates.Length, nameof(daysOverdue));
        DayColumns.Write(statuses, dueDates, timeZones, todays, daysOverdue);
    }

    private static bool IsOpen(OperationFacts facts) => !facts.IsWithdrawn && facts.Conclusion is null;
}
