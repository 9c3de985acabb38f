using Ical.Net.DataTypes;
using NodaTime;
using Duration = NodaTime.Duration;

namespace FollowUpKit.ICalendar;

/// <summary>The due value of an entry as the file has it.</summary>
internal sealed class EntryTime
{
    private EntryTime(CalDateTime value, DateTimeZone? zone = null, Instant? at = null)
    {
        Value = value;
        Zone = zone;
        At = at;
    }

    /// <summary>A date; or a local time with its zone; or a time in UTC.</summary>
    public CalDateTime Value { get; }

    /// <summary>The zone that the file has to describe; null for a date and a time in UTC.</summary>
    public DateTimeZone? Zone { get; }

    /// <summary>The instant of the due time; null for a due date.</summary>
    public Instant? At { get; }

    /// <summary>
    /// The due value of an entry. A time that clocks skip is written as the later one that it means, so that all programs agree on the
    /// instant. A time that clocks strike twice is written in UTC, since programs differ on which one is meant; so is one of an unknown zone.
    /// </summary>
    public static EntryTime Of(CalendarEntry entry, LocalCalendar calendar)
    {
        var due = entry.Due;
        if (due.Time is null) return new EntryTime(new CalDateTime(due.Date.Year, due.Date.Month, due.Date.Day));
        if (calendar.FindTimeZone(due.TimeZone ?? "") is not { } zone) return InUtc(entry.OverdueFrom - Duration.FromMinutes(1));
        var resolved = due.Resolve(zone);
        var at = resolved.OverdueFrom - Duration.FromMinutes(1);
        return resolved.Resolution == LocalResolution.EarlierOfTwo || zone.Id == CalDateTime.UtcTzId
            ? InUtc(at)
            : new EntryTime(Local(at.InZone(zone).LocalDateTime, zone.Id), zone, at);
    }

    public static CalDateTime Utc(Instant instant) => Local(instant.InUtc().LocalDateTime, CalDateTime.UtcTzId);

    public static CalDateTime Local(LocalDateTime local, string? timeZone = null) =>
        new(local.Year, local.Month, local.Day, local.Hour, local.Minute, local.Second, timeZone);

    private static EntryTime InUtc(Instant at) => new(Utc(at), at: at);
}
