using System.Text.RegularExpressions;
using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>The rules that the instants of a tenant may have been derived with, against those of this process.</summary>
internal sealed class RulesOfTenant(ITimeZoneRulesStore store, IOperationReader reader, string tenant, LocalCalendar calendar)
{
    private static readonly Regex OfIana = new("^TZDB: ([0-9]{4}[a-z]+)", RegexOptions.CultureInvariant);

    public ITimeZoneRulesStore Store => store;

    public string Tenant => tenant;

    public async Task<TimeZoneRulesCheck> CheckAsync(CancellationToken cancellationToken)
    {
        // The zones first: a commit stores its rules together with its follow-ups.
        var pending = await reader.ReadFollowUpTimeZonesAsync(tenant, ReadOptions.Latest, cancellationToken).ConfigureAwait(false);
        var stored = await store.ReadTimeZoneRulesAsync(tenant, cancellationToken).ConfigureAwait(false);
        var unrecorded = pending.Except(stored.Select(rules => rules.TimeZone), StringComparer.Ordinal).Select(TimeZoneRules.Unknown);
        var known = stored.Concat(unrecorded).ToLookup(rules => calendar.FindTimeZone(rules.TimeZone) is not null);
        var others = known[true].Where(rules => rules.Fingerprint != calendar.RulesOf(rules.TimeZone).Fingerprint).ToList();
        var newer = others.Where(rules => IsNewer(rules.Version, calendar.RulesVersion)).ToList();
        var zonesOfNewer = new HashSet<string>(newer.Select(rules => rules.TimeZone), StringComparer.Ordinal);
        return new TimeZoneRulesCheck(
            calendar.RulesVersion,
            InOrder(others.Where(rules => !zonesOfNewer.Contains(rules.TimeZone))),
            InOrder(newer),
            [.. known[false].Select(rules => rules.TimeZone).Where(pending.Contains).Distinct(StringComparer.Ordinal).OrderBy(zone => zone, StringComparer.Ordinal)]);
    }

    private static List<TimeZoneRules> InOrder(IEnumerable<TimeZoneRules> rules) =>
        [.. rules.OrderBy(one => one.TimeZone, StringComparer.Ordinal).ThenBy(one => one.Version, StringComparer.Ordinal)];

    private static bool IsNewer(string stored, string here) =>
        OfIana.Match(stored) is { Success: true } one && OfIana.Match(here) is { Success: true } other
        && string.CompareOrdinal(one.Groups[1].Value, other.Groups[1].Value) > 0;
}
