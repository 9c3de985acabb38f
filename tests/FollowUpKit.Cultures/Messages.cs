using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Cultures;

/// <summary>What exceptions say, of numbers, dates and texts that are no good.</summary>
internal static class Messages
{
    private static readonly LocalDate Day = new(2026, 3, 5);

    private static readonly Func<object>[] Refused =
    [
        () => Due.On(new LocalDate(1899, 12, 31)),
        () => Due.On(new LocalDate(2555, 1, 1)),
        () => Due.At(Day.At(new LocalTime(10, 5, 30))),
        () => Reminder.Before(Period.FromDays(-1)),
        () => Reminder.Before(Period.FromDays(1000)),
        () => new FollowUpDraft(new string('x', 1234), Due.On(Day)),
        () => new FollowUpDraft("I\u0130", Due.On(Day)).WithReminders([.. Enumerable.Repeat(Reminder.At(Day.AtMidnight()), 1234)]),
        () => new FollowUpDraft("Call", Due.On(Day)).BasedOn(-1),
        () => new CancelFollowUp("I-1", "x").OnFollowUp(-1),
        () => new CancelFollowUp("I-1", "x").WithExpectedVersion(-1),
        () => StatusAppearance.For((FollowUpStatus)99),
        () => Checked(-1),
        () => Checked(1234),
        () => SalesOperation.Restore(new OperationSnapshot { OperationId = "I-1", Version = -1, TimeZone = "Etc/UTC" }),
        () => SalesOperation.Restore(Chain(new FollowUpSnapshot { Number = -1 })),
        () => SalesOperation.Restore(Chain(new FollowUpSnapshot { Number = 1, PreviousNumber = -1 })),
        () => SalesOperation.Restore(Concluded(-1)),
        () => throw new StorageConflictException(new OperationKey("", "I-1"), -1),
        () => throw new StorageConflictException(new OperationKey("", "I-1"), 1_234_567),
        () => throw new StorageOutcomeUnknownException(new OperationKey("", "I-1")),
    ];

    public static string All() => string.Concat(Refused.Select(Of));

    private static string Of(Func<object> refused)
    {
        try
        {
            return $"not refused: {refused()}\n";
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidSnapshotException or StorageException)
        {
            return $"{exception.GetType().Name}: {exception.Message}\n";
        }
    }

    private static int Checked(int size)
    {
        StorePage.CheckSize(size);
        return size;
    }

    private static OperationSnapshot Chain(FollowUpSnapshot followUp) =>
        new() { OperationId = "I-1", Version = 1, TimeZone = "Etc/UTC", FollowUps = [followUp] };

    private static OperationSnapshot Concluded(int followUp)
    {
        var snapshot = Chain(new FollowUpSnapshot { Number = 1, TimeZone = "Etc/UTC" });
        snapshot.Conclusion = new ConclusionSnapshot { FollowUpNumber = followUp };
        return snapshot;
    }
}
