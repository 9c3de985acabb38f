using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>Brings a withdrawn sale back. Follow-ups that were cancelled stay cancelled.</summary>
public sealed record ReinstateOperation : OperationCommand
{
    /// <summary>Reinstates an operation.</summary>
    /// <param name="operation">The ERP's own key of the sale.</param>
    public ReinstateOperation(OperationId operation)
        : base(operation)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "ReinstateOperation";

    internal override bool IsForConcluded => true;

    internal override RuleViolation? Decide(Deliberation deliberation)
    {
        if (deliberation.Operation.Withdrawal is null) return deliberation.Refuse(RuleCodes.NotWithdrawn);
        deliberation.Record(new OperationChange.Reinstated());
        return null;
    }

    internal override void AddTo(ContentHash hash)
    {
    }
}
