using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>The work and timeliness of an agent.</summary>
public sealed record AgentWork
{
    internal AgentWork(
        string? agent, long pending, long overdue, IReadOnlyList<FollowUpGroup> results, IReadOnlyList<OperationGroup> conclusions, Func<string?, bool> isWon)
    {
        Agent = agent;
        PendingCount = pending;
        OverdueCount = overdue;
        ResultCount = results.Sum(group => group.Count);
        CapturedLateCount = results.Sum(group => group.CapturedLateCount);
        ConclusionCount = conclusions.Sum(group => group.Count);
        if (ResultCount > 0)
        {
            OnTimeRate = (double)results.Sum(group => group.OnTimeCount) / ResultCount;
            MedianDaysLate = Median(results);
        }

        if (ConclusionCount == 0) return;
        AverageDoneFollowUpCount = (double)conclusions.Sum(group => group.DoneCount) / ConclusionCount;
        WonCount = conclusions.Where(group => isWon(group.Outcome)).Sum(group => group.Count);
        var judged = conclusions.Where(group => group.Outcome is not null).Sum(group => group.Count);
        if (judged > 0) WinRate = (double)WonCount / judged;
    }

    /// <summary>The ERP's key of the agent; null for work without one.</summary>
    public string? Agent { get; }

    /// <summary>How many follow-ups are pending, overdue ones included.</summary>
    public long PendingCount { get; }

    /// <summary>How many of them are overdue.</summary>
    public long OverdueCount { get; }

    /// <summary>How many results the period has.</summary>
    public long ResultCount { get; }

    /// <summary>The share of the results that were on time, from 0 to 1; null without results.</summary>
    public double? OnTimeRate { get; }

    /// <summary>
    /// The median of the days that results came after their due date, zero for those on time; of an even number the mean of
    /// the two in the middle. Null without results.
    /// </summary>
    public double? MedianDaysLate { get; }

    /// <summary>How many of the results were captured late, by <see cref="FollowUpRules.LateCaptureTolerance"/>, on time or not.</summary>
    public long CapturedLateCount { get; }

    /// <summary>How many conclusions the period has.</summary>
    public long ConclusionCount { get; }

    /// <summary>The mean number of follow-ups with a result that led to a conclusion; null without conclusions.</summary>
    public double? AverageDoneFollowUpCount { get; }

    /// <summary>How many of the conclusions were won: those with one of <see cref="FollowUpKitOptions.WonOutcomes"/>.</summary>
    public long WonCount { get; }

    /// <summary>The share of the conclusions with an outcome that were won, from 0 to 1; null when none has an outcome.</summary>
    public double? WinRate { get; }

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
