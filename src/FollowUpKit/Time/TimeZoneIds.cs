using NodaTime.TimeZones;

namespace FollowUpKit;

/// <summary>The ids of the time zones of a provider, and what else people write for them.</summary>
internal sealed class TimeZoneIds
{
    private const string Usual = "America/Mexico_City";

    /// <summary>Old ids that the IANA database links to a zone of another country which has the same clocks, with the id of their own country.</summary>
    private static readonly Dictionary<string, string> OfOwnCountry = new(StringComparer.Ordinal)
    {
        ["Africa/Asmera"] = "Africa/Asmara",
        ["Africa/Timbuktu"] = "Africa/Bamako",
        ["America/Coral_Harbour"] = "America/Atikokan",
        ["America/Virgin"] = "America/St_Thomas",
        ["Antarctica/South_Pole"] = "Antarctica/McMurdo",
        ["Atlantic/Jan_Mayen"] = "Europe/Oslo",
        ["Iceland"] = "Atlantic/Reykjavik",
        ["Pacific/Ponape"] = "Pacific/Pohnpei",
        ["Pacific/Truk"] = "Pacific/Chuuk",
        ["Pacific/Yap"] = "Pacific/Chuuk",
    };

    private static readonly Lazy<HashSet<string>> OfCountries = new(() =>
        new HashSet<string>(TzdbDateTimeZoneSource.Default.ZoneLocations!.Select(location => location.ZoneId), StringComparer.Ordinal));

    /// <summary>Every spelling with the id that IANA uses for it today, without regard to case.</summary>
    private static readonly Lazy<Dictionary<string, string>> Known = new(() =>
    {
        var source = TzdbDateTimeZoneSource.Default;
        var known = source.GetIds().ToDictionary(id => id, Renamed, StringComparer.OrdinalIgnoreCase);
        foreach (var windows in source.WindowsMapping.PrimaryMapping)
        {
            if (!known.ContainsKey(windows.Key)) known.Add(windows.Key, Renamed(windows.Value));
        }

        return known;
    });

    private readonly HashSet<string> _ids;
    private readonly Dictionary<string, string> _spellings = new(StringComparer.OrdinalIgnoreCase);

    public TimeZoneIds(IEnumerable<string> ids)
    {
        _ids = new HashSet<string>(ids, StringComparer.Ordinal);
        foreach (var id in _ids) _spellings[id] = id;
    }

    /// <summary>The id that is stored for one as people write it; null where the provider has no such zone.</summary>
    public string? Find(string given)
    {
        if (OfCountries.Value.Contains(given) && Contains(given)) return given;
        if (Known.Value.TryGetValue(given, out var known) && Contains(known)) return known;
        return _spellings.TryGetValue(given, out var own) ? own : null;
    }

    public bool Contains(string id) => _ids.Contains(id);

    /// <summary>The id that somebody most likely meant; where nothing is near, a usual one.</summary>
    public string Nearest(string given)
    {
        var text = Plain(given);
        var mostEdits = Math.Min(Math.Max(2, text.Length / 4), text.Length / 2);
        var (nearest, edits) = (Usual, mostEdits + 1);
        foreach (var spelling in _ids.Concat(Known.Value.Keys).Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(id => id, StringComparer.Ordinal))
        {
            if (Find(spelling) is not { } id) continue;
            var distance = Math.Min(EditDistance.Between(text, Plain(spelling), edits), EditDistance.Between(text, Plain(City(spelling)), edits));
            if (distance < edits) (nearest, edits) = (id, distance);
        }

        return nearest;
    }

    /// <summary>What IANA calls a zone today. Abbreviations stay: a place may change its clocks, EST does not.</summary>
    private static string Renamed(string id)
    {
        if (OfCountries.Value.Contains(id)) return id;
        if (OfOwnCountry.TryGetValue(id, out var own)) return own;
        var canonical = TzdbDateTimeZoneSource.Default.CanonicalIdMap[id];
        var isAbbreviation = id.Length == 3 && id[2] == 'T';
        return OfCountries.Value.Contains(canonical) && !isAbbreviation ? canonical : id;
    }

    private static string City(string id) => id.Substring(id.LastIndexOf('/') + 1);

    private static string Plain(string text) => SearchText.Fold(text).Replace(' ', '_');
}
