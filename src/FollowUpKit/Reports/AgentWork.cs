using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>The work and timeliness of an agent.</summary>
public sealed record AgentWork
{
    internal AgentWork(
        string? agent, long pending, long overdue, IReadOnlyList<FollowUpGroup> results, IReadOnlyList<OperationGroup> conclusions, IEnumerable<string> won)
    {
        Agent = agent;
        Pending = pending;
        Overdue = overdue;
        Results = results.Sum(group => group.Count);
        Conclusions = conclusions.Sum(group => group.Count);
        if (Results > 0)
        {
            OnTimeShare = (double)results.Sum(group => group.OnTimeCount) / Results;
            MedianDaysLate = Median(results);
        }

        if (Conclusions == 0) return;
        MeanLinks = (double)conclusions.Sum(group => group.DoneCount) / Conclusions;
        WinShare = (double)conclusions.Where(group => won.Contains(group.Outcome, StringComparer.Ordinal)).Sum(group => group.Count) / Conclusions;
    }

    /// <summary>The ERP's key of the agent; null for work without one.</summary>
    public string? Agent { get; }

    /// <summary>How many follow-ups are pending, overdue ones included.</summary>
    public long Pending { get; }

    /// <summary>How many of them are overdue.</summary>
    public long Overdue { get; }

    /// <summary>How many results the period has.</summary>
    public long Results { get; }

    /// <summary>The share of the results that were on time, from 0 to 1; null without results.</summary>
    public double? OnTimeShare { get; }

    /// <summary>
    /// The median of the days that results came after their due date, zero for those on time; of an even number the mean of
    /// the two in the middle. Null without results.
    /// </summary>
    public double? MedianDaysLate { get; }

    /// <summary>How many conclusions the period has.</summary>
    public long Conclusions { get; }

    /// <summary>The mean number of follow-ups with a result that led to a conclusion; null without conclusions.</summary>
    public double? MeanLinks { get; }

    /// <summary>The share of the conclusions that were won, from 0 to 1; null without conclusions.</summary>
    public double? WinShare { get; }

    private static double Median(IReadOnlyList<FollowUpGroup> results)
    {
        var ordered = results.OrderBy(group => group.DaysLate).ToList();
        var count = ordered.Sum(group => group.Count);
        return (At(ordered, (count - 1) / 2) + At(ordered, count / 2)) / 2.0;
    }

    private static int At(List<FollowUpGroup> ordered, long place)
    {
        foreach (var group in ordered)
        {
            if (place < group.Count) return group.DaysLate ?? 0;
            place -= group.Count;
        }

        throw new ArgumentOutOfRangeException(nameof(place), place, "There are fewer results.");
    }
}
