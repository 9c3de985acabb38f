namespace FollowUpKit;

/// <summary>The options of the host, validated and copied.</summary>
internal sealed record FollowUpKitSettings(
    FollowUpRules Rules, LocalCalendar Calendar, string DefaultZone, IReadOnlyDictionary<string, string> BranchZones)
{
    /// <summary>The zone of an operation that names none: that of its branch, else the default.</summary>
    public string ZoneOf(string? branch) =>
        branch is not null && BranchZones.TryGetValue(branch, out var zone) ? zone : DefaultZone;
}
