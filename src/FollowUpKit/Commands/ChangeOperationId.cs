using Ardalis.GuardClauses;
using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>
/// Gives a sale another key where the ERP renumbers. Its chain, its history and its command ids go with it; the old key is free and answers
/// as one that was never opened. Refused where another sale of the tenant has the new key.
/// </summary>
/// <example><code>await followUps.ChangeOperationIdAsync("Q-1042", "P-77", sale =&gt; sale.WithCommandId("renumber-1042"));</code></example>
public sealed record ChangeOperationId : OperationCommand
{
    /// <summary>Changes the key of an operation.</summary>
    /// <param name="operationId">The ERP's own key of the sale until now.</param>
    /// <param name="newId">The key from now on.</param>
    public ChangeOperationId(OperationId operationId, OperationId newId)
        : base(operationId) => NewId = Guard.Against.Null(newId);

    /// <inheritdoc/>
    public override string Kind => "ChangeOperationId";

    /// <summary>The key from now on.</summary>
    public OperationId NewId { get; }

    internal override bool IsForConcluded => true;

    internal override bool IsForWithdrawn => true;

    internal override OperationId? Other => NewId == OperationId ? null : NewId;

    internal override RuleViolation? Decide(Deliberation deliberation)
    {
        if (NewId == OperationId) return null;
        if (deliberation.Context.Other is not null) return deliberation.Refuse(RuleCodes.OperationIdTaken, ("new_id", NewId));
        deliberation.Record(new OperationChange.OperationIdChanged { Before = OperationId.Value, After = NewId.Value });
        deliberation.RecalculateKnown();
        return null;
    }

    internal override void AddTo(ContentHash hash)
    {
        hash.Add("old_id", OperationId.Value);
        hash.Add("new_id", NewId.Value);
    }
}
