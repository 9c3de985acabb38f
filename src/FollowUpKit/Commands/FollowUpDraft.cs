using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>A follow-up to be scheduled: alone, with the opening, with a result or with a reopening.</summary>
public sealed record FollowUpDraft
{
    private const int MaxReminders = 20;

    /// <summary>What is to be done, and by when.</summary>
    /// <param name="subject">One line, from 1 to 100 code points.</param>
    /// <param name="due">When it is due; without a zone of its own, in that of the operation.</param>
    /// <exception cref="ArgumentException">The subject is blank, too long or not one line.</exception>
    public FollowUpDraft(string subject, Due due)
    {
        Subject = Guard.Against.BadText(subject, TextRule.Label, nameof(subject));
        Due = Guard.Against.Null(due);
    }

    /// <summary>What is to be done, in one line.</summary>
    public string Subject { get; }

    /// <summary>When it is due.</summary>
    public Due Due { get; }

    /// <summary>Call, visit, or the ERP's own code, or null.</summary>
    public string? Kind { get; private init; }

    /// <summary>More about it, or null.</summary>
    public string? Details { get; private init; }

    /// <summary>The ERP's key of the agent who is to do it; null where the draft names none.</summary>
    public string? Agent { get; private init; }

    /// <summary>
    /// Whose it is when the draft names no agent; null for <see cref="FollowUpRules.NextStepAgent"/> with a result, and for the agent of
    /// the operation otherwise.
    /// </summary>
    public NextStepAgent? NextStepAgent { get; private init; }

    /// <summary>The number of the follow-up whose result led to this one; null for the done one with the highest number.</summary>
    public int? PreviousNumber { get; private init; }

    /// <summary>Its place in a plan; null for that of the follow-up that it is based on.</summary>
    public PlanPosition? Plan { get; private init; }

    /// <summary>Whether it belongs to no plan, though the follow-up that it is based on does.</summary>
    public bool LeavesPlan { get; private init; }

    /// <summary>Its reminders; null for those of <see cref="FollowUpRules.DefaultReminders"/>.</summary>
    public IReadOnlyList<Reminder>? Reminders => ReminderValues;

    private ValueList<Reminder>? ReminderValues { get; init; }

    /// <summary>The same draft of a kind.</summary>
    /// <param name="kind">Call, visit, or the ERP's own code, up to 128 code points; null for none.</param>
    public FollowUpDraft WithKind(string? kind) =>
        kind == Kind ? this : this with { Kind = Guard.Against.BadOptionalText(kind, TextRule.Identifier, nameof(kind)) };

    /// <summary>The same draft with details.</summary>
    /// <param name="details">Up to 4,000 code points on any number of lines; null for none.</param>
    public FollowUpDraft WithDetails(string? details) =>
        details == Details ? this : this with { Details = Guard.Against.BadOptionalText(details, TextRule.Details, nameof(details)) };

    /// <summary>The same draft for an agent.</summary>
    /// <param name="agent">The ERP's key, up to 128 code points; null to name none.</param>
    public FollowUpDraft WithAgent(string? agent) =>
        this with { Agent = Guard.Against.BadOptionalText(agent, TextRule.Identifier, nameof(agent)), NextStepAgent = null };

    /// <summary>The same draft for the agent of a choice, instead of a named one.</summary>
    /// <param name="agent">The choice.</param>
    /// <exception cref="ArgumentOutOfRangeException">The choice is not defined.</exception>
    public FollowUpDraft WithAgent(NextStepAgent agent) => agent is >= FollowUpKit.NextStepAgent.FollowUpAgent and <= FollowUpKit.NextStepAgent.CurrentUser
        ? this with { Agent = null, NextStepAgent = agent }
        : throw new ArgumentOutOfRangeException(nameof(agent), FormattableString.Invariant($"{(int)agent}"), "There is no such choice.");

    /// <summary>The same draft with these reminders and no others, not even those of <see cref="FollowUpRules.DefaultReminders"/>.</summary>
    /// <param name="reminders">At most 20; none for a follow-up without reminders.</param>
    /// <exception cref="ArgumentException">There are more than 20.</exception>
    public FollowUpDraft WithReminders(params Reminder[] reminders) => this with { ReminderValues = Checked(reminders) };

    /// <summary>The same draft, based on the result of a certain follow-up.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <exception cref="ArgumentException">The number is less than 1.</exception>
    public FollowUpDraft BasedOn(int number) => this with { PreviousNumber = Guard.Against.LessThan(1, number, nameof(number)) };

    /// <summary>The same draft, at a place in a plan, such as that of a suggestion.</summary>
    /// <param name="plan">The place; null for that of the follow-up that the draft is based on, at whose step the sale stays.</param>
    public FollowUpDraft WithPlan(PlanPosition? plan) => this with { Plan = plan, LeavesPlan = false };

    /// <summary>The same draft, which takes the sale off its plan.</summary>
    public FollowUpDraft WithoutPlan() => this with { Plan = null, LeavesPlan = true };

    /// <summary>When it is due, never content.</summary>
    public override string ToString() => $"Follow-up due {Due}";

    internal static ValueList<Reminder> Checked(IReadOnlyCollection<Reminder> reminders)
    {
        Guard.Against.Null(reminders);
        foreach (var reminder in reminders) Guard.Against.Null(reminder, nameof(reminders));
        return reminders.Count > MaxReminders
            ? throw new ArgumentException($"There must be at most {MaxReminders} reminders but there are {reminders.Count}.", nameof(reminders))
            : new ValueList<Reminder>(reminders);
    }
}
