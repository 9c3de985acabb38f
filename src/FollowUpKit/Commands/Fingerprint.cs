using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>
/// What makes a command this command, as a hash: its kind and all of its content, by name and value. Fingerprints are
/// stored, so kinds, names and the forms of values must never change.
/// </summary>
internal static class Fingerprint
{
    public static byte[] Of(OperationCommand command)
    {
        var hash = new ContentHash();
        hash.Add("command", command.Kind);
        command.AddTo(hash);
        return hash.ToHash();
    }

    public static void Add(this ContentHash hash, string name, Optional<string?> text)
    {
        if (text.HasValue) hash.AddGiven(name, text.Value);
    }

    public static void Add(this ContentHash hash, string name, Due due)
    {
        hash.Add(name, due.ToString());
        hash.Add($"{name}.zone", due.TimeZone);
    }

    public static void Add(this ContentHash hash, string name, IReadOnlyList<Reminder>? reminders)
    {
        hash.Add(name, reminders?.Count);
        for (var i = 0; i < reminders?.Count; i++)
        {
            var item = ContentHash.ItemOf(name, i);
            hash.Add($"{item}.before", reminders[i].BeforeDue is { } period ? PeriodPattern.Roundtrip.Format(period) : null);
            hash.Add($"{item}.at", reminders[i].LocalAt is { } local ? Text(local) : null);
            hash.Add($"{item}.after", reminders[i].AfterDue is { } after ? PeriodPattern.Roundtrip.Format(after) : null);
            hash.Add($"{item}.when_overdue", reminders[i].IsWhenOverdue ? "yes" : null);
        }
    }

    public static void Add(this ContentHash hash, string name, FollowUpDraft? draft)
    {
        if (draft is null) return;
        hash.Add($"{name}.subject", draft.Subject);
        hash.Add($"{name}.due", draft.Due);
        hash.Add($"{name}.kind", draft.Kind);
        hash.Add($"{name}.details", draft.Details);
        hash.Add($"{name}.agent", draft.Agent);
        hash.Add($"{name}.next_step_agent", draft.NextStepAgent?.ToString());
        hash.Add($"{name}.previous", draft.PreviousNumber);
        hash.Add($"{name}.plan", draft.Plan);
        hash.Add($"{name}.leaves_plan", draft.LeavesPlan);
        hash.Add($"{name}.reminders", draft.Reminders);
    }

    public static void Add(this ContentHash hash, string name, SuggestedNext? suggested)
    {
        if (suggested is null) return;
        hash.Add(name, true);
        hash.Add($"{name}.subject", suggested.Subject);
        if (suggested.Due is not null) hash.Add($"{name}.due", suggested.Due);
        hash.Add($"{name}.kind", suggested.Kind);
        hash.Add($"{name}.details", suggested.Details);
        hash.Add($"{name}.agent", suggested.Agent);
        hash.Add($"{name}.reminders", suggested.Reminders);
        hash.Add($"{name}.allows_conclusion", suggested.AllowsConclusion);
    }

    public static void Add(this ContentHash hash, string name, PlanPosition? plan)
    {
        if (plan is null) return;
        hash.Add($"{name}.code", plan.Plan);
        hash.Add($"{name}.step", plan.Step);
        hash.Add($"{name}.start", LocalDatePattern.Iso.Format(plan.Start));
    }

    public static void Add(this ContentHash hash, string name, ResultEntry? result)
    {
        if (result is null) return;
        hash.Add($"{name}.at", Text(result.At));
        hash.Add($"{name}.details", result.Details);
        hash.Add($"{name}.outcome", result.Outcome);
        hash.Add($"{name}.zone", result.TimeZone);
    }

    public static void Add(this ContentHash hash, string name, ConclusionEntry? conclusion)
    {
        hash.Add(name, conclusion is not null);
        hash.Add($"{name}.outcome", conclusion?.Outcome);
        hash.Add($"{name}.cancel_others_reason", conclusion?.CancelOthersReason);
    }

    private static string Text(LocalDateTime local) => LocalDateTimePattern.ExtendedIso.Format(local);
}
