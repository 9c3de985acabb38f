using NodaTime;

namespace FollowUpKit.Storage.Conformance;

/// <summary>Follow-ups and their parts with every field filled.</summary>
internal static class FollowUps
{
    public static readonly LocalDate Monday = new(2026, 3, 9);

    public static FollowUpSnapshot Pending(int number, string? agent = "ana", int reminders = 2) => new()
    {
        Number = number,
        PreviousNumber = number == 1 ? null : number - 1,
        Kind = "call",
        Subject = $"Call {number}",
        Details = "Ask about\nthe price",
        Agent = agent,
        DueDate = Monday.PlusDays(number),
        DueTime = new LocalTime(10, 30),
        TimeZone = "America/Mexico_City",
        OverdueFrom = Sale.Start.Plus(Duration.FromDays(number)),
        PlanCode = number == 1 ? null : "quotation",
        PlanStep = number == 1 ? null : $"call {number}",
        PlanStart = number == 1 ? null : Monday.PlusDays(-number),
        ScheduledAt = Sale.Start,
        ScheduledBy = "ana",
        Reminders = Reminders(reminders),
    };

    public static List<ReminderSnapshot> Reminders(int count) =>
    [
        .. Enumerable.Range(1, count).Select(i => i % 2 == 0
            ? new ReminderSnapshot { LocalAt = Monday.At(new LocalTime(9, i % 60)), RemindAt = Sale.Start.Plus(Duration.FromHours(i)), Occurrence = $"{i} America/Mexico_City" }
            : new ReminderSnapshot { Before = $"PT{30 * i}M", RemindAt = Sale.Start.Plus(Sale.Microseconds(i)), Occurrence = $"{i} America/Mexico_City" }),
    ];

    /// <summary>A reminder of an hour before the due value.</summary>
    /// <param name="remindAt">Its instant.</param>
    /// <param name="occurrence">What the instant is derived from.</param>
    public static ReminderSnapshot Reminder(Instant remindAt, string occurrence = "first") => new() { Before = "PT1H", RemindAt = remindAt, Occurrence = occurrence };

    public static ResultSnapshot Result(string details = "Too expensive") => new()
    {
        Date = Monday,
        Time = new LocalTime(9, 5),
        TimeZone = "America/Tijuana",
        At = Sale.Start.Plus(Duration.FromMinutes(3)),
        DaysLate = 2,
        Details = details,
        Outcome = "price",
        CapturedAt = Sale.Start.Plus(Sale.Microseconds(11)),
        CapturedLate = true,
        CapturedBy = "beto",
    };

    public static CancellationSnapshot Cancellation() =>
        new() { At = Sale.Start.Plus(Duration.FromSeconds(5)), By = "beto", Reason = "By mail instead" };

    public static ConclusionSnapshot Conclusion() =>
        new() { At = Sale.Start.Plus(Duration.FromSeconds(6)), Date = Monday, By = "carla", Outcome = "won", FollowUpNumber = 2 };

    public static OperationChange.Reopened Reopened() =>
        new() { Conclusion = Conclusion(), Date = Monday.PlusDays(1), Reason = "They called" };

    public static WithdrawalSnapshot Withdrawal() =>
        new() { At = Sale.Start.Plus(Duration.FromSeconds(7)), By = "carla", Reason = "Entered twice", MergedInto = "S-17" };
}
