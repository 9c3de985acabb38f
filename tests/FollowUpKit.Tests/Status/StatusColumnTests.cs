using NodaTime;

namespace FollowUpKit.Tests;

/// <summary>The status rule over columns: the ends of its numbers, room, and what it leaves alone.</summary>
public sealed class StatusColumnTests
{
    private const int Rows = 100;

    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 3, 12, 0);

    // Nanoseconds from the epoch to now; overdue from, in microseconds; status.
    public static TheoryData<long, long, FollowUpStatus> Moments => new()
    {
        // At the very instant, with parts of a microsecond, on both sides of 1970.
        { 0, 0, FollowUpStatus.Overdue },
        { 999, 0, FollowUpStatus.Overdue },
        { 999, 1, FollowUpStatus.InProgress },
        { 1_000, 1, FollowUpStatus.Overdue },
        { -1, -1, FollowUpStatus.Overdue },
        { -1, 0, FollowUpStatus.InProgress },
        { -1_000, -1, FollowUpStatus.Overdue },
        { -1_001, -1, FollowUpStatus.InProgress },
        // The ends.
        { 0, long.MinValue, FollowUpStatus.Overdue },
        { 0, StatusRule.NeverOverdue, FollowUpStatus.InProgress },
        { 0, StatusRule.NeverOverdue - 1, FollowUpStatus.InProgress },
        // Where the lower halves of the numbers say the opposite.
        { 1_000, 1L << 32, FollowUpStatus.InProgress },
        { 1_000, (-1L << 32) + 2, FollowUpStatus.Overdue },
    };

    [Theory]
    [MemberData(nameof(Moments))]
    public void StatusAt_Column_AtOrAfterIt(long nanoseconds, long overdueFrom, FollowUpStatus status) =>
        Assert.Equal(Repeat(status), Statuses(Repeat(overdueFrom), NodaConstants.UnixEpoch.PlusNanoseconds(nanoseconds)));

    [Theory]
    [MemberData(nameof(Moments))]
    public void CountOverdue_Column_AllOrNone(long nanoseconds, long overdueFrom, FollowUpStatus status) => Assert.Equal(
        Repeat(status).Count(one => one == FollowUpStatus.Overdue),
        StatusRule.CountOverdue(Repeat(overdueFrom), NodaConstants.UnixEpoch.PlusNanoseconds(nanoseconds)));

    [Fact]
    public void StatusAt_NeverOverdueAtTheEndOfTime_InProgress() =>
        Assert.Equal(Repeat(FollowUpStatus.InProgress), Statuses(Repeat(StatusRule.NeverOverdue), Instant.MaxValue));

    [Fact]
    public void StatusAt_BeginningOfTime_InProgress() =>
        Assert.Equal(Repeat(FollowUpStatus.InProgress), Statuses(Repeat(0L), Instant.MinValue));

    [Fact]
    public void StatusAt_MoreRoomThanRows_LeavesTheRestAlone()
    {
        var statuses = Repeat(FollowUpStatus.NotTracked);

        StatusRule.StatusAt(new bool[33], new long[33], Noon, statuses);

        Assert.All(statuses[..33], status => Assert.Equal(FollowUpStatus.Overdue, status));
        Assert.All(statuses[33..], status => Assert.Equal(FollowUpStatus.NotTracked, status));
    }

    [Fact]
    public void StatusAt_LessRoomThanRows_RefusedAndNothingWritten()
    {
        var statuses = Repeat(FollowUpStatus.NotTracked);

        var refusal = Assert.Throws<ArgumentException>("statuses", () => StatusRule.StatusAt(new long[Rows + 1], Noon, statuses));

        Assert.StartsWith("statuses must have room for 101 rows, not 100.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(Repeat(FollowUpStatus.NotTracked), statuses);
        Assert.Throws<ArgumentException>("statuses", () => StatusRule.StatusAt(new bool[Rows + 1], new long[Rows + 1], Noon, statuses));
    }

    [Theory]
    [InlineData(Rows - 1)]
    [InlineData(Rows + 1)]
    public void StatusAt_ColumnsOfOtherLength_Refused(int length) => Assert.StartsWith(
        $"isConcluded must have 100 rows as the other columns have, not {length}.",
        Assert.Throws<ArgumentException>("isConcluded", () => StatusRule.StatusAt(new bool[length], new long[Rows], Noon, new FollowUpStatus[Rows])).Message,
        StringComparison.Ordinal);

    // Shorter than a vector, full vectors, and rows left over.
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(133)]
    public void Columns_MixedRows_EachAsItWouldBeAlone(int rows)
    {
        var concluded = Enumerable.Range(0, rows).Select(row => row % 5 == 0 || row == rows - 1).ToArray();
        var overdueFrom = Enumerable.Range(0, rows).Select(row => row % 3 == 0 ? 1_000L : 1_001L).ToArray();
        var now = NodaConstants.UnixEpoch.PlusNanoseconds(1_000_000);
        var statuses = new FollowUpStatus[rows];

        StatusRule.StatusAt(concluded, overdueFrom, now, statuses);

        Assert.Equal(concluded.Zip(overdueFrom, (isConcluded, from) => StatusRule.StatusAt(isConcluded, At(from), now)), statuses);
        Assert.Equal(overdueFrom.Select(from => StatusRule.StatusAt(false, At(from), now)), Statuses(overdueFrom, now));
        Assert.Equal(overdueFrom.Count(from => StatusRule.IsOverdue(At(from), now)), StatusRule.CountOverdue(overdueFrom, now));
    }

    [Fact]
    public void Columns_LongOnes_AllocateNothing()
    {
        var (instants, concluded, statuses, dates) = (new long[10_000], new bool[10_000], new FollowUpStatus[10_000], new int[10_000]);
        AskAll(instants, concluded, statuses, dates);
        var before = GC.GetAllocatedBytesForCurrentThread();

        AskAll(instants, concluded, statuses, dates);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static void AskAll(long[] instants, bool[] concluded, FollowUpStatus[] statuses, int[] dates)
    {
        StatusRule.StatusAt(instants, Noon, statuses);
        StatusRule.StatusAt(concluded, instants, Noon, statuses);
        StatusRule.CountOverdue(instants, Noon);
        StatusRule.DaysOverdue(dates, 1, dates);
        StatusRule.DaysOverdue(statuses, dates, dates, dates, dates);
    }

    private static FollowUpStatus[] Statuses(long[] overdueFrom, Instant now)
    {
        var statuses = new FollowUpStatus[overdueFrom.Length];
        StatusRule.StatusAt(overdueFrom, now, statuses);
        return statuses;
    }

    private static Instant At(long microseconds) => NodaConstants.UnixEpoch.PlusNanoseconds(microseconds * 1_000);

    private static T[] Repeat<T>(T value) => [.. Enumerable.Repeat(value, Rows)];
}
