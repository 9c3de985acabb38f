namespace FollowUpKit.Tests;

/// <summary>Days overdue over columns: the ends of its numbers, zones and room.</summary>
public sealed class DaysOverdueColumnTests
{
    private const int Rows = 100;

    // Due date and today in days since 1970; days overdue.
    public static TheoryData<int, int, int> Dates => new()
    {
        { 20_515, 20_518, 3 },
        { 20_518, 20_518, 0 },
        { 20_519, 20_518, 0 },
        { -3, -1, 2 },
        { -3, 4, 7 },
        // No due date.
        { int.MaxValue, 20_518, 0 },
        { int.MaxValue, int.MinValue, 0 },
        // More days than a number holds.
        { int.MinValue, -1, int.MaxValue },
        { int.MinValue, 0, int.MaxValue },
        { int.MinValue, int.MaxValue, int.MaxValue },
        { -1, int.MaxValue, int.MaxValue },
        { 0, int.MaxValue, int.MaxValue },
        { 1, int.MaxValue, int.MaxValue - 1 },
    };

    [Theory]
    [MemberData(nameof(Dates))]
    public void DaysOverdue_Dates_DaysToTodayOrZero(int dueDate, int today, int days)
    {
        var daysOverdue = Repeat(-1);

        StatusRule.DaysOverdue(Repeat(dueDate), today, daysOverdue);

        Assert.Equal(Repeat(days), daysOverdue);
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public void DaysOverdue_OverdueInItsZone_DaysToTodayOrZero(int dueDate, int today, int days) =>
        Assert.Equal(days, InZone(FollowUpStatus.Overdue, dueDate, 1, [dueDate, today]));

    [Theory]
    [InlineData(FollowUpStatus.NotTracked)]
    [InlineData(FollowUpStatus.InProgress)]
    [InlineData(FollowUpStatus.Concluded)]
    public void DaysOverdue_NotOverdue_Zero(FollowUpStatus status) => Assert.Equal(0, InZone(status, 1, 0, [9]));

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void DaysOverdue_ZoneNotInTheTable_Refused(int zone) => Assert.StartsWith(
        $"timeZones must be less than 2, the zones of the table, and not negative; row 0 has {zone}.",
        Assert.Throws<ArgumentOutOfRangeException>("timeZones", () => InZone(FollowUpStatus.Concluded, 1, zone, [9, 9])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void DaysOverdue_LessRoomThanRows_Refused()
    {
        Assert.Throws<ArgumentException>("daysOverdue", () => StatusRule.DaysOverdue(new int[Rows], 0, new int[Rows - 1]));
        Assert.Throws<ArgumentException>(
            "daysOverdue", () => StatusRule.DaysOverdue(new FollowUpStatus[Rows], new int[Rows], new int[Rows], [0], new int[Rows - 1]));
    }

    [Theory]
    [InlineData("statuses", Rows - 1, Rows)]
    [InlineData("statuses", Rows + 1, Rows)]
    [InlineData("timeZones", Rows, Rows - 1)]
    [InlineData("timeZones", Rows, Rows + 1)]
    public void DaysOverdue_ColumnsOfOtherLength_Refused(string column, int statuses, int zones) => Assert.Throws<ArgumentException>(
        column, () => StatusRule.DaysOverdue(new FollowUpStatus[statuses], new int[Rows], new int[zones], [0], new int[Rows]));

    [Fact]
    public void DaysOverdue_MoreRoomThanRows_LeavesTheRestAlone()
    {
        var daysOverdue = Repeat(-1);

        StatusRule.DaysOverdue(new int[33], 0, daysOverdue);

        Assert.All(daysOverdue[..33], days => Assert.Equal(0, days));
        Assert.All(daysOverdue[33..], days => Assert.Equal(-1, days));
    }

    private static int InZone(FollowUpStatus status, int dueDate, int zone, int[] todays)
    {
        var days = new int[1];
        StatusRule.DaysOverdue([status], [dueDate], [zone], todays, days);
        return days[0];
    }

    private static int[] Repeat(int value) => [.. Enumerable.Repeat(value, Rows)];
}
