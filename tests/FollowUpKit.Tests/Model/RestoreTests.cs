using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Tests;

/// <summary>What comes back from a store: structure is checked, rules are not.</summary>
public sealed class RestoreTests
{
    private static readonly Dictionary<string, Action<OperationSnapshot>> Broken = new()
    {
        ["Operation '': its key is no identifier."] = sale => sale.OperationId = "",
        ["Operation 'a\nb': its key is no identifier."] = sale => sale.OperationId = "a\nb",
        ["Operation 'S-1': its version is 0 but must be 1 or more."] = sale => sale.Version = 0,
        ["Operation 'S-1': its visible version is 0 but must be from 1 to 3."] = sale => sale.VisibleVersion = 0,
        ["Operation 'S-1': its visible version is 4 but must be from 1 to 3."] = sale => sale.VisibleVersion = 4,
        ["Operation 'S-1': it has no list of follow-ups."] = sale => sale.FollowUps = null!,
        ["Operation 'S-1', follow-up 2: it is missing."] = sale => sale.FollowUps = [sale.FollowUps[0], null!],
        ["Operation 'S-1', follow-up 1: its result has no details."] = sale => sale.FollowUps[0].Result!.Details = null!,
        ["Operation 'S-1', follow-up 2: it has no list of reminders."] = sale => sale.FollowUps[1].Reminders = null!,
        ["Operation 'S-1', follow-up 2: a reminder is missing."] = sale => sale.FollowUps[1].Reminders = [null!],
        ["Operation 'S-1': it has no time zone."] = sale => sale.TimeZone = "",
        ["Operation 'S-1': it was concluded through follow-up 3, which is not there."] = sale => sale.Conclusion = new() { FollowUpNumber = 3 },
        ["Operation 'S-1': it was concluded through follow-up 0, which is not there."] = sale => sale.Conclusion = new(),
        ["Operation 'S-1', follow-up 3: follow-up 2 was expected in its place."] = sale => sale.FollowUps[1].Number = 3,
        ["Operation 'S-1', follow-up 2: follow-up 1 was expected in its place."] = sale => sale.FollowUps = [sale.FollowUps[1], sale.FollowUps[0]],
        ["Operation 'S-1', follow-up 2: it links back to follow-up 2, which is not before it."] = sale => sale.FollowUps[1].PreviousNumber = 2,
        ["Operation 'S-1', follow-up 2: it links back to follow-up 0, which is not before it."] = sale => sale.FollowUps[1].PreviousNumber = 0,
        ["Operation 'S-1', follow-up 1: it links back to follow-up 2, which is not before it."] = sale => sale.FollowUps[0].PreviousNumber = 2,
        ["Operation 'S-1', follow-up 1: it has a result and is cancelled."] = sale => sale.FollowUps[0].Cancellation = new(),
        ["Operation 'S-1', follow-up 2: it was moved -1 times, which does not fit whether it says when it was due first."] = sale => sale.FollowUps[1].MoveCount = -1,
        ["Operation 'S-1', follow-up 2: it was moved 1 times, which does not fit whether it says when it was due first."] = sale => sale.FollowUps[1].MoveCount = 1,
        ["Operation 'S-1', follow-up 2: it was moved 0 times, which does not fit whether it says when it was due first."] = sale => sale.FollowUps[1].FirstDueDate = Some.March(5),
        ["Operation 'S-1', follow-up 1: it was moved 0 times, which does not fit whether it says when it was due first."] = sale => sale.FollowUps[0].FirstTimeZone = "UTC",
        ["Operation 'S-1', follow-up 1: it was moved 2 times, which does not fit whether it says when it was due first."] =
            sale => (sale.FollowUps[0].MoveCount, sale.FollowUps[0].FirstDueDate) = (2, Some.March(5)),
        ["Operation 'S-1', follow-up 2: it has a plan, a step or a start without the others."] = sale => sale.FollowUps[1].PlanCode = "quotation",
        ["Operation 'S-1', follow-up 1: it has a plan, a step or a start without the others."] = sale => (sale.FollowUps[0].PlanStep, sale.FollowUps[0].PlanStart) = ("call", Some.Today),
        ["Operation 'S-1', follow-up 1: its plan or step is no identifier."] =
            sale => (sale.FollowUps[0].PlanCode, sale.FollowUps[0].PlanStep, sale.FollowUps[0].PlanStart) = ("quotation", "a\nb", Some.Today),
        ["Operation 'S-1', follow-up 2: it has no time zone."] = sale => sale.FollowUps[1].TimeZone = "",
        ["Operation 'S-1', follow-up 2: a reminder has neither a local time nor a period, or more than one of them."] = sale => sale.FollowUps[1].Reminders = [new()],
        ["Operation 'S-1', follow-up 2: a reminder must not be negative."] = sale => sale.FollowUps[1].Reminders = [new() { Before = "P-1D" }],
        ["Operation 'S-1', follow-up 2: a reminder must be given in whole minutes."] =
            sale => sale.FollowUps[1].Reminders = [new() { LocalAt = new LocalDateTime(2026, 3, 5, 10, 0, 1) }],
    };

