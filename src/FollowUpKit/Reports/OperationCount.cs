using System.Text.Json.Serialization;
using FollowUpKit.Storage;
using NodaTime;

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
        FirstContactCount = group.FirstContactCount;
        AverageTimeToFirstContact = group.TotalTimeToFirstContact / group.FirstContactCount;
    }

    /// <summary>The key: the ERP's key or code, null for operations without one.</summary>
    public string? Key { get; }

    /// <summary>The value of the second group key; null for operations without one, and where they are counted by one group key only.</summary>
    public string? ThenKey { get; }

    /// <summary>How many, never zero.</summary>
    public long Count { get; }

    /// <summary>The mean number of links in their chains: follow-ups with a result.</summary>
    public double AverageDoneFollowUpCount { get; }

    /// <summary>How many of them had a first contact: those with a result.</summary>
    public long FirstContactCount { get; }

    /// <summary>
    /// The mean time from the opening to the first contact, the earliest that a result tells of, of those that had one; a contact before the
    /// opening counts as zero. Null where none had one, never zero.
    /// </summary>
    [JsonConverter(typeof(DurationJsonConverter))]
    public Duration? AverageTimeToFirstContact { get; }
}
