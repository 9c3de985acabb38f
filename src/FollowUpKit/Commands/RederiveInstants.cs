using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>
/// Works out the instants of the pending follow-ups of a sale again, after new time-zone rules. Local values and zones stay:
/// a follow-up at ten o'clock stays at ten o'clock. Where no instant moves nothing is written, not even a version. Nobody who
/// saw the operation before is refused because of it: <see cref="SalesOperation.VisibleVersion"/> stays.
/// </summary>
public sealed record RederiveInstants : OperationCommand
{
    /// <summary>Derives the instants of an operation again.</summary>
    /// <param name="operation">The ERP's own key of the sale.</param>
    public RederiveInstants(OperationId operation)
        : base(operation)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "RederiveInstants";

    internal override bool IsRecordedWithoutChanges => false;

    internal override bool IsForConcluded => true;

    internal override RuleViolation? Decide(Deliberation deliberation)
    {
        foreach (var followUp in deliberation.Operation.Pending)
        {
            if (deliberation.FindZone(followUp.Due.Zone!, out var zone) is { } unknown) return unknown;
            var derived = new OperationChange.InstantsRederived
            {
                Number = followUp.Number,
                OverdueFrom = followUp.Due.Resolve(zone).OverdueFrom,
                Reminders = deliberation.Derive(followUp.Reminders.Select(reminder => reminder.Reminder), followUp.Due, zone),
            };
            if (followUp.Apply(derived) != followUp) deliberation.Record(derived);
        }

        return null;
    }

    internal override void AddTo(ContentHash hash)
    {
    }
}
