using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>What every query needs to be answered.</summary>
internal sealed record ReportSource(
    IOperationReader Reader, IClock Clock, FollowUpKitSettings Settings, ICallerProvider Callers)
{
    public LocalCalendar Calendar => Settings.Calendar;

    public Instant Now() => Clock.ReadNow();
}
