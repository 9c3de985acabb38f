using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>What an accepted command does that may be a mistake.</summary>
internal static class Warnings
{
    private const int UnlikelyYears = 2;

    public static IReadOnlyList<CommandWarning> Of(SalesOperation? before, Decision decision, DecisionContext context)
    {
        List<CommandWarning>? warnings = null;
        foreach (var change in decision.Accepted.Changes)
        {
            var warning = change switch
            {
                OperationChange.FollowUpScheduled scheduled => OfDue(decision.After, scheduled.FollowUp.Number, context),
                OperationChange.FollowUpRescheduled moved => OfDue(decision.After, moved.Number, context),
                OperationChange.ResultCaptured captured => OfResult(captured.Number, captured.Result, context),
                OperationChange.ResultCorrected corrected => OfResult(corrected.Number, corrected.Result, context),
                _ => null,
            };
            Add(warning);
            if (warning?.Code is null or WarningCodes.NotBusinessDay && NumberOf(change) is { } number) Add(OfReminders(before, decision.After, number, context));
        }

        return warnings ?? (IReadOnlyList<CommandWarning>)[];

        void Add(CommandWarning? warning)
        {
            if (warning is not null) (warnings ??= []).Add(warning);
        }
    }

    /// <summary>The follow-up whose due value a change sets, with its number; null where it sets none, or one that is over.</summary>
    public static FollowUp? Moved(OperationChange change, SalesOperation after) => change switch
    {
        OperationChange.FollowUpScheduled scheduled => after.Find(scheduled.FollowUp.Number),
        OperationChange.FollowUpRescheduled moved => after.Find(moved.Number),
        _ => null,
    };

    private static int? NumberOf(OperationChange change) => change switch
    {
        OperationChange.FollowUpScheduled scheduled => scheduled.FollowUp.Number,
        OperationChange.FollowUpRescheduled moved => moved.Number,
        OperationChange.FollowUpEdited edited => edited.Number,
        _ => null,
    };

    private static CommandWarning? OfDue(SalesOperation after, int number, DecisionContext context)
    {
        var followUp = after.Find(number)!;
        var due = followUp.Due;
        if (IsUnlikely(due.Date, due.TimeZone!, context)) return new(WarningCodes.YearUnlikely, ("follow_up", number), ("date", Due.On(due.Date)));
        if (followUp.OverdueFrom <= context.Now) return new(WarningCodes.DueInPast, ("follow_up", number), ("due", due));
        return context.Calendar.BusinessDays?.ForBranch(after.Branch).IsBusinessDay(due.Date) == false
            ? new(WarningCodes.NotBusinessDay, ("follow_up", number), ("date", Due.On(due.Date)))
            : null;
    }

    private static CommandWarning? OfResult(int number, ResultSnapshot result, DecisionContext context) =>
        IsUnlikely(result.Date, result.TimeZone, context) ? new(WarningCodes.YearUnlikely, ("follow_up", number), ("date", Due.On(result.Date))) : null;

    private static bool IsUnlikely(LocalDate date, string zone, DecisionContext context)
    {
        var today = context.Calendar.DateOf(context.Now, zone);
        return date > today.PlusYears(UnlikelyYears) || date < today.PlusYears(-UnlikelyYears);
    }

    /// <summary>The earliest reminder that this command sets to an instant that is over.</summary>
    private static CommandWarning? OfReminders(SalesOperation? before, SalesOperation after, int number, DecisionContext context)
    {
        var followUp = after.Find(number)!;
        var known = before?.Find(number)?.Reminders ?? [];
        var past = followUp.Reminders.Where(reminder => reminder.RemindAt <= context.Now && !known.Contains(reminder))
            .OrderBy(reminder => reminder.RemindAt).FirstOrDefault();
        if (past is null) return null;
        var local = past.RemindAt.InZone(context.Calendar.ZoneOrUtc(followUp.Due.TimeZone!)).LocalDateTime;
        return new(WarningCodes.ReminderInPast, ("follow_up", number), ("reminder", Due.At(local.Date, local.Hour, local.Minute)));
    }
}
