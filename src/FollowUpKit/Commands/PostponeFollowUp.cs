using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>
/// Moves a pending follow-up to a later date: so many days after the date on which it is due now. Its time of day and zone stay;
/// reminders counted from it move along.
/// </summary>
public sealed record PostponeFollowUp : FollowUpCommand
{
    /// <summary>Postpones the only pending follow-up, or that of <see cref="OperationCommandExtensions.OnFollowUp"/>.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="days">The number of days, from 1 to 3,650, business days or not.</param>
    /// <param name="reason">The reason, from 1 to 500 code points.</param>
    public PostponeFollowUp(OperationId operationId, int days, string reason)
        : base(operationId)
    {
        Days = Guard.Against.NotBetween(1, 3650, days, nameof(days));
        Reason = Guard.Against.BadText(reason, TextRule.Reason, nameof(reason));
    }

    /// <inheritdoc/>
    public override string Kind => "PostponeFollowUp";

    /// <summary>The number of days.</summary>
    public int Days { get; }

    /// <summary>Why.</summary>
    public string Reason { get; }

    internal override RuleViolation? Decide(Deliberation deliberation)
    {
        if (deliberation.FindPending(FollowUpNumber, out var followUp) is { } refusal) return refusal;
        return followUp.Due.PlusDays(Days) is { } due
            ? deliberation.Reschedule(followUp, due, Reason)
            : deliberation.Refuse(RuleCodes.DueOutOfRange, ("follow_up", followUp.Number), ("days", Days));
    }

    internal override void AddTo(ContentHash hash)
    {
        base.AddTo(hash);
        hash.Add("days", Days);
        hash.Add("reason", Reason);
    }
}
