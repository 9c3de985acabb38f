using Ardalis.GuardClauses;
using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>Removes a sale that the ERP deleted from lists and reports, and cancels its pending follow-ups.</summary>
public sealed record WithdrawOperation : OperationCommand
{
    /// <summary>Withdraws an operation.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="reason">The reason, from 1 to 500 code points.</param>
    public WithdrawOperation(OperationId operationId, string reason)
        : base(operationId) => Reason = Guard.Against.BadText(reason, TextRule.Reason, nameof(reason));

    /// <inheritdoc/>
    public override string Kind => "WithdrawOperation";

    /// <summary>Why.</summary>
    public string Reason { get; }

    internal override bool IsForConcluded => true;

    internal override RuleViolation? Decide(Deliberation deliberation)
    {
        deliberation.CancelPending(Reason);
        deliberation.Record(new OperationChange.Withdrawn
        {
            Withdrawal = new WithdrawalSnapshot { At = deliberation.Context.Now, By = deliberation.Context.By, Reason = Reason },
        });
        return null;
    }

    internal override void AddTo(ContentHash hash) => hash.Add("reason", Reason);
}