    private static readonly Dictionary<string, ReminderSnapshot> BadReminders = new()
    {
        ["neither"] = new(),
        ["both"] = new() { Before = "PT30M", LocalAt = new LocalDateTime(2026, 3, 5, 10, 0) },
        ["no period"] = new() { Before = "30 minutes" },
        ["negative"] = new() { Before = "P-1D" },
        ["seconds"] = new() { Before = "PT30S" },
        ["too long"] = new() { Before = "P367D" },
        ["local time with seconds"] = new() { LocalAt = new LocalDateTime(2026, 3, 5, 10, 0, 1) },
        ["local time out of range"] = new() { LocalAt = new LocalDateTime(1899, 12, 31, 10, 0) },
    };

    public static TheoryData<string> Messages { get; } = [.. Broken.Keys];

    public static TheoryData<string> Reminders { get; } = [.. BadReminders.Keys];

    [Theory]
    [MemberData(nameof(Messages))]
    public void Restore_BrokenStructure_RefusedWithWhatAndWhere(string message) =>
        Assert.Equal(message, Refusal(Broken[message]).Message);

    [Theory]
    [MemberData(nameof(Reminders))]
    public void Restore_BadReminder_RefusedForItsFollowUp(string name) =>
        Assert.Equal(("S-1", 2), Refusal(sale => sale.FollowUps[1].Reminders = [BadReminders[name]]) is { } refusal ? (refusal.OperationId, refusal.FollowUpNumber) : default);

    [Fact]
    public void Restore_OperationAtFault_NamesNoFollowUp() => Assert.Null(Refusal(sale => sale.Version = -1).FollowUpNumber);

    [Fact]
    public void Restore_MorePendingThanAllowedNow_Accepted() =>
        Assert.Equal(2, SalesOperation.Restore(Given.Pending(2).Sale.ToSnapshot()).Pending.Count);

    [Fact]
    public void Restore_ResultsOutOfOrder_Accepted() => Assert.NotNull(SalesOperation.Restore(Changed(sale =>
    {
        sale.FollowUps[1].Result = sale.FollowUps[0].Result! with { At = Instant.MinValue };
    })));

    [Fact]
    public void Restore_LegacyRowWithoutSubject_Empty() =>
        Assert.Equal("", SalesOperation.Restore(Changed(sale => sale.FollowUps[1].Subject = null)).Find(2)!.Subject);

    [Fact]
    public void Restore_UnknownZone_Accepted() =>
        Assert.Equal("Mars/Olympus", SalesOperation.Restore(Changed(sale => sale.FollowUps[1].TimeZone = "Mars/Olympus")).Find(2)!.Due.TimeZone);

    [Fact]
    public void Restore_DerivedColumns_AreNotTrusted() => Assert.Equal(
        1, SalesOperation.Restore(Changed(sale => sale.PendingCount = 7)).ToSnapshot().PendingCount);

    [Fact]
    public void Restore_Null_ArgumentNull() => Assert.Throws<ArgumentNullException>("snapshot", () => SalesOperation.Restore(null!));

    private static InvalidSnapshotException Refusal(Action<OperationSnapshot> change) =>
        Assert.Throws<InvalidSnapshotException>(() => SalesOperation.Restore(Changed(change)));

    private static OperationSnapshot Changed(Action<OperationSnapshot> change)
    {
        var snapshot = Given.InProgress().Sale.ToSnapshot();
        change(snapshot);
        return snapshot;
    }
}
