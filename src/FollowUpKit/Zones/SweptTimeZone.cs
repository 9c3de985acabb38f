using NodaTime;

namespace FollowUpKit;

/// <summary>What a sweep did in a time zone.</summary>
public sealed class SweptTimeZone
{
    private readonly SortedDictionary<Duration, TimeZoneShift> _shifts = [];

    internal SweptTimeZone(string timeZone) => TimeZone = timeZone;

    /// <summary>The IANA id.</summary>
    public string TimeZone { get; }

    /// <summary>The pending follow-ups that were looked at.</summary>
    public long FollowUpCount { get; internal set; }

    /// <summary>The pending follow-ups whose instants moved, that of being overdue or those of reminders.</summary>
    public long MovedCount => _shifts.Values.Sum(shift => shift.FollowUpCount);

    /// <summary>The reminders that moved.</summary>
    public long MovedReminderCount { get; internal set; }

    /// <summary>By how much they moved, the most to the earlier first.</summary>
    public IReadOnlyCollection<TimeZoneShift> Shifts => _shifts.Values;

    /// <summary>
    /// Whether all instants of the zone are those of the rules. False where another process committed instants by other rules meanwhile, where
    /// an operation could not be changed, and before the end.
    /// </summary>
    public bool IsComplete { get; internal set; }

    internal void AddMoved(Duration by, int reminders)
    {
        MovedReminderCount += reminders;
        if (_shifts.TryGetValue(by, out var shift)) shift.FollowUpCount++;
        else _shifts.Add(by, new TimeZoneShift(by, 1));
    }
}
