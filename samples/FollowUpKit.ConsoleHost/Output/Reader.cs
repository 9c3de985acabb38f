using NodaTime;
using Spectre.Console;

namespace FollowUpKit.ConsoleHost;

/// <summary>Who reads an answer: at what moment, and in which zone. A time of another zone is told with its place.</summary>
internal sealed class Reader(ZonedDateTime asOf)
{
    public ZonedDateTime AsOf => asOf;

    /// <summary>A due value: today by that word, the time below the date, and its place where the clocks there say another time.</summary>
    public Text Due(Due? due) => due is null ? Text.Empty : new Text(string.Join('\n', Lines(due)), new Style(decoration: IsToday(due) ? Decoration.Bold : Decoration.None));

    public Text Local(LocalDateTime local, string zone) => new(string.Join('\n', [
        local.Date.ForPeople(), Formats.Minute.Format(local.TimeOfDay), .. IsElsewhere(local, zone) ? new[] { Formats.Place(zone) } : []]));

    public Text Instant(Instant instant) => new(instant.InZone(asOf.Zone).LocalDateTime.ForPeople());

    private IEnumerable<string> Lines(Due due)
    {
        yield return IsToday(due) ? Words.Get("Today") : due.Date.ForPeople();
        if (due.Time is { } time) yield return Formats.Minute.Format(time);
        if (due.TimeZone is { } zone && IsElsewhere(due.Date + (due.Time ?? LocalTime.Midnight), zone)) yield return Formats.Place(zone);
    }

    private bool IsToday(Due due) => due.Date == asOf.WithZone(ZoneOf(due.TimeZone)).Date;

    private bool IsElsewhere(LocalDateTime local, string zone) =>
        ZoneOf(zone) is var there && there.AtLeniently(local).Offset != asOf.Zone.GetUtcOffset(there.AtLeniently(local).ToInstant());

    private DateTimeZone ZoneOf(string? zone) => (zone is null ? null : LocalCalendar.Default.FindTimeZone(zone)) ?? asOf.Zone;
}
