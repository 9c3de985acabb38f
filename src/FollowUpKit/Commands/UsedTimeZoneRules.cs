using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>The rules of time zones with which a commit derived instants, for the store to keep beside them.</summary>
internal static class UsedTimeZoneRules
{
    private static readonly TimeZoneRules[] None = [];

    public static IReadOnlyList<TimeZoneRules> Of(SalesOperation after, IReadOnlyList<AcceptedCommand> commands, LocalCalendar calendar)
    {
        if (!commands.Any(command => command.Changes.Any(Derives))) return None;
        var pending = after.Pending;
        return pending.Count switch
        {
            0 => None,
            1 => [calendar.RulesOf(pending[0].Due.TimeZone!)],
            _ =>
            [
                .. pending.Select(followUp => followUp.Due.TimeZone!).Distinct(StringComparer.Ordinal).OrderBy(zone => zone, StringComparer.Ordinal)
                    .Select(calendar.RulesOf),
            ],
        };
    }

    private static bool Derives(OperationChange change) => change
        is OperationChange.FollowUpScheduled
        or OperationChange.FollowUpEdited
        or OperationChange.FollowUpRescheduled
        or OperationChange.ResultRetracted
        or OperationChange.Merged
        or OperationChange.OperationIdChanged
        or OperationChange.Reinstated
        or OperationChange.DueTimesRecalculated;
}
