namespace FollowUpKit;

/// <summary>How far a sweep has come, and what came of it in the end.</summary>
public sealed class TimeZoneSweepResult
{
    internal const int MostUnmoved = 100;

    private readonly Dictionary<string, SweptTimeZone> _timeZones;
    private readonly List<BulkResult> _unmoved = [];

    internal TimeZoneSweepResult(string rulesVersion, IEnumerable<string> timeZones)
    {
        RulesVersion = rulesVersion;
        TimeZones = [.. timeZones.Select(zone => new SweptTimeZone(zone))];
        _timeZones = TimeZones.ToDictionary(zone => zone.TimeZone, StringComparer.Ordinal);
    }

    /// <summary>The version of the rules, such as TZDB: 2026f (mapping: 49).</summary>
    public string RulesVersion { get; }

    /// <summary>The time zones that were swept, by id; none where nothing was due.</summary>
    public IReadOnlyList<SweptTimeZone> TimeZones { get; }

    /// <summary>The pending follow-ups that were looked at.</summary>
    public long FollowUpCount => TimeZones.Sum(zone => zone.FollowUpCount);

    /// <summary>The pending follow-ups whose instants moved.</summary>
    public long MovedCount => TimeZones.Sum(zone => zone.MovedCount);

    /// <summary>The operations that were changed.</summary>
    public long OperationCount { get; internal set; }

    /// <summary>The operations that should have been changed and could not be.</summary>
    public long UnmovedCount { get; internal set; }

    /// <summary>The first 100 of those, each with the reason.</summary>
    public IReadOnlyList<BulkResult> Unmoved => _unmoved;

    /// <summary>Whether all zones are complete, so that no other sweep is due.</summary>
    public bool IsComplete => TimeZones.All(zone => zone.IsComplete);

    internal SweptTimeZone Of(string timeZone) => _timeZones[timeZone];

    internal bool Has(string timeZone) => _timeZones.ContainsKey(timeZone);

    internal void AddUnmoved(BulkResult result)
    {
        UnmovedCount++;
        if (_unmoved.Count < MostUnmoved) _unmoved.Add(result);
    }
}
