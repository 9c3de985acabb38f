using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;
using NodaTime.TimeZones;
using Duration = NodaTime.Duration;

namespace FollowUpKit.ICalendar;

/// <summary>
/// A zone as the file describes it (VTIMEZONE): each interval of NodaTime's rules that the entries touch, with its own start. Ical.Net's
/// own description guesses a yearly rule from the intervals up to today's date, which is wrong for zones that have changed their rules.
/// </summary>
internal static class TimeZoneComponent
{
    /// <summary>The start of the interval that has none.</summary>
    private static readonly LocalDateTime Beginning = new(1601, 1, 1, 0, 0);

    /// <param name="zone">The zone.</param>
    /// <param name="first">The first instant to describe, inclusive.</param>
    /// <param name="last">The last instant to describe, inclusive.</param>
    public static VTimeZone Of(DateTimeZone zone, Instant first, Instant last)
    {
        var component = new VTimeZone();
        component.Properties.Set("TZID", zone.Id);
        foreach (var interval in zone.GetZoneIntervals(first, last + Duration.Epsilon)) component.Children.Add(Of(zone, interval));
        return component;
    }

    private static VTimeZoneInfo Of(DateTimeZone zone, ZoneInterval interval)
    {
        var before = interval.HasStart ? zone.GetUtcOffset(interval.Start - Duration.Epsilon) : interval.WallOffset;
        return new VTimeZoneInfo(interval.Savings > Offset.Zero ? Ical.Net.Components.Daylight : Ical.Net.Components.Standard)
        {
            Start = EntryTime.Local(interval.HasStart ? interval.Start.WithOffset(before).LocalDateTime : Beginning),
            OffsetFrom = new UtcOffset(before.ToTimeSpan()),
            OffsetTo = new UtcOffset(interval.WallOffset.ToTimeSpan()),
            TimeZoneName = interval.Name,
        };
    }
}
