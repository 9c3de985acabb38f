using Ardalis.GuardClauses;
using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>Reassigns a pending follow-up to another agent.</summary>
public sealed record ReassignFollowUp : FollowUpCommand
{
    /// <summary>Reassigns the only pending follow-up, or that of <see cref="OperationCommandExtensions.OnFollowUp"/>.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="agent">The ERP's key of the agent, from 1 to 128 code points.</param>
    public ReassignFollowUp(OperationId operationId, string agent)
        : base(operationId) => Agent = Guard.Against.BadText(agent, TextRule.Identifier, nameof(agent));

    /// <inheritdoc/>
    public override string Kind => "ReassignFollowUp";

    /// <summary>The ERP's key of the agent.</summary>
    public string Agent { get; }

    internal override RuleViolation? Decide(Deliberation deliberation)
    {
        if (deliberation.FindPending(FollowUpNumber, out var followUp) is { } refusal) return refusal;
        if (followUp.Agent != Agent)
            deliberation.Record(new OperationChange.FollowUpReassigned { Number = followUp.Number, Agent = Agent });
        return null;
    }

    internal override void AddTo(ContentHash hash)
    {
        base.AddTo(hash);
        hash.Add("agent", Agent);
    }
}
