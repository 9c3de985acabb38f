using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>Cancels a pending follow-up. It stays in the chain, with the reason.</summary>
public sealed record CancelFollowUp : FollowUpCommand
{
    /// <summary>Cancels the only pending follow-up, or that of <see cref="OperationCommandExtensions.OnFollowUp"/>.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="reason">The reason, from 1 to 500 code points.</param>
    public CancelFollowUp(OperationId operationId, string reason)
        : base(operationId) => Reason = Guard.Against.BadText(reason, TextRule.Reason, nameof(reason));

    /// <inheritdoc/>
    public override string Kind => "CancelFollowUp";

    /// <summary>Why.</summary>
    public string Reason { get; }

    internal override RuleViolation? Decide(Deliberation deliberation)
    {
        if (deliberation.FindPending(FollowUpNumber, out var followUp) is { } refusal) return refusal;
        deliberation.Cancel(followUp, Reason);
        return null;
    }

    internal override void AddTo(ContentHash hash)
    {
        base.AddTo(hash);
        hash.Add("reason", Reason);
    }
}
