using System.ComponentModel;
using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>
/// When a follow-up is due: a local date, or a local date with hour and minute, in an IANA time zone. It denotes an
/// interval, the whole day or that one minute; the follow-up becomes overdue at the instant when that interval has ended.
/// </summary>
/// <example>Due by date on 3 March 2026, a follow-up is overdue from the first instant of 4 March in its zone.</example>
public sealed record Due
{
    private Due(LocalDate date, LocalTime? time)
    {
        Date = date;
        Time = time;
    }

    /// <summary>Makes a due value of its parts, for serializers; people read <see cref="On"/> and <see cref="At(LocalDateTime)"/> more easily.</summary>
    /// <param name="date">The local date, from 1900-01-01 to 2100-12-31.</param>
    /// <param name="time">The local time of day in whole minutes, or null for any hour of the day.</param>
    /// <param name="timeZone">The id of an IANA time zone, or null for that of the operation.</param>
    /// <exception cref="ArgumentException">The date is out of range, the time has seconds, or the id is blank, too long or has control characters.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [JsonConstructor]
    public Due(LocalDate date, LocalTime? time, string? timeZone)
        : this(Guard.Against.BadDate(date, nameof(date)), time is { } given ? Guard.Against.BadLocalTime(given, nameof(time)) : null) =>
        TimeZone = timeZone is null ? null : Guard.Against.BadText(timeZone, TextRule.Identifier, nameof(timeZone));

    /// <summary>The local date, from 1900-01-01 to 2100-12-31, in the ISO calendar.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate Date { get; }

    /// <summary>The local hour and minute, or null when the whole day is meant.</summary>
    [JsonConverter(typeof(LocalTimeJsonConverter))]
    public LocalTime? Time { get; }

    /// <summary>The IANA time zone, or null for that of the operation.</summary>
    public string? TimeZone { get; private init; }

    /// <summary>Due by date: until the day has ended.</summary>
    /// <param name="date">The local date, from 1900-01-01 to 2100-12-31.</param>
    /// <exception cref="ArgumentOutOfRangeException">The date is out of range.</exception>
    public static Due On(LocalDate date) => new(Guard.Against.BadDate(date, nameof(date)), null);

    /// <summary>Due at a time of day: until that minute has ended.</summary>
    /// <param name="date">The local date, from 1900-01-01 to 2100-12-31.</param>
    /// <param name="hour">The hour, from 0 to 23.</param>
    /// <param name="minute">The minute, from 0 to 59.</param>
    /// <exception cref="ArgumentOutOfRangeException">Date, hour or minute are out of range.</exception>
    public static Due At(LocalDate date, int hour, int minute) =>
        At(Guard.Against.BadDate(date, nameof(date)) + new LocalTime(hour, minute));

    /// <summary>Due at a time of day: until that minute has ended.</summary>
    /// <param name="local">The local date and time, from 1900-01-01 to 2100-12-31, in whole minutes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The date is out of range.</exception>
    /// <exception cref="ArgumentException">The time has seconds.</exception>
    public static Due At(LocalDateTime local)
    {
        var iso = Guard.Against.BadLocalDateTime(local, nameof(local));
        return new(iso.Date, iso.TimeOfDay);
    }

    /// <summary>The same local value in a time zone of its own.</summary>
    /// <param name="timeZone">The IANA id of the zone, such as America/Mexico_City.</param>
    /// <exception cref="ArgumentException">The id is blank or no identifier. Whether such a zone exists is asked when it is used.</exception>
    public Due WithTimeZone(string timeZone) => this with { TimeZone = Guard.Against.BadText(timeZone, TextRule.Identifier, nameof(timeZone)) };

    /// <summary>A due value as it is stored, which was checked when it was scheduled.</summary>
    internal static Due Stored(LocalDate date, LocalTime? time, string zone) => new(date, time) { TimeZone = zone };

    /// <summary>The same value so many days later; null where that is after the last date that there is.</summary>
    internal Due? PlusDays(int days)
    {
        var later = Date.PlusDays(days);
        return TimeGuards.ProblemOf(later) is null ? new Due(later, Time) { TimeZone = TimeZone } : null;
    }

    /// <summary>Works out the instant from which a pending follow-up with this due value is overdue.</summary>
    /// <param name="timeZone">The time zone, used instead of <see cref="TimeZone"/>.</param>
    /// <returns>The instant, and whether the clocks were moved at that local time.</returns>
    public ResolvedDue Resolve(DateTimeZone timeZone)
    {
        Guard.Against.Null(timeZone);
        var overdueFrom = Time is { } time
            ? LocalTimes.ToInstant(Date + time, timeZone, out var resolution) + Duration.FromMinutes(1)
            : LocalTimes.EndOfDay(Date, timeZone, out resolution);
        return new ResolvedDue(this, timeZone, overdueFrom, resolution);
    }

    /// <summary>The local value in ISO 8601, such as 2026-03-05 or 2026-03-05T10:00.</summary>
    public override string ToString() => Time is { } time
        ? LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(Date + time)
        : LocalDatePattern.Iso.Format(Date);
}
