using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>How a person ends the chase of a sale.</summary>
public sealed record ConclusionEntry
{
    internal ConclusionEntry(string? outcome, string? cancelOthersReason)
    {
        Outcome = Guard.Against.BadOptionalText(outcome, TextRule.Identifier, nameof(outcome));
        CancelOthersReason = Guard.Against.BadOptionalText(cancelOthersReason, TextRule.Reason, nameof(cancelOthersReason));
    }

    /// <summary>Won, lost, or the ERP's own code; null for none.</summary>
    public string? Outcome { get; }

    /// <summary>Why other pending follow-ups are cancelled; null when none may be pending.</summary>
    public string? CancelOthersReason { get; }

    /// <summary>The outcome, never reasons.</summary>
    public override string ToString() => $"Conclusion {Outcome}";
}
