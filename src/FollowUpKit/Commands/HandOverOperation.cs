using Ardalis.GuardClauses;
using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>
/// Hands a sale and its pending follow-ups to another agent in one decision: all of them, or with <see cref="FromAgent"/> only what
/// belongs to one agent. Branch, time zones and due values stay.
/// </summary>
/// <example><code>await followUps.HandOverOperationAsync("Q-1042", "luis", sale =&gt; sale.FromAgent("ana"));</code></example>
public sealed record HandOverOperation : OperationCommand
{
    /// <summary>Hands over the sale and all of its pending follow-ups.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="agent">The ERP's key of the new agent, up to 128 code points; null for nobody.</param>
    public HandOverOperation(OperationId operationId, string? agent)
        : base(operationId) => Agent = Guard.Against.BadOptionalText(agent, TextRule.Identifier, nameof(agent));

    /// <inheritdoc/>
    public override string Kind => "HandOverOperation";

    /// <summary>The ERP's key of the new agent; null for nobody.</summary>
    public string? Agent { get; }

    /// <summary>The agent whose work is handed over, if given; null as a given value means what has no agent.</summary>
    public Optional<string?> PreviousAgent { get; private init; }

    /// <summary>Whether the sale itself is handed over.</summary>
    public bool IncludesOperation { get; private init; } = true;

    /// <summary>Whether the pending follow-ups are handed over.</summary>
    public bool IncludesPending { get; private init; } = true;

    /// <summary>The same command for the work of one agent: the sale only if it is that agent's, and only that agent's pending follow-ups.</summary>
    /// <param name="agent">The ERP's key, up to 128 code points; null for what has no agent.</param>
    public HandOverOperation FromAgent(string? agent) =>
        this with { PreviousAgent = new(Guard.Against.BadOptionalText(agent, TextRule.Identifier, nameof(agent))) };

    /// <summary>The same command for the sale alone; the pending follow-ups stay with their agents.</summary>
    public HandOverOperation OnlyOperation() => this with { IncludesOperation = true, IncludesPending = false };

    /// <summary>The same command for the pending follow-ups alone; the sale stays with its agent.</summary>
    public HandOverOperation OnlyPending() => this with { IncludesOperation = false, IncludesPending = true };

    internal override bool IsForConcluded => true;

    internal override RuleViolation? Decide(Deliberation deliberation)
    {
        var operation = deliberation.Operation;
        if (IncludesOperation && IsHandedOver(operation.Agent))
            deliberation.Record(new OperationChange.Transferred { Branch = operation.Branch, Agent = Agent });
        if (!IncludesPending) return null;
        foreach (var followUp in operation.Pending.Where(followUp => IsHandedOver(followUp.Agent)))
            deliberation.Record(new OperationChange.FollowUpReassigned { Number = followUp.Number, Agent = Agent });
        return null;
    }

    internal override void AddTo(ContentHash hash)
    {
        hash.AddGiven("agent", Agent);
        hash.Add("from", PreviousAgent);
        hash.Add("operation", IncludesOperation);
        hash.Add("pending", IncludesPending);
    }

    private bool IsHandedOver(string? agent) => agent != Agent && agent == PreviousAgent.Or(agent);
}
