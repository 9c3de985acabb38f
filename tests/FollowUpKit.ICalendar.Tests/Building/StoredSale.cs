using FollowUpKit.Storage;

namespace FollowUpKit.ICalendar.Tests;

/// <summary>A sale with one pending follow-up as a store may hold it, which no door has checked.</summary>
internal static class StoredSale
{
    public static IReadOnlyList<CalendarEntry> Entries(string subject = "Call", string timeZone = "Etc/UTC", LocalTime? dueTime = null, ConclusionSnapshot? conclusion = null) => CalendarEntry.FromOperation(SalesOperation.Restore(new OperationSnapshot
    {
        OperationId = "S-1",
        Version = 1,
        VisibleVersion = 1,
        TimeZone = "Etc/UTC",
        OpenedBy = "ana",
        ChangedBy = "ana",
        Conclusion = conclusion,
        FollowUps =
        [
            new FollowUpSnapshot
            {
                Number = 1,
                Subject = subject,
                DueDate = new LocalDate(2022, 3, 8),
                DueTime = dueTime,
                TimeZone = timeZone,
                OverdueFrom = Instant.FromUtc(2022, 3, 8, 16, 31),
                ScheduledBy = "ana",
            },
        ],
    }));
}
