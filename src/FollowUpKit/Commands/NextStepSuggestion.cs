namespace FollowUpKit;

/// <summary>What rules and plans propose after a result: a follow-up, the conclusion, or nothing. It changes nothing.</summary>
public sealed class NextStepSuggestion
{
    internal NextStepSuggestion()
    {
    }

    /// <summary>The number of the follow-up whose result it follows; null when a plan is to start.</summary>
    public int? FollowUpNumber { get; internal init; }

    /// <summary>The proposed follow-up, to be scheduled alone or with the result; or null.</summary>
    public FollowUpDraft? Next { get; internal init; }

    /// <summary>The proposed conclusion; or null.</summary>
    public ConclusionEntry? Conclusion { get; internal init; }

    /// <summary>Why nothing can follow, whatever rules and plans say, or why the rules refuse what they say; or null.</summary>
    public RuleViolation? Violation { get; internal init; }

    /// <summary>Why nothing is proposed, where rules and plans have no more; and what is odd about what is proposed.</summary>
    public IReadOnlyList<CommandWarning> Warnings { get; internal init; } = [];

    /// <summary>Whether a follow-up or the conclusion is proposed.</summary>
    public bool HasProposal => Next is not null || Conclusion is not null;

    /// <summary>What it is, never content.</summary>
    public override string ToString() =>
        Next is not null ? $"Next step due {Next.Due}" : Conclusion is not null ? $"{Conclusion}" : $"Nothing: {Violation?.Code ?? Warnings[0].Code}";

    internal static NextStepSuggestion Refused(RuleViolation violation, int? followUp = null) => new() { Violation = violation, FollowUpNumber = followUp };

    internal static NextStepSuggestion Nothing(CommandWarning why, int? followUp = null) => new() { Warnings = [why], FollowUpNumber = followUp };
}
