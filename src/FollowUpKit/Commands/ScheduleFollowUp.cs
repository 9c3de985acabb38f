using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>Adds a follow-up to the chain of a sale.</summary>
public sealed record ScheduleFollowUp : OperationCommand
{
    /// <summary>Schedules a follow-up.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="draft">What is to be done, and by when.</param>
    public ScheduleFollowUp(OperationId operationId, FollowUpDraft draft)
        : base(operationId) => Draft = Guard.Against.Null(draft);

    /// <inheritdoc/>
    public override string Kind => "ScheduleFollowUp";

    /// <summary>What is to be done, and by when.</summary>
    public FollowUpDraft Draft { get; }

    /// <summary>Whether another one may be pending that says the same, as in the rows of a history.</summary>
    internal bool AllowsEqual { get; init; }

    internal override RuleViolation? Decide(Deliberation deliberation)
    {
        if (deliberation.Schedule(Draft) is { } refusal) return refusal;
        return AllowsEqual || CommandId is not null || ExpectedVersion is not null ? null : deliberation.RequireOther();
    }

    internal override void AddTo(ContentHash hash) => hash.Add("draft", Draft);
}
