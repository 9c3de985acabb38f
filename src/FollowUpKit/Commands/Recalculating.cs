using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>How the instants of pending follow-ups are derived again from their local values.</summary>
internal static class Recalculating
{
    /// <summary>Derives those of all pending follow-ups; refused where a zone is not known.</summary>
    public static RuleViolation? Recalculate(this Deliberation deliberation)
    {
        foreach (var followUp in deliberation.Operation.Pending)
        {
            if (deliberation.FindZone(followUp.Due.TimeZone!, out var zone) is { } unknown) return unknown;
            if (ChangeOf(followUp, zone, deliberation.Context) is { } change) deliberation.Record(change);
        }

        return null;
    }

    /// <summary>
    /// Derives those of pending follow-ups that a sweep after new rules may have passed by: they were not pending, or elsewhere. Where a
    /// zone is not known they stay as they are.
    /// </summary>
    public static void RecalculateKnown(this Deliberation deliberation)
    {
        foreach (var change in ChangesOf(deliberation.Operation, deliberation.Context)) deliberation.Record(change);
    }

    public static IReadOnlyList<OperationChange> ChangesOf(SalesOperation operation, DecisionContext context) =>
    [
        .. from followUp in operation.Pending
           let zone = context.Calendar.FindTimeZone(followUp.Due.TimeZone!)
           where zone is not null
           let change = ChangeOf(followUp, zone, context)
           where change is not null
           select change,
    ];

    private static OperationChange.DueTimesRecalculated? ChangeOf(FollowUp followUp, DateTimeZone zone, DecisionContext context)
    {
        var derived = new OperationChange.DueTimesRecalculated
        {
            Number = followUp.Number,
            OverdueFrom = followUp.Due.Resolve(zone).OverdueFrom,
            Reminders = Scheduling.Derive(followUp.Reminders.Select(reminder => reminder.Reminder), followUp.Due, zone, context),
        };
        return followUp.Apply(derived) == followUp ? null : derived;
    }
}
