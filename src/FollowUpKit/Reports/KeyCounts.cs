namespace FollowUpKit;

/// <summary>Counts by one key.</summary>
internal sealed class KeyCounts
{
    private readonly Dictionary<ReportKey, long> _counts;

    public KeyCounts(IEnumerable<(ReportKey Key, long Count)> counts) => _counts = counts.ToDictionary(count => count.Key, count => count.Count);

    public IEnumerable<ReportKey> Keys => _counts.Keys;

    /// <summary>The count of a key; zero where there is none.</summary>
    public long Of(ReportKey key) => _counts.TryGetValue(key, out var count) ? count : 0;
}
