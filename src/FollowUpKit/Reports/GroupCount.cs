namespace FollowUpKit;

/// <summary>How many follow-ups share a key, or two.</summary>
public sealed record GroupCount
{
    internal GroupCount(string? key, string? thenKey, long count, long onTimeCount)
    {
        Key = key;
        ThenKey = thenKey;
        Count = count;
        OnTimeCount = onTimeCount;
    }

    /// <summary>The key: the ERP's key or code, null for rows without one; or a range of days such as 8-30.</summary>
    public string? Key { get; }

    /// <summary>The value of the second group key; null for rows without one, and where they are counted by one group key only.</summary>
    public string? ThenKey { get; }

    /// <summary>How many, never zero.</summary>
    public long Count { get; }

    /// <summary>How many of them were done on time; zero in a report of pending follow-ups.</summary>
    public long OnTimeCount { get; }
}
