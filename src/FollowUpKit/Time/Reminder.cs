using System.ComponentModel;
using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using NodaTime;

namespace FollowUpKit;

/// <summary>
/// When to remind of a follow-up: a local period before it is due, which moves with it, or a local date and time of its own, which goes
/// as many days along when the follow-up is rescheduled.
/// </summary>
public sealed record Reminder
{
    private const int LongestDays = 366;

    /// <summary>Makes a reminder of its parts, for serializers; people read <see cref="Before"/> and <see cref="At"/> more easily.</summary>
    /// <param name="beforeDue">The period before the due value, in whole minutes and at most 366 days, or null.</param>
    /// <param name="localAt">The local date and time in whole minutes, or null.</param>
    /// <exception cref="ArgumentException">Both are given or neither, or one is out of range or has seconds.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [JsonConstructor]
    public Reminder(Period? beforeDue, LocalDateTime? localAt)
    {
        BeforeDue = beforeDue is null ? null : Checked(beforeDue, nameof(beforeDue));
        LocalAt = localAt is { } local ? Guard.Against.BadLocalDateTime(local, nameof(localAt)) : null;
        if (beforeDue is null == localAt is null) throw new ArgumentException("A reminder has either a period before the due value or a date and time of its own.");
    }

    /// <summary>How long before the due value, normalized; null when it has a date and time of its own.</summary>
    [JsonConverter(typeof(PeriodJsonConverter))]
    public Period? BeforeDue { get; }

    /// <summary>The local date and time in the zone of the follow-up; null when it is counted from the due value.</summary>
    [JsonConverter(typeof(LocalDateTimeJsonConverter))]
    public LocalDateTime? LocalAt { get; }

    /// <summary>A reminder a local period before the due value; for a due date counted from a default time of that day (09:00).</summary>
    /// <param name="period">The period, from zero to 366 days, in whole minutes and no part of it negative.</param>
    /// <exception cref="ArgumentException">The period is negative, too long or has seconds.</exception>
    public static Reminder Before(Period period)
    {
        Checked(Guard.Against.Null(period), nameof(period));
        return new(period.HasTimeComponent ? period.Normalize() : period, null);
    }

    /// <summary>A reminder at a local date and time of its own.</summary>
    /// <param name="local">The local date and time, from 1900-01-01 to 2100-12-31, in whole minutes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The date is out of range.</exception>
    /// <exception cref="ArgumentException">The time has seconds.</exception>
    public static Reminder At(LocalDateTime local) => new(null, Guard.Against.BadLocalDateTime(local, nameof(local)));

    /// <summary>
    /// The reminder after its due date was moved by some days: one at a date and time of its own goes as many days along, unless that
    /// leaves the dates that are allowed.
    /// </summary>
    internal Reminder MovedBy(int days) => LocalAt is { } local && TimeGuards.ProblemOf(local.PlusDays(days)) is null ? At(local.PlusDays(days)) : this;

    /// <summary>The instant of the reminder.</summary>
    internal Instant RemindAt(Due due, DateTimeZone zone, LocalTime defaultTime) => LocalTimes.ToInstant(
        LocalAt ?? ((due.Date + (due.Time ?? defaultTime)) - BeforeDue!), zone, out _);

    private static Period Checked(Period period, string name) =>
        ProblemOf(period) is { } problem ? throw new ArgumentException($"{name} {problem}.", name) : period;

    internal static string? ProblemOf(Period period)
    {
        if (period.Seconds != 0 || period.Milliseconds != 0 || period.Ticks != 0 || period.Nanoseconds != 0) return "must be given in whole minutes";
        if (period.Years < 0 || period.Months < 0 || period.Weeks < 0 || period.Days < 0 || period.Hours < 0 || period.Minutes < 0) return "must not be negative";
        var days = (period.Years * 366m) + (period.Months * 31m) + (period.Weeks * 7m) + period.Days;
        var minutes = (days * NodaConstants.MinutesPerDay) + (period.Hours * 60m) + period.Minutes;
        return minutes > LongestDays * NodaConstants.MinutesPerDay ? "must be at most 366 days" : null;
    }
}
