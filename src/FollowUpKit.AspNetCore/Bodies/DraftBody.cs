using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace FollowUpKit.AspNetCore;

/// <summary>A follow-up to be scheduled.</summary>
[Description("A follow-up to be scheduled.")]
internal sealed class DraftBody
{
    [Description("What is to be done, in one line of at most 100 characters."), Required]
    public string? Subject { get; set; }

    [Required]
    public DueBody? Due { get; set; }

    [Description("call, visit, or a code of the ERP.")]
    public string? Kind { get; set; }

    [Description("At most 4,000 characters.")]
    public string? Details { get; set; }

    [Description("The sales agent; without it, whoever the rules say.")]
    public string? Agent { get; set; }

    [Description("followUpAgent, operationAgent or currentUser, instead of agent; without both, as the rules say.")]
    public string? NextStepAgent { get; set; }

    [Description("The number of the follow-up whose result leads to this one; without it the last done one.")]
    public int? BasedOn { get; set; }

    public IReadOnlyList<ReminderBody?>? Reminders { get; set; }

    [Description("Its place in a plan, such as that of a proposal; without it that of the follow-up that it is based on.")]
    public PlanBody? Plan { get; set; }

    [Description("Whether it takes the operation off its plan.")]
    public bool? LeavesPlan { get; set; }

    public static DraftBody Of(FollowUpDraft draft) => new()
    {
        Subject = draft.Subject,
        Due = DueBody.Of(draft.Due),
        Kind = draft.Kind,
        Details = draft.Details,
        Agent = draft.Agent,
        BasedOn = draft.PreviousNumber,
        Reminders = draft.Reminders is null ? null : [.. draft.Reminders.Select(ReminderBody.Of)],
        Plan = draft.Plan is { } plan ? PlanBody.Of(plan) : null,
    };

    public FollowUpDraft? Read(FieldReader fields, string path = "")
    {
        var prefix = path.Length == 0 ? "" : path + ".";
        var subject = fields.Required($"{prefix}subject", Subject);
        var due = Due is null ? fields.Missing<Due>($"{prefix}due") : Due.Read(fields, $"{prefix}due");
        var reminders = ReminderBody.Read(fields, $"{prefix}reminders", Reminders);
        // The checks of all other fields need a draft.
        var draft = subject is null ? null : fields.Make($"{prefix}subject", () => new FollowUpDraft(subject, due ?? AnyDue));
        draft ??= new FollowUpDraft("?", AnyDue);
        if (Kind is not null) draft = fields.With(draft, $"{prefix}kind", value => value.WithKind(Kind));
        if (Details is not null) draft = fields.With(draft, $"{prefix}details", value => value.WithDetails(Details));
        if (Agent is not null) draft = fields.With(draft, $"{prefix}agent", value => value.WithAgent(Agent));
        if (NextStepAgent is not null) draft = ReadNextStepAgent(fields, prefix, draft);
        if (BasedOn is { } number) draft = fields.With(draft, $"{prefix}basedOn", value => value.BasedOn(number));
        if (Reminders is not null) draft = fields.With(draft, $"{prefix}reminders", value => value.WithReminders(reminders));
        return ReadPlan(fields, prefix, draft);
    }

    private FollowUpDraft? ReadPlan(FieldReader fields, string prefix, FollowUpDraft draft)
    {
        var position = Plan?.Read(fields, $"{prefix}plan");
        if (Plan is not null && LeavesPlan == true) fields.Add($"{prefix}leavesPlan", "PlanOrNone");
        if (fields.HasErrors) return null;
        return LeavesPlan == true ? draft.WithoutPlan() : draft.WithPlan(position);
    }

    private FollowUpDraft ReadNextStepAgent(FieldReader fields, string prefix, FollowUpDraft draft)
    {
        var choice = WordsOfEnum.Find<NextStepAgent>(NextStepAgent!);
        if (choice is null) fields.Add($"{prefix}nextStepAgent", "NotWord");
        else if (Agent is not null) fields.Add($"{prefix}nextStepAgent", "AgentChoice");
        return choice is { } known ? draft.WithAgent(known) : draft;
    }

    private static readonly Due AnyDue = FollowUpKit.Due.On(new NodaTime.LocalDate(2000, 1, 1));
}
