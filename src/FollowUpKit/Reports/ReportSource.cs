using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>What every query needs to be answered.</summary>
internal sealed record ReportSource(
    IOperationReader Reader, IClock Clock, FollowUpKitSettings Settings, ICallerProvider Callers)
{
    public IReminderQueue Reminders => Reader as IReminderQueue ?? throw new NotSupportedException($"{Reader.GetType().Name} keeps no queue of reminders ({nameof(IReminderQueue)}), so that none can be told.");

    public LocalCalendar Calendar => Settings.Calendar;

    public Instant Now() => Clock.ReadNow();
}
