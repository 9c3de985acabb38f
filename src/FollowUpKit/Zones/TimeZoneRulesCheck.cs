using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>Whether instants may have been derived by other rules of time zones than those of this process.</summary>
public sealed class TimeZoneRulesCheck
{
    internal TimeZoneRulesCheck(string rulesVersion, IReadOnlyList<TimeZoneRules> outdated, IReadOnlyList<TimeZoneRules> newer, IReadOnlyList<string> unknown)
    {
        RulesVersion = rulesVersion;
        Outdated = outdated;
        Newer = newer;
        UnknownTimeZones = unknown;
    }

    /// <summary>The version of the rules of this process, such as TZDB: 2026f (mapping: 49).</summary>
    public string RulesVersion { get; }

    /// <summary>The rules to sweep away, by zone: pending follow-ups may have been derived with them, and they differ from those of this process.</summary>
    public IReadOnlyList<TimeZoneRules> Outdated { get; }

    /// <summary>
    /// The rules of zones where another process has newer ones, by the names of the versions of the IANA database. This process is the one to
    /// be updated, and sweeps none of these zones.
    /// </summary>
    public IReadOnlyList<TimeZoneRules> Newer { get; }

    /// <summary>Zones of pending follow-ups that this process does not know, such as those of a newer database.</summary>
    public IReadOnlyList<string> UnknownTimeZones { get; }

    /// <summary>The zones to sweep, by id.</summary>
    public IReadOnlyList<string> DueTimeZones => [.. Outdated.Select(rules => rules.TimeZone).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a sweep is due.</summary>
    public bool IsSweepDue => Outdated.Count > 0;
}
