namespace FollowUpKit.ConsoleHost;

/// <summary>A group of the rows of a report.</summary>
/// <param name="Key">The key that they have in common; null where they have none.</param>
/// <param name="Then">The second key that they have in common.</param>
/// <param name="HasThen">Whether a second key was asked for.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Figures">More about them, by name.</param>
internal sealed record GroupRow(string? Key, string? Then, bool HasThen, long Count, params (string Name, object? Value)[] Figures)
{
    public static GroupRow Of(GroupCount group, bool hasThen, bool hasOnTime = false) =>
        new(group.Key, group.ThenKey, hasThen, group.Count, hasOnTime ? [("onTimeCount", group.OnTimeCount)] : []);

    public static GroupRow Of(OperationCount group, bool hasThen) =>
        new(group.Key, group.ThenKey, hasThen, group.Count, ("averageDoneFollowUpCount", group.AverageDoneFollowUpCount),
            ("firstContactCount", group.FirstContactCount), ("averageHoursToFirstContact", group.AverageTimeToFirstContact?.TotalHours));

    public static GroupRow Of(ReopeningCount group, bool hasThen) =>
        new(group.Key, group.ThenKey, hasThen, group.Count, ("wonCount", group.WonCount));

    public static GroupRow Of(OverdueSummary group) => new(
        group.Key, null, false, group.Count, ("longestDaysOverdue", group.LongestDaysOverdue), ("averageDaysOverdue", group.AverageDaysOverdue));

    public Dictionary<string, object?> ToJson()
    {
        var json = new Dictionary<string, object?>(StringComparer.Ordinal) { ["key"] = Key };
        if (HasThen) json["then"] = Then;
        json["count"] = Count;
        foreach (var (name, value) in Figures) json[name] = value;
        return json;
    }
}
