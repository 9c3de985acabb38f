using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>Concludes a sale through its last follow-up.</summary>
public sealed record ConcludeOperation : OperationCommand
{
    /// <summary>Concludes an operation.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="outcome">Won, lost, or the ERP's own code, up to 128 code points; null for none.</param>
    public ConcludeOperation(OperationId operationId, string? outcome = null)
        : base(operationId) => Conclusion = new ConclusionEntry(outcome);

    /// <inheritdoc/>
    public override string Kind => "ConcludeOperation";

    /// <summary>The conclusion.</summary>
    public ConclusionEntry Conclusion { get; private init; }

    /// <summary>The result of the last follow-up, or null where it has one.</summary>
    public ResultEntry? Result { get; private init; }

    /// <summary>The same command, which cancels other pending follow-ups.</summary>
    /// <param name="reason">Why they are cancelled, up to 500 code points; with null the command is refused when there are any.</param>
    public ConcludeOperation WithCancelOthersReason(string? reason) => this with { Conclusion = Conclusion.WithCancelOthersReason(reason) };

    /// <summary>The same command with the result of the last follow-up, which must be pending.</summary>
    /// <param name="result">The result.</param>
    public ConcludeOperation WithResult(ResultEntry result) => this with { Result = Guard.Against.Null(result) };

    internal override bool IsForConcluded => true;

    internal override RuleViolation? Decide(Deliberation deliberation)
    {
        var operation = deliberation.Operation;
        if (operation.Conclusion is { } conclusion)
            return deliberation.Refuse(RuleCodes.AlreadyConcluded, ("by", conclusion.By), ("at", deliberation.Local(conclusion.At, operation.TimeZone)));
        deliberation.FollowUp = operation.Last?.Number;
        return deliberation.End(Conclusion, Result);
    }

    internal override void AddTo(ContentHash hash)
    {
        hash.Add("conclusion", Conclusion);
        hash.Add("result", Result);
    }
}
