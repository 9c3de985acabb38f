using System.ComponentModel;
using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>
/// When to remind of a follow-up: a local period before or after it is due, or the instant at which it becomes overdue, which move with it;
/// or a local date and time of its own, which goes as many days along when the follow-up is rescheduled.
/// </summary>
public sealed record Reminder
{
    private const int LongestDays = 366;

    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    /// <summary>Makes a reminder of its parts, for serializers; people read <see cref="Before"/>, <see cref="After"/>, <see cref="At"/> and <see cref="WhenOverdue"/> more easily.</summary>
    /// <param name="beforeDue">The period before the due value, in whole minutes and at most 366 days, or null.</param>
    /// <param name="localAt">The local date and time in whole minutes, or null.</param>
    /// <param name="afterDue">The period after the due value, in whole minutes and at most 366 days, or null.</param>
    /// <param name="isWhenOverdue">Whether it is at the instant at which the follow-up becomes overdue.</param>
    /// <exception cref="ArgumentException">Not one of the four is given, or one is out of range or has seconds.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [JsonConstructor]
    public Reminder(Period? beforeDue, LocalDateTime? localAt, Period? afterDue = null, bool isWhenOverdue = false)
    {
        BeforeDue = Checked(beforeDue, nameof(beforeDue));
        AfterDue = Checked(afterDue, nameof(afterDue));
        LocalAt = localAt is { } local ? Guard.Against.BadLocalDateTime(local, nameof(localAt)) : null;
        IsWhenOverdue = isWhenOverdue;
        if (new[] { beforeDue is not null, afterDue is not null, localAt is not null, isWhenOverdue }.Count(given => given) != 1)
            throw new ArgumentException("A reminder has either a period before or after the due value, or a date and time of its own, or is at the instant at which the follow-up becomes overdue.");
    }

    /// <summary>How long before the due value, normalized, or null.</summary>
    [JsonConverter(typeof(PeriodJsonConverter))]
    public Period? BeforeDue { get; }

    /// <summary>How long after the due value, normalized, or null.</summary>
    [JsonConverter(typeof(PeriodJsonConverter))]
    public Period? AfterDue { get; }

    /// <summary>The local date and time in the zone of the follow-up; null when it is counted from the due value.</summary>
    [JsonConverter(typeof(LocalDateTimeJsonConverter))]
    public LocalDateTime? LocalAt { get; }

    /// <summary>Whether it is at the instant at which the follow-up becomes overdue.</summary>
    public bool IsWhenOverdue { get; }

    /// <summary>A reminder a local period before the due value; for a due date counted from a default time of that day (09:00).</summary>
    /// <param name="period">The period, from zero to 366 days, in whole minutes and no part of it negative.</param>
    /// <exception cref="ArgumentException">The period is negative, too long or has seconds.</exception>
    public static Reminder Before(Period period) => new(Normalized(period), null);

    /// <summary>A reminder a local period after the due value, if the follow-up is still pending; for a due date counted from a default time of that day (09:00).</summary>
    /// <param name="period">The period, from zero to 366 days, in whole minutes and no part of it negative.</param>
    /// <exception cref="ArgumentException">The period is negative, too long or has seconds.</exception>
    public static Reminder After(Period period) => new(null, null, Normalized(period));

    /// <summary>A reminder at a local date and time of its own.</summary>
    /// <param name="local">The local date and time, from 1900-01-01 to 2100-12-31, in whole minutes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The date is out of range.</exception>
    /// <exception cref="ArgumentException">The time has seconds.</exception>
    public static Reminder At(LocalDateTime local) => new(null, Guard.Against.BadLocalDateTime(local, nameof(local)));

    /// <summary>A reminder at the instant at which the follow-up becomes overdue.</summary>
    public static Reminder WhenOverdue() => new(null, null, null, isWhenOverdue: true);

    /// <summary>
    /// The reminder after its due date was moved by some days: one at a date and time of its own goes as many days along, unless that
    /// leaves the dates that are allowed.
    /// </summary>
    internal Reminder MovedBy(int days) => LocalAt is { } local && TimeGuards.ProblemOf(local.PlusDays(days)) is null ? At(local.PlusDays(days)) : this;

    /// <summary>The instant of the reminder of a due value, and the local value and the zone that it is derived from.</summary>
    internal (Instant RemindAt, string Occurrence) Derive(Due due, DateTimeZone zone, LocalTime defaultTime)
    {
        if (IsWhenOverdue) return (due.Resolve(zone).OverdueFrom, $"{due} {zone.Id}");
        var dueAt = due.Date + (due.Time ?? defaultTime);
        var local = LocalAt ?? (BeforeDue is { } before ? dueAt - before : dueAt + AfterDue!);
        return (LocalTimes.ToInstant(local, zone, out _), $"{Minutes.Format(local)} {zone.Id}");
    }

    private static Period Normalized(Period period)
    {
        Checked(Guard.Against.Null(period), nameof(period));
        return period.HasTimeComponent ? period.Normalize() : period;
    }

    private static Period? Checked(Period? period, string name) =>
        period is not null && ProblemOf(period) is { } problem ? throw new ArgumentException($"{name} {problem}.", name) : period;

    internal static string? ProblemOf(Period period)
    {
        if (period.Seconds != 0 || period.Milliseconds != 0 || period.Ticks != 0 || period.Nanoseconds != 0) return "must be given in whole minutes";
        if (period.Years < 0 || period.Months < 0 || period.Weeks < 0 || period.Days < 0 || period.Hours < 0 || period.Minutes < 0) return "must not be negative";
        var days = (period.Years * 366m) + (period.Months * 31m) + (period.Weeks * 7m) + period.Days;
        var minutes = (days * NodaConstants.MinutesPerDay) + (period.Hours * 60m) + period.Minutes;
        return minutes > LongestDays * NodaConstants.MinutesPerDay ? "must be at most 366 days" : null;
    }
}
