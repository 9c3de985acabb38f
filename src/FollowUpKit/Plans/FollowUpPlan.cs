using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>
/// A named list of steps, such as those after a quotation, with rules for results that lead elsewhere than to the next step. Immutable.
/// </summary>
/// <example>
/// <code>
/// var plan = new FollowUpPlan(
///     "quotation",
///     new FollowUpPlanStep("call", new FollowUpTemplate("Ask about the quotation", DueRule.InBusinessDays(2)).WithKind("call")),
///     new FollowUpPlanStep("visit", new FollowUpTemplate("Visit the customer", DueRule.InWeeks(1)).WithKind("visit")));
/// </code>
/// </example>
public sealed record FollowUpPlan
{
    private const int MaxSteps = 100;

    /// <summary>A plan.</summary>
    /// <param name="code">The code, from 1 to 128 code points. It is stored with the follow-ups of the plan.</param>
    /// <param name="steps">The steps in their order, from 1 to 100, each with a code of its own.</param>
    /// <exception cref="ArgumentException">The code is blank or too long, there are no steps or more than 100, or two have the same code.</exception>
    public FollowUpPlan(string code, params FollowUpPlanStep[] steps)
    {
        Code = Guard.Against.BadText(code, TextRule.Identifier, nameof(code));
        Guard.Against.TooMany(Guard.Against.NullOrEmpty(steps).ToArray(), MaxSteps, nameof(steps));
        foreach (var step in steps) Guard.Against.Null(step, nameof(steps));
        if (steps.GroupBy(step => step.Code, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } repeated)
            throw new ArgumentException($"Two steps of the plan '{code}' have the code '{repeated.Key}'.", nameof(steps));
        StepValues = new(steps);
    }

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>The name for people, or null.</summary>
    public string? Name { get; private init; }

    /// <summary>The steps in their order, at least one.</summary>
    public IReadOnlyList<FollowUpPlanStep> Steps => StepValues;

    /// <summary>Whether the first step follows the last one, so that the plan goes on until the sale is concluded. Default: no.</summary>
    public bool Recurs { get; private init; }

    /// <summary>The rules for results of follow-ups of the plan, asked in this order before those of <see cref="FollowUpPlans.Rules"/>.</summary>
    public IReadOnlyList<NextStepRule> Rules => RuleValues;

    private ValueList<FollowUpPlanStep> StepValues { get; }

    private ValueList<NextStepRule> RuleValues { get; init; } = new([]);

    /// <summary>The same plan with a name for people.</summary>
    /// <param name="name">One line, up to 100 code points; null for none.</param>
    public FollowUpPlan WithName(string? name) => this with { Name = Guard.Against.BadOptionalText(name, TextRule.Label, nameof(name)) };

    /// <summary>The same plan, which returns to its first step after the last one, and counts its start anew then.</summary>
    public FollowUpPlan WithRecurrence() => this with { Recurs = true };

    /// <summary>The same plan with these rules and no others.</summary>
    /// <param name="rules">The rules, the most important first.</param>
    /// <exception cref="ArgumentException">A rule names a step that the plan does not have.</exception>
    public FollowUpPlan WithRules(params NextStepRule[] rules)
    {
        foreach (var rule in Guard.Against.Null(rules))
        {
            if (StepsOf(Guard.Against.Null(rule, nameof(rules))).FirstOrDefault(step => Find(step) is null) is { } missing)
                throw new ArgumentException($"The plan '{Code}' has no step '{missing}', which one of its rules names.", nameof(rules));
        }

        return this with { RuleValues = new(rules) };
    }

    /// <summary>The step of a code, or null.</summary>
    /// <param name="step">The code, compared by code point.</param>
    public FollowUpPlanStep? Find(string step) => Steps.FirstOrDefault(one => one.Code == step);

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    /// <summary>The steps that a rule names.</summary>
    internal static IEnumerable<string> StepsOf(NextStepRule rule) => rule.Action is NextStepAction.GoToStep { Step: var step } ? rule.Steps.Append(step) : rule.Steps;

    /// <summary>The step after one of its steps, and whether a new round begins with it; null after the last one.</summary>
    internal FollowUpPlanStep? After(FollowUpPlanStep step, out bool isNewRound)
    {
        var next = Steps.TakeWhile(one => one.Code != step.Code).Count() + 1;
        isNewRound = next == Steps.Count && Recurs;
        return next < Steps.Count ? Steps[next] : Recurs ? Steps[0] : null;
    }
}
