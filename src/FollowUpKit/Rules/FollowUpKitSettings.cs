namespace FollowUpKit;

/// <summary>The options of the host, validated and copied.</summary>
internal sealed record FollowUpKitSettings(
    FollowUpRules Rules, LocalCalendar Calendar, string DefaultTimeZone, IReadOnlyDictionary<string, string> BranchTimeZones,
    HashSet<string> WonOutcomes)
{
    public bool IsWon(string? outcome) => outcome is not null && WonOutcomes.Contains(outcome);

    /// <summary>The zone of an operation that names none: that of its branch, else the default.</summary>
    public string ZoneOf(string? branch) =>
        branch is not null && BranchTimeZones.TryGetValue(branch, out var zone) ? zone : DefaultTimeZone;
}
