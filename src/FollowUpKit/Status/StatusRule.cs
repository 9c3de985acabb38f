using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>The one place that says where the chase of a sale stands at an instant, from facts alone.</summary>
public static class StatusRule
{
    /// <summary>Whether something that is overdue from an instant is overdue at another: at or after it, with no grace period.</summary>
    /// <param name="overdueFrom">The first instant at which it is overdue; null for never.</param>
    /// <param name="now">The instant that is asked about.</param>
    public static bool IsOverdue(Instant? overdueFrom, Instant now) => now >= overdueFrom;

    /// <summary>The status of an operation: concluded if it has a conclusion, else overdue if a pending follow-up is, else in progress.</summary>
    /// <param name="isConcluded">Whether it has a conclusion.</param>
    /// <param name="nextOverdueFrom">The first instant at which a pending follow-up is overdue; null when nothing is pending.</param>
    /// <param name="now">The instant that is asked about.</param>
    public static FollowUpStatus StatusAt(bool isConcluded, Instant? nextOverdueFrom, Instant now) =>
        isConcluded ? FollowUpStatus.Concluded
        : IsOverdue(nextOverdueFrom, now) ? FollowUpStatus.Overdue
        : FollowUpStatus.InProgress;

    /// <summary>The status of an operation, <see cref="FollowUpStatus.NotTracked"/> when it was withdrawn.</summary>
    /// <param name="facts">The operation.</param>
    /// <param name="now">The instant that is asked about.</param>
    public static FollowUpStatus StatusAt(OperationFacts facts, Instant now) =>
        facts.Withdrawal is not null
            ? FollowUpStatus.NotTracked
            : StatusAt(facts.Conclusion is not null, facts.NextOverdueFrom, now);

    /// <summary>Whether nobody knows what to do next: in progress with nothing pending.</summary>
    /// <param name="facts">The operation.</param>
    public static bool HasNoNextStep(OperationFacts facts) => IsOpen(facts) && facts.PendingCount == 0;

    /// <summary>Whether the current follow-up is pending and due on the local date of the instant in its zone, its minute past or not.</summary>
    /// <param name="facts">The operation.</param>
    /// <param name="now">The instant that is asked about.</param>
    /// <param name="calendar">The time zones.</param>
    public static bool IsDueToday(OperationFacts facts, Instant now, LocalCalendar calendar) =>
        IsOpen(facts)
        && facts.PendingCount > 0
        && facts.CurrentDueDate == calendar.DateOf(now, facts.CurrentTimeZone ?? facts.TimeZone);

    /// <summary>The instant at which the status changes by time alone; null when only a person can change it.</summary>
    /// <param name="facts">The operation.</param>
    /// <param name="now">The instant that is asked about.</param>
    public static Instant? NextChange(OperationFacts facts, Instant now) =>
        IsOpen(facts) && facts.NextOverdueFrom > now ? facts.NextOverdueFrom : null;

    /// <summary>The days overdue of the current follow-up of an operation; zero when the operation is not overdue.</summary>
    /// <param name="facts">The operation.</param>
    /// <param name="now">The instant that is asked about.</param>
    /// <param name="calendar">The time zones, and which days count.</param>
    public static int DaysOverdue(OperationFacts facts, Instant now, LocalCalendar calendar) =>
        StatusAt(facts, now) == FollowUpStatus.Overdue && facts.CurrentDueDate is { } dueDate
            ? DaysOverdue(dueDate, facts.CurrentTimeZone ?? facts.TimeZone, facts.NextOverdueFrom!.Value, now, calendar)
            : 0;

    /// <summary>
    /// The days overdue of a pending follow-up: the date of the instant less the due date, both in its zone. Zero when it is
    /// not overdue, and when it is late by hours only on the same local date.
    /// </summary>
    /// <param name="dueDate">The local due date.</param>
    /// <param name="zone">The IANA time zone of the due value.</param>
    /// <param name="overdueFrom">The first instant at which it is overdue.</param>
    /// <param name="now">The instant that is asked about.</param>
    /// <param name="calendar">The time zones, and which days count.</param>
    public static int DaysOverdue(LocalDate dueDate, string zone, Instant overdueFrom, Instant now, LocalCalendar calendar) =>
        IsOverdue(overdueFrom, now) ? calendar.DaysBetween(dueDate, calendar.DateOf(now, zone)) : 0;

    private static bool IsOpen(OperationFacts facts) => facts.Withdrawal is null && facts.Conclusion is null;
}
