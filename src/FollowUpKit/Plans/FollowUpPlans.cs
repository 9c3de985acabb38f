using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>The plans and rules of a company, from which next steps are proposed. Immutable; written in code, or read from JSON by <see cref="Parse"/>.</summary>
public sealed record FollowUpPlans
{
    private const int MaxPlans = 1_000;

    /// <summary>Plans and rules.</summary>
    /// <param name="plans">The plans, at most 1,000, each with a code of its own.</param>
    /// <param name="rules">The rules for results on any plan or on none, asked in this order after those of the plan; null for none.</param>
    /// <exception cref="ArgumentException">Two plans have the same code, a rule starts a plan that is not among them, or one of no plan names a step.</exception>
    public FollowUpPlans(IEnumerable<FollowUpPlan> plans, IEnumerable<NextStepRule>? rules = null)
    {
        PlanValues = new(Guard.Against.Null(plans));
        RuleValues = new(rules ?? []);
        Guard.Against.TooMany(PlanValues, MaxPlans, nameof(plans));
        foreach (var plan in PlanValues) Guard.Against.Null(plan, nameof(plans));
        foreach (var rule in RuleValues) Guard.Against.Null(rule, nameof(rules));
        if (PlanValues.GroupBy(plan => plan.Code, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } repeated)
            throw new ArgumentException($"Two plans have the code '{repeated.Key}'.", nameof(plans));
        if (RuleValues.SelectMany(FollowUpPlan.StepsOf).FirstOrDefault() is { } step)
            throw new ArgumentException($"A rule of no plan names the step '{step}'; only a rule of a plan can name a step.", nameof(rules));
        if (RuleValues.Concat(PlanValues.SelectMany(plan => plan.Rules)).Select(PlanOf).FirstOrDefault(plan => plan is not null && Find(plan) is null) is { } missing)
            throw new ArgumentException($"A rule starts the plan '{missing}', which is not among the plans.", nameof(plans));
    }

    /// <summary>No plans and no rules.</summary>
    public static FollowUpPlans None { get; } = new([]);

    /// <summary>The plans.</summary>
    public IReadOnlyList<FollowUpPlan> Plans => PlanValues;

    /// <summary>The rules for results on any plan or on none.</summary>
    public IReadOnlyList<NextStepRule> Rules => RuleValues;

    private ValueList<FollowUpPlan> PlanValues { get; }

    private ValueList<NextStepRule> RuleValues { get; }

    /// <summary>Reads plans and rules.</summary>
    /// <param name="json">The text of their file; comments and trailing commas are allowed.</param>
    /// <exception cref="FollowUpJsonException">It is no JSON, or says what plans do not have; the message has the place, what was found and what is expected.</exception>
    public static FollowUpPlans Parse(string json) => PlansReader.Read(Guard.Against.Null(json));

    /// <summary>The text of their file.</summary>
    public string ToJson() => PlansWriter.Write(this);

    /// <summary>The plan of a code, or null.</summary>
    /// <param name="plan">The code, compared by code point.</param>
    public FollowUpPlan? Find(string plan) => Plans.FirstOrDefault(one => one.Code == plan);

    /// <summary>How many plans and rules.</summary>
    public override string ToString() => FormattableString.Invariant($"{Plans.Count} plans, {Rules.Count} rules");

    internal static string? PlanOf(NextStepRule rule) => (rule.Action as NextStepAction.StartPlan)?.Plan;
}
