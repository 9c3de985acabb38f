using Ardalis.GuardClauses;
using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>Moves a sale to another branch or agent. A value that is not given stays as it is, and so do the time zones.</summary>
public sealed record TransferOperation : OperationCommand
{
    /// <summary>Transfers an operation.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    public TransferOperation(OperationId operationId)
        : base(operationId)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "TransferOperation";

    /// <summary>The new branch, if given.</summary>
    public Optional<string?> Branch { get; private init; }

    /// <summary>The new sales agent, if given.</summary>
    public Optional<string?> Agent { get; private init; }

    /// <summary>Whether the pending follow-ups go to the new agent too.</summary>
    public bool MovesPending { get; private init; }

    /// <summary>The same command to a branch.</summary>
    /// <param name="branch">The ERP's key, up to 128 code points; null for none.</param>
    public TransferOperation ToBranch(string? branch) =>
        this with { Branch = new(Guard.Against.BadOptionalText(branch, TextRule.Identifier, nameof(branch))) };

    /// <summary>The same command to an agent; the pending follow-ups stay with theirs.</summary>
    /// <param name="agent">The ERP's key, up to 128 code points; null for none.</param>
    public TransferOperation ToAgent(string? agent) =>
        this with { Agent = new(Guard.Against.BadOptionalText(agent, TextRule.Identifier, nameof(agent))), MovesPending = false };

    /// <summary>The same command to an agent, to whom all pending follow-ups go too.</summary>
    /// <param name="agent">The ERP's key, up to 128 code points; null for none.</param>
    public TransferOperation ToAgentWithPending(string? agent) => ToAgent(agent) with { MovesPending = true };

    internal override bool IsForConcluded => true;

    internal override RuleViolation? Decide(Deliberation deliberation)
    {
        var operation = deliberation.Operation;
        var branch = Branch.Or(operation.Branch);
        var agent = Agent.Or(operation.Agent);
        if (branch != operation.Branch || agent != operation.Agent)
            deliberation.Record(new OperationChange.Transferred { Branch = branch, Agent = agent });
        if (!MovesPending) return null;
        foreach (var followUp in operation.Pending.Where(followUp => followUp.Agent != agent))
            deliberation.Record(new OperationChange.FollowUpReassigned { Number = followUp.Number, Agent = agent });
        return null;
    }

    internal override void AddTo(ContentHash hash)
    {
        hash.Add("branch", Branch);
        hash.Add("agent", Agent);
        hash.Add("moves_pending", MovesPending);
    }
}
