using Ardalis.GuardClauses;
using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>Changes subject, details, kind or reminders of a pending follow-up. A value that is not given stays as it is.</summary>
public sealed record EditFollowUp : FollowUpCommand
{
    /// <summary>Edits the only pending follow-up, or that of <see cref="OperationCommandExtensions.OnFollowUp"/>.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    public EditFollowUp(OperationId operationId)
        : base(operationId)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "EditFollowUp";

    /// <summary>The new subject; null to leave it.</summary>
    public string? Subject { get; private init; }

    /// <summary>The new details, if given.</summary>
    public Optional<string?> Details { get; private init; }

    /// <summary>The new kind, if given.</summary>
    public Optional<string?> FollowUpKind { get; private init; }

    /// <summary>The new reminders; null to leave them.</summary>
    public IReadOnlyList<Reminder>? Reminders => ReminderValues;

    private ValueList<Reminder>? ReminderValues { get; init; }

    /// <summary>The same command with a subject.</summary>
    /// <param name="subject">One line, from 1 to 100 code points.</param>
    public EditFollowUp WithSubject(string subject) =>
        this with { Subject = Guard.Against.BadText(subject, TextRule.Label, nameof(subject)) };

    /// <summary>The same command with details.</summary>
    /// <param name="details">Up to 4,000 code points on any number of lines; null to remove them.</param>
    public EditFollowUp WithDetails(string? details) =>
        this with { Details = new(Guard.Against.BadOptionalText(details, TextRule.Details, nameof(details))) };

    /// <summary>The same command with a kind.</summary>
    /// <param name="kind">Call, visit, or the ERP's own code, up to 128 code points; null to remove it.</param>
    public EditFollowUp WithKind(string? kind) =>
        this with { FollowUpKind = new(Guard.Against.BadOptionalText(kind, TextRule.Identifier, nameof(kind))) };

    /// <summary>The same command with these reminders and no others.</summary>
    /// <param name="reminders">At most 20; an empty list removes all.</param>
    public EditFollowUp WithReminders(params Reminder[] reminders) =>
        this with { ReminderValues = FollowUpDraft.Checked(reminders) };

    internal override RuleViolation? Decide(Deliberation deliberation)
    {
        if (deliberation.FindPending(FollowUpNumber, out var followUp) is { } refusal) return refusal;
        IReadOnlyList<ReminderSnapshot> reminders = [.. followUp.Reminders.Select(reminder => reminder.ToSnapshot())];
        if (ReminderValues is not null && deliberation.Derive(ReminderValues, followUp.Due, out reminders) is { } unknown) return unknown;
        var edited = new OperationChange.FollowUpEdited
        {
            Number = followUp.Number,
            Subject = Subject ?? followUp.Subject,
            Details = Details.Or(followUp.Details),
            Kind = FollowUpKind.Or(followUp.Kind),
            Reminders = reminders,
        };
        if (followUp.Apply(edited) != followUp) deliberation.Record(edited);
        return null;
    }

    internal override void AddTo(ContentHash hash)
    {
        base.AddTo(hash);
        hash.Add("subject", Subject);
        hash.Add("details", Details);
        hash.Add("kind", FollowUpKind);
        hash.Add("reminders", ReminderValues);
    }
}
