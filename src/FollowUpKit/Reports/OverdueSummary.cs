namespace FollowUpKit;

/// <summary>Days overdue of a number of follow-ups, summed up.</summary>
public sealed record OverdueSummary
{
    internal OverdueSummary(string? key, IReadOnlyCollection<(int Days, long Count)> days)
    {
        Key = key;
        Count = days.Sum(item => item.Count);
        LongestDaysOverdue = days.Max(item => item.Days);
        AverageDaysOverdue = (double)days.Sum(item => item.Days * item.Count) / Count;
    }

    /// <summary>The key of the fact that they share; null for those without one, and for all rows.</summary>
    public string? Key { get; }

    /// <summary>How many, never zero.</summary>
    public long Count { get; }

    /// <summary>The days overdue of the oldest.</summary>
    public int LongestDaysOverdue { get; }

    /// <summary>The mean of the days overdue.</summary>
    public double AverageDaysOverdue { get; }
}
