using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>What a <see cref="NextStepRule"/> proposes. The family is fixed: only types of this library derive from it.</summary>
public abstract record NextStepAction
{
    private NextStepAction()
    {
    }

    /// <summary>A follow-up that is no step of a plan. A sale on a plan stays at its step, so that the plan goes on after it.</summary>
    public sealed record Schedule : NextStepAction
    {
        /// <summary>Proposes a follow-up.</summary>
        /// <param name="followUp">What it proposes.</param>
        public Schedule(FollowUpTemplate followUp) => FollowUp = Guard.Against.Null(followUp);

        /// <summary>What it proposes.</summary>
        public FollowUpTemplate FollowUp { get; }
    }

    /// <summary>A certain step of the plan that the sale is on.</summary>
    public sealed record GoToStep : NextStepAction
    {
        /// <summary>Proposes a step.</summary>
        /// <param name="step">Its code, from 1 to 128 code points.</param>
        public GoToStep(string step) => Step = Guard.Against.BadText(step, TextRule.Identifier, nameof(step));

        /// <summary>The code of the step.</summary>
        public string Step { get; }
    }

    /// <summary>The first step of a plan, which starts on the date of the result.</summary>
    public sealed record StartPlan : NextStepAction
    {
        /// <summary>Proposes the first step of a plan.</summary>
        /// <param name="plan">Its code, from 1 to 128 code points.</param>
        public StartPlan(string plan) => Plan = Guard.Against.BadText(plan, TextRule.Identifier, nameof(plan));

        /// <summary>The code of the plan.</summary>
        public string Plan { get; }
    }

    /// <summary>The conclusion of the sale.</summary>
    public sealed record Conclude : NextStepAction
    {
        /// <summary>Proposes the conclusion.</summary>
        /// <param name="outcome">Won, lost, or the ERP's own code, up to 128 code points; null for none.</param>
        public Conclude(string? outcome = null) => Outcome = Guard.Against.BadOptionalText(outcome, TextRule.Identifier, nameof(outcome));

        /// <summary>The outcome of the conclusion, or null.</summary>
        public string? Outcome { get; }
    }

    /// <summary>The next step of the plan that the sale is on, as where no rule matches.</summary>
    public sealed record ContinuePlan : NextStepAction;

    /// <summary>Nothing: whoever has the sale decides.</summary>
    public sealed record Nothing : NextStepAction;
}
