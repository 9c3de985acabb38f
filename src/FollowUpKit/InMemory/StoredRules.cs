using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>The rules of time zones as the in-memory store keeps them, each with the sweep that is about to forget it.</summary>
internal sealed class StoredRules
{
    private readonly Dictionary<string, List<(TimeZoneRules Rules, string? SweepId)>> _ofTenant = new(StringComparer.Ordinal);

    public IReadOnlyList<TimeZoneRules> Of(string tenant) => [.. List(tenant).Select(entry => entry.Rules).GroupBy(KeyOf).Select(same => same.First())];

    public bool Add(string tenant, IEnumerable<TimeZoneRules> rules)
    {
        foreach (var one in rules)
        {
            if (!List(tenant).Exists(entry => entry.SweepId is null && KeyOf(entry.Rules) == KeyOf(one))) List(tenant).Add((one, null));
        }

        return true;
    }

    public bool Take(string tenant, string sweepId, IEnumerable<TimeZoneRules> rules)
    {
        var taken = new HashSet<(string, string)>(rules.Select(KeyOf));
        var list = List(tenant);
        for (var i = 0; i < list.Count; i++)
        {
            if (taken.Contains(KeyOf(list[i].Rules))) list[i] = (list[i].Rules, sweepId);
        }

        return true;
    }

    public int Forget(string tenant, string sweepId, IReadOnlyCollection<string> timeZones) =>
        List(tenant).RemoveAll(entry => entry.SweepId == sweepId && timeZones.Contains(entry.Rules.TimeZone));

    private static (string TimeZone, string Fingerprint) KeyOf(TimeZoneRules rules) => (rules.TimeZone, rules.Fingerprint);

    private List<(TimeZoneRules Rules, string? SweepId)> List(string tenant) =>
        _ofTenant.TryGetValue(tenant, out var list) ? list : _ofTenant[tenant] = [];
}
