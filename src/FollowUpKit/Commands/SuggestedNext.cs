using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>
/// The next step that rules and plans propose, to be taken when the command is executed. What a person typed is given here and stays; the rest
/// comes from the proposal.
/// </summary>
public sealed record SuggestedNext
{
    /// <summary>The subject that a person typed, or null.</summary>
    public string? Subject { get; private init; }

    /// <summary>The due value that a person typed, or null.</summary>
    public Due? Due { get; private init; }

    /// <summary>The kind, if a person gave one, or chose none.</summary>
    public Optional<string?> Kind { get; private init; }

    /// <summary>The details, if a person gave some, or removed them.</summary>
    public Optional<string?> Details { get; private init; }

    /// <summary>The ERP's key of the agent whom a person chose, or null.</summary>
    public string? Agent { get; private init; }

    /// <summary>The reminders, if a person gave some, or none at all; null for those of the proposal.</summary>
    public IReadOnlyList<Reminder>? Reminders => ReminderValues;

    /// <summary>Whether a proposed conclusion is taken too. Default: no; a warning tells of it.</summary>
    public bool AllowsConclusion { get; private init; }

    private ValueList<Reminder>? ReminderValues { get; init; }

    /// <summary>The same, with a subject of a person.</summary>
    /// <param name="subject">One line, up to 100 code points; null for that of the proposal.</param>
    public SuggestedNext WithSubject(string? subject) => this with { Subject = Guard.Against.BadOptionalText(subject, TextRule.Label, nameof(subject)) };

    /// <summary>The same, with a due value of a person.</summary>
    /// <param name="due">The due value; null for that of the proposal.</param>
    public SuggestedNext WithDue(Due? due) => this with { Due = due };

    /// <summary>The same, with a kind of a person.</summary>
    /// <param name="kind">Call, visit, or the ERP's own code, up to 128 code points; null for none.</param>
    public SuggestedNext WithKind(string? kind) => this with { Kind = new(Guard.Against.BadOptionalText(kind, TextRule.Identifier, nameof(kind))) };

    /// <summary>The same, with details of a person.</summary>
    /// <param name="details">Up to 4,000 code points on any number of lines; null for none.</param>
    public SuggestedNext WithDetails(string? details) => this with { Details = new(Guard.Against.BadOptionalText(details, TextRule.Details, nameof(details))) };

    /// <summary>The same, for an agent whom a person chose.</summary>
    /// <param name="agent">The ERP's key, up to 128 code points; null for that of the proposal.</param>
    public SuggestedNext WithAgent(string? agent) => this with { Agent = Guard.Against.BadOptionalText(agent, TextRule.Identifier, nameof(agent)) };

    /// <summary>The same, with these reminders and no others.</summary>
    /// <param name="reminders">At most 20; none for no reminders.</param>
    /// <exception cref="ArgumentException">There are more than 20.</exception>
    public SuggestedNext WithReminders(params Reminder[] reminders) => this with { ReminderValues = FollowUpDraft.Checked(reminders) };

    /// <summary>The same, which concludes the sale where that is what rules propose, and a person typed no next step.</summary>
    public SuggestedNext WithConclusionAllowed() => this with { AllowsConclusion = true };

    /// <summary>Whether a person typed anything of the next step.</summary>
    internal bool IsTyped => this != new SuggestedNext { AllowsConclusion = AllowsConclusion };

    /// <summary>The next step with what was typed, and the rest from the proposal; null where neither says what to do, or by when.</summary>
    internal FollowUpDraft? Over(FollowUpDraft? proposal)
    {
        if ((Subject ?? proposal?.Subject) is not { } subject || (Due ?? proposal?.Due) is not { } due) return null;
        var draft = new FollowUpDraft(subject, due)
            .WithKind(Kind.Or(proposal?.Kind))
            .WithDetails(Details.Or(proposal?.Details))
            .WithPlan(proposal?.Plan);
        if ((Reminders ?? proposal?.Reminders) is { } reminders) draft = draft.WithReminders([.. reminders]);
        return (Agent ?? proposal?.Agent) is { } agent ? draft.WithAgent(agent) : proposal?.NextStepAgent is { } choice ? draft.WithAgent(choice) : draft;
    }
}
