using Ardalis.GuardClauses;
using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>Undoes the conclusion of a sale, so that its follow-up continues.</summary>
public sealed record ReopenOperation : OperationCommand
{
    /// <summary>Reopens an operation.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="reason">The reason, from 1 to 500 code points.</param>
    public ReopenOperation(OperationId operationId, string reason)
        : base(operationId) => Reason = Guard.Against.BadText(reason, TextRule.Reason, nameof(reason));

    /// <inheritdoc/>
    public override string Kind => "ReopenOperation";

    /// <summary>Why.</summary>
    public string Reason { get; }

    /// <summary>The next step; null to leave the operation without one.</summary>
    public FollowUpDraft? Next { get; private init; }

    /// <summary>The same command with a next step.</summary>
    /// <param name="next">The draft.</param>
    public ReopenOperation WithNext(FollowUpDraft next) => this with { Next = Guard.Against.Null(next) };

    internal override bool IsForConcluded => true;

    internal override RuleViolation? Decide(Deliberation deliberation)
    {
        if (deliberation.Operation.Conclusion is not { } conclusion) return deliberation.Refuse(RuleCodes.NotConcluded);
        deliberation.Record(new OperationChange.Reopened
        {
            Conclusion = conclusion.ToSnapshot(),
            Date = deliberation.Context.Calendar.DateOf(deliberation.Context.Now, deliberation.Operation.TimeZone),
            Reason = Reason,
        });
        return Next is null ? null : deliberation.Schedule(Next);
    }

    internal override void AddTo(ContentHash hash)
    {
        hash.Add("reason", Reason);
        hash.Add("next", Next);
    }
}
