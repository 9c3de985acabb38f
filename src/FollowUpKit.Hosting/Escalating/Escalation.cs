using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Hosting;

/// <summary>The steps after a follow-up became overdue, as instants.</summary>
internal sealed class Escalation(IReadOnlyList<EscalationStep> steps, FollowUpKitOptions options)
{
    /// <summary>Who is told in a step, of which 0 is that the follow-up is overdue; null where there is no such step any more.</summary>
    public string? RecipientOf(QueuedReminder reminder) =>
        reminder.Step == 0 || !reminder.WhenOverdue ? EscalationStep.Agent : reminder.Step <= steps.Count ? steps[reminder.Step - 1].Recipient : null;

    /// <summary>When a step is due; null where there is no such step.</summary>
    /// <param name="reminder">The reminder, at any step.</param>
    /// <param name="step">The step, from 1.</param>
    public Instant? InstantOf(QueuedReminder reminder, int step)
    {
        if (!reminder.WhenOverdue || step > steps.Count) return null;
        var followUp = reminder.FollowUp;
        var calendar = options.BusinessCalendars?.ForBranch(followUp.Branch) ?? EveryDay;
        var due = steps[step - 1].After.From(followUp.DueDate, calendar);
        var local = due.Date + (due.Time ?? options.Rules.DefaultReminderTime);
        var at = (options.TimeZoneProvider.GetZoneOrNull(followUp.TimeZone) ?? DateTimeZone.Utc).AtLeniently(local).ToInstant();
        return Instant.Max(at, reminder.RemindAt);
    }

    private static readonly BusinessCalendar EveryDay = BusinessCalendar.Weekly(
        IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday);
}
