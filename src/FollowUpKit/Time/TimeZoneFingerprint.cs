using System.Globalization;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>What makes the rules of a time zone these rules: all of its offsets while due values are allowed. Stored, so that it must never change.</summary>
internal static class TimeZoneFingerprint
{
    private const int Bytes = 16;
    private const int MostOfVersion = 100;

    private static readonly Interval Dates = new(
        TimeGuards.FirstDate.PlusDays(-2).AtMidnight().InUtc().ToInstant(), TimeGuards.LastDate.PlusDays(3).AtMidnight().InUtc().ToInstant());

    public static TimeZoneRules Of(DateTimeZone zone, string timeZone, string version)
    {
        var hash = new ContentHash();
        foreach (var interval in zone.GetZoneIntervals(Dates))
        {
            var from = interval.HasStart && interval.Start > Dates.Start ? interval.Start : Dates.Start;
            hash.Add(from.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), interval.WallOffset.Seconds);
        }

        return new TimeZoneRules(timeZone, Text(hash.ToHash()), ShortText.Of(version, MostOfVersion));
    }

    private static string Text(byte[] hash) => string.Concat(hash.Take(Bytes).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
}
