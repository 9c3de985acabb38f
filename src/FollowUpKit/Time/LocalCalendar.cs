using System.Collections.Concurrent;
using Ardalis.GuardClauses;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>Time zones, and how days are counted in them.</summary>
public sealed class LocalCalendar
{
    private static readonly LocalDate BeforeAll = TimeGuards.FirstDate.PlusDays(-1);

    private readonly IDateTimeZoneProvider _zones;
    private readonly TimeZoneIds _ids;
    private readonly ConcurrentDictionary<string, TimeZoneRules> _rules = new(StringComparer.Ordinal);

    /// <summary>A calendar.</summary>
    /// <param name="timeZoneProvider">The IANA time zones; null for those that NodaTime brings.</param>
    /// <param name="businessCalendars">The days to count, by branch; null for all days.</param>
    public LocalCalendar(IDateTimeZoneProvider? timeZoneProvider = null, BusinessCalendars? businessCalendars = null)
    {
        _zones = timeZoneProvider ?? DateTimeZoneProviders.Tzdb;
        _ids = new TimeZoneIds(_zones.Ids);
        BusinessDays = businessCalendars;
    }

    /// <summary>The time zones that NodaTime brings, all days counted.</summary>
    public static LocalCalendar Default { get; } = new();

    /// <summary>Finds a time zone.</summary>
    /// <param name="timeZone">The IANA id, case-sensitive.</param>
    /// <returns>The zone, or null when the id is not one of IANA's.</returns>
    public DateTimeZone? FindTimeZone(string timeZone) => _ids.Contains(timeZone) ? _zones.GetZoneOrNull(timeZone) : null;

    /// <summary>
    /// Finds the id that is stored for a time zone as people write it: an IANA id in any case, an old one such as Mexico/General, or one of
    /// Windows such as Central Standard Time (Mexico).
    /// </summary>
    /// <param name="timeZone">The zone as it was written.</param>
    /// <returns>The IANA id of today, as the provider knows it; null when there is no such zone.</returns>
    public string? FindTimeZoneId(string timeZone) => _ids.Find(Guard.Against.Null(timeZone));

    /// <summary>The time zone that somebody most likely meant who wrote an id that does not exist.</summary>
    /// <param name="timeZone">The zone as it was written.</param>
    /// <returns>The IANA id that differs in the fewest letters; America/Mexico_City when none is near.</returns>
    public string NearestTimeZoneId(string timeZone) => _ids.Nearest(Guard.Against.Null(timeZone));

    /// <summary>The local date of an instant; in UTC where the zone is not known.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="timeZone">The IANA id of the zone.</param>
    public LocalDate DateOf(Instant instant, string timeZone) => instant.InZone(ZoneOrUtc(timeZone)).Date;

    /// <summary>The local date of an instant as a number, for columns of dates; in UTC where the zone is not known.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="timeZone">The IANA id of the zone.</param>
    /// <returns>Days since 1970-01-01, negative before.</returns>
    public int DayNumberOf(Instant instant, string timeZone) => Period.DaysBetween(NodaConstants.UnixEpoch.InUtc().Date, DateOf(instant, timeZone));

    /// <summary>How many days the second date is after the first: all days, or the business days after the first up to the second, included.</summary>
    /// <param name="due">The due date.</param>
    /// <param name="today">The date to count to.</param>
    /// <param name="branch">The ERP's key of the branch whose business days count; null for none.</param>
    /// <returns>The number of days, never negative.</returns>
    public int DaysBetween(LocalDate due, LocalDate today, string? branch = null) =>
        BusinessDays?.ForBranch(branch).CountBusinessDays(due, today) ?? Math.Max(0, Period.DaysBetween(due, today));

    /// <summary>The latest due date that is at least so many days, from 1, before a day, by a calendar; null for all days.</summary>
    internal static LocalDate LatestDue(int days, LocalDate today, BusinessCalendar? calendar) =>
        days > Period.DaysBetween(BeforeAll, today) ? BeforeAll
        : calendar?.LatestBefore(today, days, BeforeAll) ?? today.PlusDays(-days);

    /// <summary>Which days count in which branches; null for all days.</summary>
    internal BusinessCalendars? BusinessDays { get; }

    internal bool DiffersByBranch => BusinessDays is { Others.Count: > 0 };

    /// <summary>The version of the rules of all zones.</summary>
    internal string RulesVersion => _zones.VersionId;

    /// <summary>The rules of a zone, worked out once; unknown ones where the zone is not known.</summary>
    internal TimeZoneRules RulesOf(string timeZone) => _rules.GetOrAdd(
        timeZone, id => FindTimeZone(id) is { } zone ? TimeZoneFingerprint.Of(zone, id, RulesVersion) : TimeZoneRules.Unknown(id));

    internal DateTimeZone ZoneOrUtc(string zone) => FindTimeZone(zone) ?? DateTimeZone.Utc;
}
