using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>How a follow-up gets into the chain, and how its local values become instants.</summary>
internal static class Scheduling
{
    /// <summary>Schedules a draft.</summary>
    /// <param name="deliberation">The command.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="leadingTo">The follow-up whose result the same command brings, or null.</param>
    public static RuleViolation? Schedule(this Deliberation deliberation, FollowUpDraft draft, int? leadingTo = null)
    {
        var operation = deliberation.Operation;
        if (deliberation.RequireRoomForPending() is { } full) return full;
        if (operation.Chain.Count >= FollowUpRules.MaxFollowUps)
            return deliberation.Refuse(RuleCodes.TooManyFollowUps, ("limit", FollowUpRules.MaxFollowUps));
        if (draft.PreviousNumber is { } named && operation.Find(named)?.State != FollowUpState.Done)
            return deliberation.Refuse(RuleCodes.PreviousNotDone, ("follow_up", named));
        var zoneId = deliberation.IdOf(draft.Due.TimeZone) ?? operation.TimeZone;
        if (deliberation.FindZone(zoneId, out var zone) is { } unknown) return unknown;

        var wanted = draft.Reminders ?? deliberation.Context.Rules.DefaultRemindersOf(draft.Kind);
        var reminders = wanted.Count == 0 ? [] : deliberation.Derive(wanted, draft.Due, zone);
        var previous = draft.PreviousNumber ?? leadingTo ?? operation.LastDone?.Number;
        var plan = draft.Plan ?? (draft.LeavesPlan || previous is null ? null : operation.PlanAfter(operation.Find(previous.Value)!));
        var overdueFrom = draft.Due.Resolve(zone).OverdueFrom;
        deliberation.Record(new OperationChange.FollowUpScheduled
        {
            FollowUp = new FollowUpSnapshot
            {
                Number = operation.Chain.Count + 1,
                PreviousNumber = previous,
                Kind = draft.Kind,
                Subject = draft.Subject,
                Details = draft.Details,
                Agent = draft.Agent ?? operation.AgentOf(draft.NextStepAgent ?? DefaultAgent(), previous, deliberation.Context.By),
                DueDate = draft.Due.Date,
                DueTime = draft.Due.Time,
                TimeZone = zoneId,
                OverdueFrom = overdueFrom,
                AttentionFrom = overdueFrom,
                PlanCode = plan?.Plan,
                PlanStep = plan?.Step,
                PlanStart = plan?.Start,
                ScheduledAt = deliberation.Context.Now,
                ScheduledBy = deliberation.Context.By,
                Reminders = reminders,
            },
            GivenTimeZone = OtherThan(zoneId, draft.Due.TimeZone),
        });
        return null;

        NextStepAgent DefaultAgent() => leadingTo is null ? NextStepAgent.OperationAgent : deliberation.Context.Rules.NextStepAgent;
    }

    /// <summary>A follow-up that says what a pending one says is that one, sent again.</summary>
    public static RuleViolation? RequireOther(this Deliberation deliberation)
    {
        var scheduled = deliberation.Operation.Find(deliberation.NextFollowUp!.Value)!;
        var same = deliberation.Operation.Pending.FirstOrDefault(other => other.Number != scheduled.Number && SaysTheSame(other, scheduled));
        return same is null
            ? null
            : deliberation.Refuse(
                RuleCodes.FollowUpRepeated,
                ("follow_up", same.Number), ("by", same.ScheduledBy), ("at", deliberation.Local(same.ScheduledAt, same.Due.TimeZone!)));
    }

