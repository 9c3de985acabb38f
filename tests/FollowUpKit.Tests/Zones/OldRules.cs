using NodaTime;
using NodaTime.Testing.TimeZones;
using NodaTime.TimeZones;

namespace FollowUpKit.Tests.Zones;

/// <summary>Rules of time zones other than those that NodaTime brings.</summary>
internal static class OldRules
{
    /// <summary>Those of 2019, when Mexico had summer time.</summary>
    public static IDateTimeZoneProvider Of2019 { get; } = Read();

    /// <summary>Made-up ones: each zone is an hour ahead of what it was before.</summary>
    public static IDateTimeZoneProvider MadeUp(params (string Zone, int Hours)[] zones)
    {
        var builder = new FakeDateTimeZoneSource.Builder { VersionId = "made up" };
        foreach (var (zone, hours) in zones)
            builder.Zones.Add(new SingleTransitionDateTimeZone(NodaConstants.UnixEpoch, Offset.Zero, Offset.FromHours(hours), zone));
        return new DateTimeZoneCache(builder.Build());
    }

    private static DateTimeZoneCache Read()
    {
        using var file = typeof(OldRules).Assembly.GetManifestResourceStream("tzdb2019c.nzd")!;
        return new DateTimeZoneCache(TzdbDateTimeZoneSource.FromStream(file));
    }
}
