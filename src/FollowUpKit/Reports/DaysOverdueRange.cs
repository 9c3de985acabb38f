namespace FollowUpKit;

/// <summary>The ranges by which days overdue are counted.</summary>
internal static class DaysOverdueRange
{
    private static readonly (string Key, int From, int To)[] All =
        [("0", 0, 0), ("1-3", 1, 3), ("4-7", 4, 7), ("8-30", 8, 30), ("31+", 31, int.MaxValue)];

    /// <summary>Sums counts by range, in the order of the ranges, empty ones left out.</summary>
    public static IReadOnlyList<GroupCount> Count(IEnumerable<(int Days, long Count)> counts)
    {
        var sums = counts
            .GroupBy(item => All.First(range => item.Days >= range.From && item.Days <= range.To).Key, item => item.Count)
            .ToDictionary(group => group.Key, group => group.Sum(), StringComparer.Ordinal);
        return [.. All.Where(range => sums.ContainsKey(range.Key)).Select(range => new GroupCount(range.Key, sums[range.Key]))];
    }
}
