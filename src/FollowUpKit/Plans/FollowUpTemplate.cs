using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>A follow-up as a rule or a plan proposes it: what to do, and by when as a rule. Immutable.</summary>
public sealed record FollowUpTemplate
{
    /// <summary>The most reminders of a template: 20, as of a follow-up.</summary>
    private const int MaxReminders = 20;

    /// <summary>What is to be done, and by when.</summary>
    /// <param name="subject">One line, from 1 to 100 code points.</param>
    /// <param name="due">When it is due, counted from the date of the result before it unless <see cref="WithCountedFrom"/> says otherwise.</param>
    /// <exception cref="ArgumentException">The subject is blank, too long or not one line.</exception>
    public FollowUpTemplate(string subject, DueRule due)
    {
        Subject = Guard.Against.BadText(subject, TextRule.Label, nameof(subject));
        Due = Guard.Against.Null(due);
    }

    /// <summary>What is to be done, in one line.</summary>
    public string Subject { get; }

    /// <summary>When it is due.</summary>
    public DueRule Due { get; }

    /// <summary>From which date the due rule is counted. Default: the result before.</summary>
    public CountedFrom CountedFrom { get; private init; }

    /// <summary>Call, visit, or the ERP's own code, or null.</summary>
    public string? Kind { get; private init; }

    /// <summary>More about it, or null.</summary>
    public string? Details { get; private init; }

    /// <summary>The ERP's key of the agent who is to do it; null where the template names none.</summary>
    public string? Agent { get; private init; }

    /// <summary>Whose it is when the template names no agent; null for <see cref="FollowUpRules.NextStepAgent"/>.</summary>
    public NextStepAgent? NextStepAgent { get; private init; }

    /// <summary>Its reminders, none on a date of its own; null for those of <see cref="FollowUpRules.DefaultReminders"/>.</summary>
    public IReadOnlyList<Reminder>? Reminders => ReminderValues;

    private ValueList<Reminder>? ReminderValues { get; init; }

    /// <summary>The same template, counted from another date.</summary>
    /// <param name="countedFrom">The date.</param>
    /// <exception cref="ArgumentException">There is no such date.</exception>
    public FollowUpTemplate WithCountedFrom(CountedFrom countedFrom) => this with { CountedFrom = Guard.Against.EnumOutOfRange(countedFrom) };

    /// <summary>The same template of a kind.</summary>
    /// <param name="kind">Call, visit, or the ERP's own code, up to 128 code points; null for none.</param>
    public FollowUpTemplate WithKind(string? kind) => this with { Kind = Guard.Against.BadOptionalText(kind, TextRule.Identifier, nameof(kind)) };

    /// <summary>The same template with details.</summary>
    /// <param name="details">Up to 4,000 code points on any number of lines; null for none.</param>
    public FollowUpTemplate WithDetails(string? details) => this with { Details = Guard.Against.BadOptionalText(details, TextRule.Details, nameof(details)) };

    /// <summary>The same template for an agent.</summary>
    /// <param name="agent">The ERP's key, up to 128 code points; null to name none.</param>
    public FollowUpTemplate WithAgent(string? agent) =>
        this with { Agent = Guard.Against.BadOptionalText(agent, TextRule.Identifier, nameof(agent)), NextStepAgent = null };

    /// <summary>The same template for the agent of a choice, instead of a named one.</summary>
    /// <param name="agent">The choice.</param>
    /// <exception cref="ArgumentException">The choice is not defined.</exception>
    public FollowUpTemplate WithAgent(NextStepAgent agent) => this with { Agent = null, NextStepAgent = Guard.Against.EnumOutOfRange(agent) };

    /// <summary>The same template with these reminders and no others, not even those of <see cref="FollowUpRules.DefaultReminders"/>.</summary>
    /// <param name="reminders">At most 20, each before or after the due value or when it is overdue.</param>
    /// <exception cref="ArgumentException">There are more than 20, or one has a date of its own.</exception>
    public FollowUpTemplate WithReminders(params Reminder[] reminders)
    {
        Guard.Against.TooMany(Guard.Against.Null(reminders), MaxReminders, nameof(reminders));
        return reminders.Any(reminder => Guard.Against.Null(reminder, nameof(reminders)).LocalAt is not null)
            ? throw new ArgumentException("A template has reminders counted from the due value, not on dates of their own.", nameof(reminders))
            : this with { ReminderValues = new(reminders) };
    }

    /// <summary>The subject.</summary>
    public override string ToString() => Subject;
}
