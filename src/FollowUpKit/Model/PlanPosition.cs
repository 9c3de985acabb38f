using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>The place of a follow-up in a plan of the host. Stored with the follow-up, whatever becomes of the plan.</summary>
public sealed record PlanPosition
{
    /// <summary>A place in a plan.</summary>
    /// <param name="plan">The code of the plan, from 1 to 128 code points.</param>
    /// <param name="start">The local date from which the plan counts, from 1900-01-01 to 2100-12-31.</param>
    /// <param name="step">The code of the step, from 1 to 128 code points.</param>
    /// <exception cref="ArgumentException">A code is blank or too long, or the date is out of range.</exception>
    public PlanPosition(string plan, LocalDate start, string step)
    {
        Plan = Guard.Against.BadText(plan, TextRule.Identifier, nameof(plan));
        Step = Guard.Against.BadText(step, TextRule.Identifier, nameof(step));
        Start = Guard.Against.BadDate(start, nameof(start));
    }

    private PlanPosition(FollowUpSnapshot snapshot) => (Plan, Step, Start) = (snapshot.PlanCode!, snapshot.PlanStep!, snapshot.PlanStart!.Value);

    /// <summary>The code of the plan.</summary>
    public string Plan { get; }

    /// <summary>The code of the step.</summary>
    public string Step { get; }

    /// <summary>The local date from which steps count that are due so long before or after the start; of a plan that recurs, that of the present round.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate Start { get; }

    /// <summary>Plan and step.</summary>
    public override string ToString() => $"{Plan}/{Step}";

    internal static PlanPosition? From(FollowUpSnapshot snapshot) => snapshot.PlanCode is null ? null : new(snapshot);
}
