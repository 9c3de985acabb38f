namespace FollowUpKit;

/// <summary>How many rows share a key.</summary>
public sealed record GroupCount
{
    internal GroupCount(string? key, long count)
    {
        Key = key;
        Count = count;
    }

    /// <summary>The key: the ERP's key of a branch or agent, null for rows without one; or a range of days such as 8-30.</summary>
    public string? Key { get; }

    /// <summary>How many, never zero.</summary>
    public long Count { get; }
}
