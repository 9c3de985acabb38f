namespace FollowUpKit.Storage;

/// <summary>The rules of a time zone with which instants were derived from local values.</summary>
public sealed record TimeZoneRules
{
    /// <summary>Rules of a zone.</summary>
    /// <param name="timeZone">The IANA id of the zone.</param>
    /// <param name="fingerprint">A hash of all offsets of the zone, up to 64 characters; empty where the rules are not known.</param>
    /// <param name="version">The name of the database that they came from, for people, up to 128 characters; empty where it is not known.</param>
    public TimeZoneRules(string timeZone, string fingerprint, string version)
    {
        TimeZone = timeZone ?? throw new ArgumentNullException(nameof(timeZone));
        Fingerprint = fingerprint ?? throw new ArgumentNullException(nameof(fingerprint));
        Version = version ?? throw new ArgumentNullException(nameof(version));
    }

    /// <summary>The IANA id of the zone.</summary>
    public string TimeZone { get; }

    /// <summary>A hash of all offsets of the zone: two databases with the same hash have the same clocks there. Empty where the rules are not known.</summary>
    public string Fingerprint { get; }

    /// <summary>The name of the database that they came from, such as TZDB: 2026f; empty where it is not known.</summary>
    public string Version { get; }

    /// <summary>Rules that are not known, as those of a history that was written elsewhere.</summary>
    /// <param name="timeZone">The IANA id of the zone.</param>
    public static TimeZoneRules Unknown(string timeZone) => new(timeZone, "", "");
}
