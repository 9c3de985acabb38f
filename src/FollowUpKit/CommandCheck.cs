namespace FollowUpKit;

/// <summary>Whether a command would be accepted now, and what a person may want to look at again first.</summary>
public sealed class CommandCheck
{
    internal CommandCheck(RuleViolation? violation, IReadOnlyList<CommandWarning> warnings)
    {
        Violation = violation;
        Warnings = warnings;
    }

    /// <summary>Whether the command would be accepted. A repeat is.</summary>
    public bool IsAccepted => Violation is null;

    /// <summary>Why it would be refused, or null.</summary>
    public RuleViolation? Violation { get; }

    /// <summary>What is allowed but may be a mistake; empty for a command that would be refused, and for a repeat.</summary>
    public IReadOnlyList<CommandWarning> Warnings { get; }
}
