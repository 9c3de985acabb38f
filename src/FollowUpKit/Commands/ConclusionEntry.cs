using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>A conclusion as a person enters it.</summary>
public sealed record ConclusionEntry
{
    /// <summary>A conclusion.</summary>
    /// <param name="outcome">Won, lost, or the ERP's own code, up to 128 code points; null for none.</param>
    public ConclusionEntry(string? outcome = null) =>
        Outcome = Guard.Against.BadOptionalText(outcome, TextRule.Identifier, nameof(outcome));

    /// <summary>Won, lost, or the ERP's own code; null for none.</summary>
    public string? Outcome { get; }

    /// <summary>Why other pending follow-ups are cancelled; null when none may be pending.</summary>
    public string? CancelOthersReason { get; private init; }

    /// <summary>The same conclusion, which cancels other pending follow-ups.</summary>
    /// <param name="reason">Why they are cancelled, up to 500 code points; with null the command is refused when there are any.</param>
    public ConclusionEntry WithCancelOthersReason(string? reason) =>
        this with { CancelOthersReason = Guard.Against.BadOptionalText(reason, TextRule.Reason, nameof(reason)) };

    /// <summary>The outcome, never reasons.</summary>
    public override string ToString() => $"Conclusion {Outcome}";
}
