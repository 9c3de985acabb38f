using System.ComponentModel;

namespace FollowUpKit.AspNetCore;

/// <summary>What a person typed of a next step that is proposed.</summary>
[Description("Takes the next step that plans and rules propose. What is given here stays; the rest comes from the proposal.")]
internal sealed class SuggestedNextBody
{
    [Description("What is to be done, in one line of at most 100 characters.")]
    public string? Subject { get; set; }

    public DueBody? Due { get; set; }

    [Description("call, visit, or a code of the ERP; null for none.")]
    public Sent Kind { get; set; }

    [Description("At most 4,000 characters; null for none.")]
    public Sent Details { get; set; }

    [Description("The sales agent.")]
    public string? Agent { get; set; }

    public IReadOnlyList<ReminderBody?>? Reminders { get; set; }

    [Description("Whether the operation is concluded where that is proposed; without it a warning tells of it.")]
    public bool AllowsConclusion { get; set; }

    public SuggestedNext Read(FieldReader fields, string path)
    {
        var next = new SuggestedNext();
        if (Subject is not null) next = fields.With(next, $"{path}.subject", value => value.WithSubject(Subject));
        if (Due?.Read(fields, $"{path}.due") is { } due) next = next.WithDue(due);
        if (Kind.IsSent) next = fields.With(next, $"{path}.kind", value => value.WithKind(Kind.Text));
        if (Details.IsSent) next = fields.With(next, $"{path}.details", value => value.WithDetails(Details.Text));
        if (Agent is not null) next = fields.With(next, $"{path}.agent", value => value.WithAgent(Agent));
        if (Reminders is not null) next = fields.With(next, $"{path}.reminders", value => value.WithReminders(ReminderBody.Read(fields, $"{path}.reminders", Reminders)));
        return AllowsConclusion ? next.WithConclusionAllowed() : next;
    }
}
