using NodaTime;

namespace FollowUpKit;

/// <summary>The one place where local values become instants.</summary>
internal static class LocalTimes
{
    /// <summary>The instant of a local time: forward by the length of a gap, the earlier of an overlap.</summary>
    public static Instant ToInstant(LocalDateTime local, DateTimeZone zone, out LocalResolution resolution)
    {
        var mapping = zone.MapLocal(local);
        resolution = ResolutionOf(mapping.Count);
        return mapping.Count == 0
            ? local.PlusSeconds(mapping.LateInterval.WallOffset.Seconds - mapping.EarlyInterval.WallOffset.Seconds)
                .InZoneStrictly(zone).ToInstant()
            : mapping.First().ToInstant();
    }

    /// <summary>All instants of a local time, earliest first; for one in a gap the instant that it moves forward to.</summary>
    public static IReadOnlyList<Instant> Readings(LocalDateTime local, DateTimeZone zone)
    {
        var first = ToInstant(local, zone, out var resolution);
        return resolution == LocalResolution.EarlierOfTwo ? [first, zone.MapLocal(local).Last().ToInstant()] : [first];
    }

    /// <summary>The first instant whose local date is later than the given one.</summary>
    public static Instant EndOfDay(LocalDate date, DateTimeZone zone, out LocalResolution resolution)
    {
        var mapping = zone.MapLocal(date.PlusDays(1).AtMidnight());
        resolution = ResolutionOf(mapping.Count);
        return mapping.Count == 0 ? mapping.LateInterval.Start : mapping.First().ToInstant();
    }

    /// <summary>Cut down to the microsecond, which every store can keep.</summary>
    public static Instant FloorToMicrosecond(Instant instant)
    {
        var ticks = instant.ToUnixTimeTicks();
        var remainder = ticks % 10;
        return Instant.FromUnixTimeTicks(ticks - (remainder < 0 ? remainder + 10 : remainder));
    }

    /// <summary>The microseconds since 1970 UTC as stores keep them, rounded toward the start of time.</summary>
    public static long ToUnixTimeMicroseconds(Instant instant) => FloorToMicrosecond(instant).ToUnixTimeTicks() / 10;

    private static LocalResolution ResolutionOf(int count) => count switch
    {
        0 => LocalResolution.MovedForward,
        1 => LocalResolution.Exact,
        _ => LocalResolution.EarlierOfTwo,
    };
}
