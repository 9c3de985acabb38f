using Ardalis.GuardClauses;
using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>Reassigns a pending follow-up to another agent, or to nobody.</summary>
public sealed record ReassignFollowUp : FollowUpCommand
{
    /// <summary>Reassigns the only pending follow-up, or that of <see cref="OperationCommandExtensions.OnFollowUp"/>.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="agent">The ERP's key of the agent, up to 128 code points; null for nobody.</param>
    public ReassignFollowUp(OperationId operationId, string? agent)
        : base(operationId) => Agent = Guard.Against.BadOptionalText(agent, TextRule.Identifier, nameof(agent));

    /// <inheritdoc/>
    public override string Kind => "ReassignFollowUp";

    /// <summary>The ERP's key of the agent; null for nobody.</summary>
    public string? Agent { get; }

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
        hash.AddGiven("agent", Agent);
    }
}
