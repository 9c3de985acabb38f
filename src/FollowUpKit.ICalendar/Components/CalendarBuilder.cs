using FollowUpKit.Storage;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.Serialization;
using NodaTime;

namespace FollowUpKit.ICalendar;

/// <summary>Makes the calendar of a file.</summary>
/// <param name="options">The options of the feed.</param>
/// <param name="calendar">The time zones.</param>
/// <param name="now">The instant at which the file is made.</param>
internal sealed class CalendarBuilder(CalendarFeedOptions options, LocalCalendar calendar, Instant now)
{
    private const string Product = "-//FollowUpKit//FollowUpKit.ICalendar//EN";

    public string Build(IEnumerable<CalendarEntry> entries)
    {
        var wanted = entries.Where(entry => options.IncludesDone || entry.State != FollowUpState.Done)
            .Select(entry => (Entry: entry, Time: EntryTime.Of(entry, calendar))).ToList();
        var file = new Calendar { ProductId = Product };
        var name = PlainText.Of(options.Name ?? Words.Get("Calendar", options.Culture));
        file.AddProperty("NAME", name);
        file.AddProperty("X-WR-CALNAME", name);
        foreach (var zone in wanted.Where(each => each.Time.Zone is not null).GroupBy(each => each.Time.Zone!.Id).OrderBy(zone => zone.Key, StringComparer.Ordinal))
        {
            var instants = zone.Select(each => each.Time.At!.Value).ToList();
            file.AddTimeZone(TimeZoneComponent.Of(zone.First().Time.Zone!, instants.Min(), instants.Max() + options.EventDuration));
        }

        foreach (var (entry, time) in wanted) file.AddChild(Component(entry, time));
        return new CalendarSerializer().SerializeToString(file)!;
    }

    private RecurringComponent Component(CalendarEntry entry, EntryTime time)
    {
        RecurringComponent component = options.WritesToDos ? ToDo(entry, time) : Event(entry, time);
        component.Uid = EntryUid.Of(options.UidDomain, entry);
        component.DtStamp = EntryTime.Utc(now);
        component.Sequence = entry.Sequence;
        component.Summary = EntryText.Summary(entry, options);
        component.Description = EntryText.Description(entry, options);
        if (entry.ChangedAt is { } changedAt) component.LastModified = EntryTime.Utc(changedAt);
        if (entry.Kind is not null && !options.HidesTexts) component.Categories.Add(PlainText.Of(entry.Kind));
        if (entry.State != FollowUpState.Pending) return component;
        foreach (var reminder in entry.Reminders) component.Children.Add(AlarmComponent.Of(reminder, entry, component.Summary, options.WritesToDos));
        return component;
    }

    private CalendarEvent Event(CalendarEntry entry, EntryTime time)
    {
        var component = new CalendarEvent
        {
            Start = time.Value,
            Status = entry.State == FollowUpState.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
        };
        if (time.At is null) component.Transparency = TransparencyType.Transparent;
        else component.Duration = Ical.Net.DataTypes.Duration.FromTimeSpanExact(options.EventDuration.ToTimeSpan());
        return component;
    }

    private static Todo ToDo(CalendarEntry entry, EntryTime time)
    {
        var component = new Todo
        {
            Due = time.Value,
            Status = entry.State switch
            {
                FollowUpState.Cancelled => TodoStatus.Cancelled,
                FollowUpState.Done => TodoStatus.Completed,
                _ => TodoStatus.NeedsAction,
            },
        };
        if (entry.DoneAt is not { } doneAt) return component;
        component.Completed = EntryTime.Utc(doneAt);
        component.PercentComplete = 100;
        return component;
    }
}
