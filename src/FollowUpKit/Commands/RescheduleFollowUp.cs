using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>
/// Moves a pending follow-up to another due value. Its reminders move along: those counted from the due value with it, those at a date
/// and time of their own by as many days as the due date, at the same time of day. Where that has passed they are due at once.
/// </summary>
public sealed record RescheduleFollowUp : FollowUpCommand
{
    /// <summary>Reschedules the only pending follow-up, or that of <see cref="OperationCommandExtensions.OnFollowUp"/>.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="due">The new due value; without a zone of its own, in that of the follow-up.</param>
    /// <param name="reason">The reason, from 1 to 500 code points.</param>
    public RescheduleFollowUp(OperationId operationId, Due due, string reason)
        : base(operationId)
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
        if (deliberation.FindPending(FollowUpNumber, out var followUp) is { } refusal) return refusal;
        var due = Due.WithTimeZone(deliberation.IdOf(Due.TimeZone) ?? followUp.Due.TimeZone!);
        return due == followUp.Due ? null : deliberation.Reschedule(followUp, due, Reason, Due.TimeZone);
    }

    internal override void AddTo(ContentHash hash)
    {
        base.AddTo(hash);
        hash.Add("due", Due);
        hash.Add("reason", Reason);
    }
}
