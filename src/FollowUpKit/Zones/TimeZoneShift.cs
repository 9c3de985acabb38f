using NodaTime;

namespace FollowUpKit;

/// <summary>By how much follow-ups moved.</summary>
public sealed record TimeZoneShift
{
    internal TimeZoneShift(Duration by, long followUpCount) => (By, FollowUpCount) = (by, followUpCount);

    /// <summary>How much later they are overdue than before; negative for earlier. Zero where only reminders moved.</summary>
    public Duration By { get; }

    /// <summary>How many pending follow-ups moved by that much.</summary>
    public long FollowUpCount { get; internal set; }
}
