using Ardalis.GuardClauses;
using NodaTime;

namespace FollowUpKit;

/// <summary>What a next step is asked for: by default for the last result; for a result that is being typed, or for the start of a plan.</summary>
public sealed record NextStepRequest
{
    /// <summary>The number of the follow-up whose result it is; null for the last one that is done, and for the only pending one where a result is given.</summary>
    public int? FollowUpNumber { get; private init; }

    /// <summary>The kind of the follow-up as it is being typed, if given.</summary>
    public Optional<string?> Kind { get; private init; }

    /// <summary>The outcome of the result as it is being typed, if given.</summary>
    public Optional<string?> Outcome { get; private init; }

    /// <summary>The local date of the result as it is being typed, if given; today for a pending follow-up otherwise.</summary>
    public LocalDate? ResultDate { get; private init; }

    /// <summary>The code of the plan to start; null for what follows a result.</summary>
    public string? Plan { get; private init; }

    /// <summary>The local date from which that plan counts; null for today in the zone of the sale.</summary>
    public LocalDate? PlanStart { get; private init; }

    /// <summary>The code of the step with which it starts; null for the first.</summary>
    public string? PlanStep { get; private init; }

    /// <summary>The same request, for the result of a certain follow-up, done or pending.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public NextStepRequest AfterFollowUp(int number) => this with { FollowUpNumber = Guard.Against.LessThan(1, number, nameof(number)) };

    /// <summary>The same request, as if the follow-up had a kind.</summary>
    /// <param name="kind">Call, visit, or the ERP's own code, up to 128 code points; null for none.</param>
    public NextStepRequest WithKind(string? kind) => this with { Kind = new(Guard.Against.BadOptionalText(kind, TextRule.Identifier, nameof(kind))) };

    /// <summary>The same request, as if the result had an outcome.</summary>
    /// <param name="outcome">The ERP's own code, up to 128 code points; null for none.</param>
    public NextStepRequest WithOutcome(string? outcome) => this with { Outcome = new(Guard.Against.BadOptionalText(outcome, TextRule.Identifier, nameof(outcome))) };

    /// <summary>The same request, as if the result were of a date.</summary>
    /// <param name="date">The local date, from 1900-01-01 to 2100-12-31.</param>
    /// <exception cref="ArgumentOutOfRangeException">The date is out of range.</exception>
    public NextStepRequest WithResultDate(LocalDate date) => this with { ResultDate = Guard.Against.BadDate(date, nameof(date)) };

    /// <summary>A request for a step of a plan that is to start, whatever came before.</summary>
    /// <param name="plan">The code of the plan, from 1 to 128 code points.</param>
    /// <param name="start">The local date from which it counts, from 1900-01-01 to 2100-12-31; null for today in the zone of the sale.</param>
    /// <param name="step">The code of the step; null for the first.</param>
    /// <exception cref="ArgumentException">A code is blank or too long, or the date is out of range.</exception>
    public NextStepRequest WithPlan(string plan, LocalDate? start = null, string? step = null) => this with
    {
        Plan = Guard.Against.BadText(plan, TextRule.Identifier, nameof(plan)),
        PlanStart = start is { } date ? Guard.Against.BadDate(date, nameof(start)) : null,
        PlanStep = Guard.Against.BadOptionalText(step, TextRule.Identifier, nameof(step)),
    };

    internal bool HasResult => Kind.HasValue || Outcome.HasValue || ResultDate is not null;
}
