using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>What an accepted command does that may be a mistake.</summary>
internal static class Warnings
{
    private const int UnlikelyYears = 2;

    public static IReadOnlyList<CommandWarning> Of(SalesOperation? before, Decision decision, DecisionContext context)
    {
        List<CommandWarning>? warnings = decision.Warnings.Count > 0 ? [.. decision.Warnings] : null;
        foreach (var change in decision.Accepted.Changes)
        {
            var warning = change switch
            {
                OperationChange.ResultCaptured captured => OfResult(captured.Number, captured.Result, context),
                OperationChange.ResultCorrected corrected => OfResult(corrected.Number, corrected.Result, context),
                OperationChange.ResultRetracted retracted => OfPast(decision.After.Find(retracted.Number)!, context),
                _ => FollowUpWithNewDue(change, decision.After) is { } followUp ? OfDue(followUp, decision.After.Branch, context) : null,
            };
            Add(warning);
            if (warning?.Code is null or WarningCodes.NotBusinessDay && FollowUpWithNewReminders(change, decision.After) is { } reminding)
                Add(OfReminders(reminding, known: before?.Find(reminding.Number)?.Reminders ?? [], context));
        }

        return warnings ?? (IReadOnlyList<CommandWarning>)[];

        void Add(CommandWarning? warning)
        {
            if (warning is not null) (warnings ??= []).Add(warning);
        }
    }

    /// <summary>The follow-up whose due value a change sets; null where it sets none.</summary>
    public static FollowUp? FollowUpWithNewDue(OperationChange change, SalesOperation after) => change switch
    {
        OperationChange.FollowUpScheduled scheduled => after.Find(scheduled.FollowUp.Number),
        OperationChange.FollowUpRescheduled moved => after.Find(moved.Number),
        _ => null,
    };

    private static FollowUp? FollowUpWithNewReminders(OperationChange change, SalesOperation after) =>
        change is OperationChange.FollowUpEdited edited ? after.Find(edited.Number) : FollowUpWithNewDue(change, after);

    private static CommandWarning? OfDue(FollowUp followUp, string? branch, DecisionContext context)
    {
        var (number, due) = (followUp.Number, followUp.Due);
        if (IsUnlikely(due.Date, due.TimeZone!, context)) return new(WarningCodes.YearUnlikely, ("follow_up", number), ("date", Due.On(due.Date)));
        if (OfPast(followUp, context) is { } past) return past;
        return context.Calendar.BusinessDays?.ForBranch(branch).IsBusinessDay(due.Date) == false
            ? new(WarningCodes.NotBusinessDay, ("follow_up", number), ("date", Due.On(due.Date)))
            : null;
    }

    private static CommandWarning? OfPast(FollowUp followUp, DecisionContext context) =>
        followUp.OverdueFrom <= context.Now ? new(WarningCodes.DueInPast, ("follow_up", followUp.Number), ("due", followUp.Due)) : null;

    private static CommandWarning? OfResult(int number, ResultSnapshot result, DecisionContext context) =>
        IsUnlikely(result.Date, result.TimeZone, context) ? new(WarningCodes.YearUnlikely, ("follow_up", number), ("date", Due.On(result.Date))) : null;

    private static bool IsUnlikely(LocalDate date, string zone, DecisionContext context)
    {
        var today = context.Calendar.DateOf(context.Now, zone);
        return date > today.PlusYears(UnlikelyYears) || date < today.PlusYears(-UnlikelyYears);
    }

    /// <summary>The earliest reminder that this command sets to an instant that is over.</summary>
    private static CommandWarning? OfReminders(FollowUp followUp, IReadOnlyList<FollowUpReminder> known, DecisionContext context)
    {
        var past = followUp.Reminders.Where(reminder => reminder.RemindAt <= context.Now && !known.Contains(reminder))
            .OrderBy(reminder => reminder.RemindAt).FirstOrDefault();
        if (past is null) return null;
        var local = past.RemindAt.InZone(context.Calendar.ZoneOrUtc(followUp.Due.TimeZone!)).LocalDateTime;
        return new(WarningCodes.ReminderInPast, ("follow_up", followUp.Number), ("reminder", Due.At(local.Date, local.Hour, local.Minute)));
    }
}
