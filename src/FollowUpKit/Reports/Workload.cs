namespace FollowUpKit;

/// <summary>What there is to do, by when: sales without a next step first, then pending follow-ups, each in one of the others.</summary>
public sealed record Workload
{
    internal Workload(string? key, long noNextStep, long overdue, long today, long tomorrow, long thisWeek, long later)
    {
        Key = key;
        NoNextStepCount = noNextStep;
        OverdueCount = overdue;
        DueTodayCount = today;
        DueTomorrowCount = tomorrow;
        DueThisWeekCount = thisWeek;
        DueLaterCount = later;
    }

    /// <summary>The ERP's key of the branch or the agent; null for work without one, and for the work of all.</summary>
    public string? Key { get; }

    /// <summary>How many operations are in progress with nothing pending. They count for the agent of the operation.</summary>
    public long NoNextStepCount { get; }

    /// <summary>How many follow-ups are overdue. They count for the agent of the follow-up, as all below.</summary>
    public long OverdueCount { get; }

    /// <summary>How many are due today in their zone and not yet overdue.</summary>
    public long DueTodayCount { get; }

    /// <summary>How many are due tomorrow.</summary>
    public long DueTomorrowCount { get; }

    /// <summary>How many are due after tomorrow, up to the Sunday of this week, that day included; none on Saturday and Sunday.</summary>
    public long DueThisWeekCount { get; }

    /// <summary>How many are due after that.</summary>
    public long DueLaterCount { get; }
}