    /// <summary>Moves a pending follow-up to a due value with a zone.</summary>
    public static RuleViolation? Reschedule(this Deliberation deliberation, FollowUp followUp, Due due, string reason, string? givenTimeZone = null)
    {
        if (deliberation.FindZone(due.TimeZone!, out var zone) is { } unknown) return unknown;
        var days = Period.DaysBetween(followUp.Due.Date, due.Date);
        deliberation.Record(new OperationChange.FollowUpRescheduled
        {
            Number = followUp.Number,
            DueDate = due.Date,
            DueTime = due.Time,
            TimeZone = due.TimeZone!,
            OverdueFrom = due.Resolve(zone).OverdueFrom,
            Reminders = deliberation.Derive(followUp.Reminders.Select(reminder => reminder.Reminder.MovedBy(days)), due, zone),
            Reason = reason,
            GivenTimeZone = OtherThan(due.TimeZone!, givenTimeZone),
        });
        return null;
    }

    /// <summary>The id under which a time zone as it was given is stored; one that does not exist, which is refused later, stays.</summary>
    public static string? IdOf(this Deliberation deliberation, string? givenTimeZone) =>
        givenTimeZone is null ? null : deliberation.Context.Calendar.FindTimeZoneId(givenTimeZone) ?? givenTimeZone;

    /// <summary>A time zone as it was given, for the history, where another id is stored for it.</summary>
    public static string? OtherThan(string zoneId, string? givenTimeZone) => givenTimeZone == zoneId ? null : givenTimeZone;

    /// <summary>What a refusal of a time zone tells.</summary>
    public static (string Name, object? Value)[] UnknownZone(string zoneId, LocalCalendar calendar) =>
        [("time_zone", zoneId), ("nearest", calendar.NearestTimeZoneId(zoneId))];

    public static RuleViolation? FindZone(this Deliberation deliberation, string zoneId, out DateTimeZone zone)
    {
        zone = deliberation.Context.Calendar.FindTimeZone(zoneId)!;
        return zone is null ? deliberation.Refuse(RuleCodes.UnknownTimeZone, UnknownZone(zoneId, deliberation.Context.Calendar)) : null;
    }

    /// <summary>The reminders with their instants, in the zone of the due value, which must be known where there are any.</summary>
    public static RuleViolation? Derive(
        this Deliberation deliberation, IReadOnlyList<Reminder> reminders, Due due, out IReadOnlyList<ReminderSnapshot> derived)
    {
        derived = [];
        if (reminders.Count == 0) return null;
        if (deliberation.FindZone(due.TimeZone!, out var zone) is { } unknown) return unknown;
        derived = deliberation.Derive(reminders, due, zone);
        return null;
    }

    /// <summary>The reminders with their instants.</summary>
    public static IReadOnlyList<ReminderSnapshot> Derive(
        this Deliberation deliberation, IEnumerable<Reminder> reminders, Due due, DateTimeZone zone) =>
        Derive(reminders, due, zone, deliberation.Context);

    public static IReadOnlyList<ReminderSnapshot> Derive(IEnumerable<Reminder> reminders, Due due, DateTimeZone zone, DecisionContext context) =>
    [
        .. from reminder in reminders.Distinct()
           let derived = reminder.Derive(due, zone, context.Rules.DefaultReminderTime)
           select new FollowUpReminder(reminder, derived.RemindAt, derived.Occurrence).ToSnapshot(),
    ];

    /// <summary>Whose a follow-up is by a choice.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="choice">The choice.</param>
    /// <param name="previous">The number of the follow-up that it is based on, or null.</param>
    /// <param name="user">The user of the command.</param>
    public static string? AgentOf(this SalesOperation operation, NextStepAgent choice, int? previous, string user) => choice switch
    {
        NextStepAgent.CurrentUser => user,
        NextStepAgent.FollowUpAgent when previous is { } number => operation.Find(number)!.Agent ?? operation.Agent,
        _ => operation.Agent,
    };

    private static bool SaysTheSame(FollowUp one, FollowUp other) =>
        (one.PreviousNumber, one.Kind, one.Subject, one.Details, one.Agent, one.Due, one.Plan)
            == (other.PreviousNumber, other.Kind, other.Subject, other.Details, other.Agent, other.Due, other.Plan)
        && one.Reminders.SequenceEqual(other.Reminders);
}
