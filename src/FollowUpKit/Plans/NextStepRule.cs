using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>What follows a result of certain kinds and outcomes. Of several rules that match the first one holds. Immutable.</summary>
/// <example>
/// <code>
/// var rule = new NextStepRule(new NextStepAction.Conclude("lost")).ForOutcomes("no_answer").FromAttempt(3);
/// </code>
/// </example>
public sealed record NextStepRule
{
    internal const int MaxAttempts = 10_000;

    private const int MaxValues = 100;

    /// <summary>A rule that matches every result.</summary>
    /// <param name="action">What it proposes.</param>
    public NextStepRule(NextStepAction action) => Action = Guard.Against.Null(action);

    /// <summary>What it proposes.</summary>
    public NextStepAction Action { get; }

    /// <summary>The codes of the steps to which it applies, of the plan that has the rule; empty for all.</summary>
    public IReadOnlyList<string> Steps => StepValues;

    /// <summary>The kinds of follow-ups to which it applies; empty for all, with none too.</summary>
    public IReadOnlyList<string> Kinds => KindValues;

    /// <summary>The outcomes of results to which it applies; empty for all, with none too.</summary>
    public IReadOnlyList<string> Outcomes => OutcomeValues;

    /// <summary>From which result in a row on it applies. Default: 1, the first.</summary>
    public int Attempt { get; private init; } = 1;

    private ValueList<string> StepValues { get; init; } = new([]);

    private ValueList<string> KindValues { get; init; } = new([]);

    private ValueList<string> OutcomeValues { get; init; } = new([]);

    /// <summary>The same rule for some steps of its plan.</summary>
    /// <param name="steps">Their codes, at most 100, each up to 128 code points; none for all.</param>
    /// <exception cref="ArgumentException">A code is blank or too long, or there are more than 100.</exception>
    public NextStepRule ForSteps(params string[] steps) => this with { StepValues = Checked(steps, nameof(steps)) };

    /// <summary>The same rule for some kinds of follow-ups.</summary>
    /// <param name="kinds">Call, visit, or the ERP's own codes, at most 100, each up to 128 code points; none for all.</param>
    /// <exception cref="ArgumentException">A code is blank or too long, or there are more than 100.</exception>
    public NextStepRule ForKinds(params string[] kinds) => this with { KindValues = Checked(kinds, nameof(kinds)) };

    /// <summary>The same rule for some outcomes of results.</summary>
    /// <param name="outcomes">The ERP's own codes, at most 100, each up to 128 code points; none for all.</param>
    /// <exception cref="ArgumentException">A code is blank or too long, or there are more than 100.</exception>
    public NextStepRule ForOutcomes(params string[] outcomes) => this with { OutcomeValues = Checked(outcomes, nameof(outcomes)) };

    /// <summary>The same rule from so many results on that match it in a row, each the one that led to the next.</summary>
    /// <param name="attempt">From which one on, from 1 to 10,000: 3 for the third and later ones.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public NextStepRule FromAttempt(int attempt) => this with { Attempt = Guard.Against.NotBetween(1, MaxAttempts, attempt, nameof(attempt)) };

    internal bool Matches(string? step, string? kind, string? outcome) =>
        Includes(Steps, step) && Includes(Kinds, kind) && Includes(Outcomes, outcome);

    private static bool Includes(IReadOnlyList<string> values, string? value) =>
        values.Count == 0 || (value is not null && values.Contains(value, StringComparer.Ordinal));

    private static ValueList<string> Checked(string[] codes, string parameterName)
    {
        Guard.Against.TooMany(Guard.Against.Null(codes, parameterName), MaxValues, parameterName);
        foreach (var code in codes) Guard.Against.BadText(code, TextRule.Identifier, parameterName);
        return new(codes);
    }
}
