using System.Text.Json.Serialization;
using NodaTime;

namespace FollowUpKit;

/// <summary>A due value in its time zone.</summary>
public sealed record ResolvedDue
{
    internal ResolvedDue(Due due, DateTimeZone zone, Instant overdueFrom, LocalResolution resolution)
    {
        Due = due;
        TimeZone = zone;
        OverdueFrom = overdueFrom;
        Resolution = resolution;
    }

    /// <summary>The local value.</summary>
    public Due Due { get; }

    /// <summary>The time zone in which it was resolved.</summary>
    [JsonConverter(typeof(TimeZoneJsonConverter))]
    public DateTimeZone TimeZone { get; }

    /// <summary>
    /// The first instant at which a pending follow-up is overdue: for a date, the first one whose local date in the zone is
    /// later; for a time, one minute after it.
    /// </summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant OverdueFrom { get; }

    /// <summary>How the time of day, or the midnight that ends the day, was turned into an instant.</summary>
    public LocalResolution Resolution { get; }
}
