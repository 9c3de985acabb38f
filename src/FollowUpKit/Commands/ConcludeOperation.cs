using NodaTime;

namespace FollowUpKit;

/// <summary>Ends the chase of a sale through its last follow-up.</summary>
public sealed record ConcludeOperation : OperationCommand
{
    /// <summary>Concludes an operation.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="outcome">Won, lost, or the ERP's own code, up to 128 code points; null for none.</param>
    /// <param name="cancelOthersReason">Why other pending follow-ups are cancelled; null to be refused where there are any.</param>
    public ConcludeOperation(OperationId operationId, string? outcome = null, string? cancelOthersReason = null)
        : base(operationId) => Conclusion = new ConclusionEntry(outcome, cancelOthersReason);

    /// <inheritdoc/>
    public override string Kind => "ConcludeOperation";

    /// <summary>The conclusion.</summary>
    public ConclusionEntry Conclusion { get; }

    /// <summary>The result of the last follow-up, or null where it has one.</summary>
    public ResultEntry? Result { get; private init; }

    /// <summary>The same command with the result of the last follow-up, which must be pending.</summary>
    /// <param name="at">The local date, hour and minute of the contact; seconds are refused.</param>
    /// <param name="details">What happened, from 1 to 4,000 code points on any number of lines, not blank.</param>
    /// <param name="outcome">The ERP's own code for the outcome of the contact; null for none.</param>
    /// <param name="timeZone">The IANA time zone of date and time; null for that of the follow-up.</param>
    public ConcludeOperation WithResult(LocalDateTime at, string details, string? outcome = null, string? timeZone = null)
    {
        var result = new ResultEntry(at, details).WithOutcome(outcome);
        return this with { Result = timeZone is null ? result : result.WithTimeZone(timeZone) };
    }

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
