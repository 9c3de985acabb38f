namespace FollowUpKit;

/// <summary>How many reopenings share a key, or two.</summary>
public sealed record ReopeningCount
{
    internal ReopeningCount(string? key, string? thenKey, long count, long wonCount)
    {
        Key = key;
        ThenKey = thenKey;
        Count = count;
        WonCount = wonCount;
    }

    /// <summary>The key: the ERP's key or code, null for reopenings without one.</summary>
    public string? Key { get; }

    /// <summary>The value of the second group key; null for reopenings without one, and where they are counted by one group key only.</summary>
    public string? ThenKey { get; }

    /// <summary>How many, never zero.</summary>
    public long Count { get; }

    /// <summary>How many of them undid a conclusion that was won: one with one of <see cref="FollowUpKitOptions.WonOutcomes"/>.</summary>
    public long WonCount { get; }
}
