using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>How many operations share a key, or two.</summary>
public sealed record OperationCount
{
    internal OperationCount(string? key, string? thenKey, OperationGroup group)
    {
        Key = key;
        ThenKey = thenKey;
        Count = group.Count;
        AverageDoneFollowUpCount = (double)group.DoneCount / group.Count;
    }

    /// <summary>The key: the ERP's key or code, null for operations without one.</summary>
    public string? Key { get; }

    /// <summary>The value of the second group key; null for operations without one, and where they are counted by one group key only.</summary>
    public string? ThenKey { get; }

    /// <summary>How many, never zero.</summary>
    public long Count { get; }

    /// <summary>The mean number of links in their chains: follow-ups with a result.</summary>
    public double AverageDoneFollowUpCount { get; }
}
