namespace FollowUpKit;

/// <summary>How many operations have each status.</summary>
public sealed record StatusCounts
{
    internal StatusCounts(long inProgress, long overdue, long concluded, long noNextStep)
    {
        InProgress = inProgress;
        Overdue = overdue;
        Concluded = concluded;
        NoNextStep = noNextStep;
    }

    /// <summary>How many are in progress, those without a next step included.</summary>
    public long InProgress { get; }

    /// <summary>How many are overdue.</summary>
    public long Overdue { get; }

    /// <summary>How many are concluded.</summary>
    public long Concluded { get; }

    /// <summary>How many of those in progress have nothing pending.</summary>
    public long NoNextStep { get; }
}
