using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>A step of a plan. Immutable.</summary>
public sealed record FollowUpPlanStep
{
    /// <summary>A step.</summary>
    /// <param name="code">The code, from 1 to 128 code points, unique in its plan. It is stored with the follow-ups of the step.</param>
    /// <param name="followUp">What it proposes.</param>
    /// <exception cref="ArgumentException">The code is blank or too long.</exception>
    public FollowUpPlanStep(string code, FollowUpTemplate followUp)
    {
        Code = Guard.Against.BadText(code, TextRule.Identifier, nameof(code));
        FollowUp = Guard.Against.Null(followUp);
    }

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>What it proposes.</summary>
    public FollowUpTemplate FollowUp { get; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
