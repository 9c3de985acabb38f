namespace FollowUpKit.Hosting;

/// <summary>What a section of a digest lists, in the order in which they come.</summary>
public enum DigestSectionKind
{
    /// <summary>Follow-ups that are overdue, most overdue first: <see cref="FollowUpReports.WithoutAttention"/>.</summary>
    Overdue,

    /// <summary>Follow-ups due on the date of the digest and not overdue, the earliest first.</summary>
    DueToday,

    /// <summary>Follow-ups due in the <see cref="DigestOptions.NextDays"/> days after that, the earliest first.</summary>
    DueNext,

    /// <summary>Operations in progress with nothing pending, newest first: <see cref="FollowUpReports.NoNextStep"/>.</summary>
    NoNextStep,

    /// <summary>Operations with nothing done for <see cref="DigestOptions.StaleDays"/> days, the longest idle first: <see cref="FollowUpReports.Stale"/>.</summary>
    Stale,
}
