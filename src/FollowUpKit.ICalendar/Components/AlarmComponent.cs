using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;
using Duration = NodaTime.Duration;

namespace FollowUpKit.ICalendar;

/// <summary>
/// A reminder as the file has it (VALARM). One that is counted from a due time is as many hours, minutes and seconds before or after it, which are
/// the same in every program. All others are instants in UTC: programs count from a due date in the zone of their user.
/// </summary>
internal static class AlarmComponent
{
    public static Alarm Of(FollowUpReminder reminder, CalendarEntry entry, string text, bool isOfToDo) => new()
    {
        Action = AlarmAction.Display,
        Description = text,
        Trigger = reminder.Reminder.LocalAt is null && entry.Due.Time is not null
            ? FromDue(reminder.RemindAt - (entry.OverdueFrom - Duration.FromMinutes(1)), isOfToDo)
            : AtInstant(reminder.RemindAt),
    };

    private static Trigger FromDue(Duration distance, bool isOfToDo)
    {
        var trigger = new Trigger(Ical.Net.DataTypes.Duration.FromTimeSpanExact(distance.ToTimeSpan()));
        if (isOfToDo) trigger.Parameters.Set("RELATED", TriggerRelation.End);
        return trigger;
    }

    private static Trigger AtInstant(Instant instant)
    {
        var trigger = new Trigger { DateTime = EntryTime.Utc(instant) };
        trigger.SetValueType("DATE-TIME");
        return trigger;
    }
}
