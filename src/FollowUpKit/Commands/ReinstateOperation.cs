using Ardalis.GuardClauses;
using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>Brings a withdrawn sale back. Follow-ups that were cancelled stay cancelled.</summary>
public sealed record ReinstateOperation : OperationCommand
{
    /// <summary>Reinstates an operation.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    public ReinstateOperation(OperationId operationId)
        : base(operationId)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "ReinstateOperation";

    /// <summary>The next step; null to leave the operation without one.</summary>
    public FollowUpDraft? Next { get; private init; }

    /// <summary>The same command with a next step. It is refused for an operation that was concluded before it was withdrawn.</summary>
    /// <param name="next">The draft.</param>
    public ReinstateOperation WithNext(FollowUpDraft next) => this with { Next = Guard.Against.Null(next) };

    internal override bool IsForConcluded => true;

    internal override bool IsForWithdrawn => true;

    internal override RuleViolation? Decide(Deliberation deliberation)
    {
        if (deliberation.Operation.Withdrawal is null) return deliberation.Refuse(RuleCodes.NotWithdrawn);
        deliberation.Record(new OperationChange.Reinstated());
        return Next is null ? null : deliberation.RequireInProgress() ?? deliberation.Schedule(Next);
    }

    internal override void AddTo(ContentHash hash) => hash.Add("next", Next);
}
