using Ardalis.GuardClauses;
using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>Moves a pending follow-up to another due value. Reminders counted from it move along.</summary>
public sealed record RescheduleFollowUp : FollowUpCommand
{
    /// <summary>Reschedules the only pending follow-up, or that of <see cref="OperationCommands.OnFollowUp"/>.</summary>
    /// <param name="operation">The ERP's own key of the sale.</param>
    /// <param name="due">The new due value; without a zone of its own, in that of the follow-up.</param>
    /// <param name="reason">Why, from 1 to 500 code points.</param>
    public RescheduleFollowUp(OperationId operation, Due due, string reason)
        : base(operation)
    {
        Due = Guard.Against.Null(due);
        Reason = Guard.Against.BadText(reason, TextRule.Reason, nameof(reason));
    }

    /// <inheritdoc/>
    public override string Kind => "RescheduleFollowUp";

    /// <summary>The new due value.</summary>
    public Due Due { get; }

    /// <summary>Why.</summary>
    public string Reason { get; }

    internal override RuleViolation? Decide(Deliberation deliberation)
    {
        if (deliberation.FindPending(FollowUp, out var followUp) is { } refusal) return refusal;
        var due = Due.Zone is null ? Due.In(followUp.Due.Zone!) : Due;
        if (due == followUp.Due) return null;
        if (deliberation.FindZone(due.Zone!, out var zone) is { } unknown) return unknown;
        deliberation.Record(new OperationChange.FollowUpRescheduled
        {
            Number = followUp.Number,
            DueDate = due.Date,
            DueTime = due.Time,
            TimeZone = due.Zone!,
            OverdueFrom = due.Resolve(zone).OverdueFrom,
            Reminders = deliberation.Derive(followUp.Reminders.Select(reminder => reminder.Reminder), due, zone),
            Reason = Reason,
        });
        return null;
    }

    internal override void AddTo(ContentHash hash)
    {
        base.AddTo(hash);
        hash.Add("due", Due);
        hash.Add("reason", Reason);
    }
}
