using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>
/// Makes one sale of two that are one: the chain of the source becomes part of that of the target, both numbered anew by when each
/// follow-up was scheduled, and the source is withdrawn with a pointer to the target. Title, customer, branch, agent, opening and zone are
/// those of the target. A conclusion of either is that of the one sale.
/// </summary>
/// <remarks>
/// It takes two commits: the source is withdrawn first, so that nothing can be added to it, then its chain goes into the target. Where the
/// second was not made, the same command completes it.
/// </remarks>
/// <example><code>await followUps.MergeOperationsAsync("Q-1042", "Q-1043", "Capturada dos veces");</code></example>
public sealed record MergeOperations : OperationCommand
{
    /// <summary>Merges an operation into another.</summary>
    /// <param name="operationId">The ERP's own key of the target, which stays.</param>
    /// <param name="sourceId">The ERP's own key of the source, which is withdrawn.</param>
    /// <param name="reason">Why they are one, from 1 to 500 code points.</param>
    public MergeOperations(OperationId operationId, OperationId sourceId, string reason)
        : base(operationId)
    {
        SourceId = Guard.Against.Null(sourceId);
        Reason = Guard.Against.BadText(reason, TextRule.Reason, nameof(reason));
    }

    /// <inheritdoc/>
    public override string Kind => "MergeOperations";

    /// <summary>The key of the operation that is withdrawn.</summary>
    public OperationId SourceId { get; }

    /// <summary>Why.</summary>
    public string Reason { get; }

    /// <summary>Which of the two says whether and how the sale is concluded; null where a conclusion of either holds.</summary>
    public OperationId? ConclusionFrom { get; private init; }

    /// <summary>Why pending follow-ups are cancelled that are more than the rules allow; null to keep them.</summary>
    public string? CancelSurplusReason { get; private init; }

    /// <summary>
    /// The same command, where one of the two says whether and how the sale is concluded, or that it is not. It is needed where both are
    /// concluded with different outcomes.
    /// </summary>
    /// <param name="operationId">The key of the target or of the source.</param>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public MergeOperations WithConclusionFrom(OperationId operationId)
    {
        Guard.Against.Null(operationId);
        return operationId == OperationId || operationId == SourceId
            ? this with { ConclusionFrom = operationId }
            : throw new ArgumentException($"{operationId} is neither the target {OperationId} nor the source {SourceId}.", nameof(operationId));
    }

    /// <summary>
    /// The same command, which cancels surplus pending follow-ups: of a concluded sale all, else all but as many as may be pending at once,
    /// of which those with the highest numbers stay.
    /// </summary>
    /// <param name="reason">
    /// Why they are cancelled, up to 500 code points. With null all stay pending, and the command is refused where the sale is concluded.
    /// </param>
    public MergeOperations WithCancelSurplusReason(string? reason) =>
        this with { CancelSurplusReason = Guard.Against.BadOptionalText(reason, TextRule.Reason, nameof(reason)) };

    internal override bool IsForConcluded => true;

    internal override OperationId? Other => SourceId == OperationId ? null : SourceId;

    /// <summary>A source can become part of a target only once: its key recognises the command, whoever sends it again with whatever id.</summary>
    internal override string? IdInHistory => Merging.CommandIdOf(SourceId);

    internal override RuleViolation? Decide(Deliberation deliberation) => SourceId == OperationId
        ? deliberation.Refuse(RuleCodes.MergedWithItself)
        : deliberation.FindSource(this, out var source) ?? deliberation.Merge(this, source);

    internal override void AddTo(ContentHash hash)
    {
        hash.Add("source", SourceId.Value);
        hash.Add("reason", Reason);
        hash.Add("conclusion_from", ConclusionFrom is null ? null : ConclusionFrom == SourceId ? "source" : "target");
        hash.Add("cancel_surplus_reason", CancelSurplusReason);
    }
}
