using NodaTime;

namespace FollowUpKit.Tests.Reporting;

/// <summary>What the builders of both queries have in common.</summary>
public sealed class QueryBuilderTests
{
    private static readonly LocalDate Day = new(2026, 3, 5);

    private readonly Shop _shop = new();

    private WithoutAttentionQuery Overdue => _shop.Reports().WithoutAttention();

    private SalesControlQuery List => _shop.Reports().SalesControl();

    public static TheoryData<string> Doors => [.. Misuses.Keys];

    private static Dictionary<string, Action<FollowUpReports>> Misuses => new()
    {
        ["branches of the report"] = reports => reports.WithoutAttention().Branches(null!),
        ["agents of the report"] = reports => reports.WithoutAttention().Agents(null!),
        ["branches of the list"] = reports => reports.SalesControl().Branches(null!),
        ["agents of the list"] = reports => reports.SalesControl().Agents(null!),
        ["statuses"] = reports => reports.SalesControl().Statuses(null!),
        ["a null key"] = reports => reports.WithoutAttention().Branches("MTY", null!),
        ["a blank key"] = reports => reports.SalesControl().Agents(" "),
        ["a long key"] = reports => reports.SalesControl().Agents(new string('a', 129)),
        ["an accent alone"] = reports => reports.SalesControl().Containing("\u0301"),
        ["a spacing accent alone"] = reports => reports.WithoutAttention().Containing("´"),
        ["a period that ends before it begins"] = reports => reports.WithoutAttention().DueBetween(Day, Day.PlusDays(-1)),
        ["a first day after the last"] = reports => reports.SalesControl().CurrentDueTo(Day).CurrentDueFrom(Day.PlusDays(1)),
        ["a last day before the first"] = reports => reports.SalesControl().CurrentDueFrom(Day).CurrentDueTo(Day.PlusDays(-1)),
        ["a day before 1900"] = reports => reports.SalesControl().CurrentDueFrom(new LocalDate(1899, 12, 31)),
        ["a day after 2100"] = reports => reports.WithoutAttention().DueBetween(Day, new LocalDate(2101, 1, 1)),
        ["too many branches"] = reports => reports.WithoutAttention().Branches(Keys(1_001)),
        ["too many agents"] = reports => reports.SalesControl().Agents(Keys(1_001)),
        ["too many customers"] = reports => reports.Results().Customers(Keys(1_001)),
        ["too many agents at work"] = reports => reports.AgentWork().Agents(Keys(1_001)),
        ["work by another fact"] = reports => reports.Workload().CountByAsync(FollowUpGroupKey.Kind),
        ["moved at least no times"] = reports => reports.WithoutAttention().MovedAtLeast(0),
        ["too many ranges of days overdue"] = reports =>
            reports.WithoutAttention().CountByAsync(FollowUpGroupKey.DaysOverdue, daysOverdue: [.. Enumerable.Range(0, 1_001)]),
        ["a status that no row has"] = reports => reports.SalesControl().Statuses(FollowUpStatus.Overdue, FollowUpStatus.NotTracked),
    };

    private static string[] Keys(int count) => [.. Enumerable.Range(0, count).Select(number => $"K-{number}")];

    [Theory]
    [MemberData(nameof(Doors))]
    public void Clause_Misused_RefusedAtTheDoor(string misuse) =>
        Assert.ThrowsAny<ArgumentException>(() => Misuses[misuse](_shop.Reports()));

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(501)]
    public async Task ToPageAsync_SizeOutOfRange_Refused(int size)
    {
        Assert.Equal("size", (await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Overdue.ToPageAsync(size))).ParamName);
        Assert.Equal("size", (await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => List.ToPageAsync(size))).ParamName);
    }

    [Fact]
    public async Task Clause_Given_LeavesTheQueryAsItWas()
    {
        await _shop.SellAsync(5, 6);
        var (overdue, list) = (Overdue, List);

        _ = overdue.Branches("GDL").Agents("beto").DueBetween(Day, Day).AsOf(Instant.FromUtc(2026, 1, 1, 0, 0));
        _ = list.Branches("GDL").Agents("beto").CurrentDueFrom(Day).CurrentDueTo(Day).Statuses().AsOf(Instant.FromUtc(2026, 1, 1, 0, 0));

        Assert.Equal("due 05, due 06", await overdue.KeysAsync());
        Assert.Equal("due 05, due 06", await list.KeysAsync());
    }

    [Fact]
    public async Task Clause_ArrayChangedAfterwards_DoesNotMatter()
    {
        await _shop.SellAsync(5);
        string[] branches = ["MTY"];
        FollowUpStatus[] statuses = [FollowUpStatus.Overdue];
        var (overdue, list) = (Overdue.Branches(branches), List.Statuses(statuses));

        branches[0] = "GDL";
        statuses[0] = FollowUpStatus.Concluded;

        Assert.Equal(1, await overdue.CountAsync());
        Assert.Equal(1, await list.CountAsync());
    }

    [Fact]
    public async Task Clause_GivenAgain_ReplacesItself()
    {
        await _shop.SellAsync(5, 6);

        Assert.Equal("due 05, due 06", await Overdue.Branches("GDL").Branches("MTY").KeysAsync());
        Assert.Equal("due 06", await Overdue.DueBetween(Day, Day).DueBetween(Day.PlusDays(1), Day.PlusDays(1)).KeysAsync());
        Assert.Equal("due 05, due 06", await List.Statuses(FollowUpStatus.Concluded).Statuses(FollowUpStatus.Overdue).KeysAsync());
    }

    [Fact]
    public async Task Clause_DayOfAnotherCalendar_IsTheSameDay()
    {
        await _shop.SellAsync(4, 5, 6);
        var day = Day.WithCalendar(CalendarSystem.HebrewCivil);

        Assert.Equal("due 05", await Overdue.DueBetween(day, Day).KeysAsync());
        Assert.Equal("due 05, due 06", await List.CurrentDueFrom(day).KeysAsync());
        Assert.Equal("due 04, due 05", await List.CurrentDueTo(day).KeysAsync());
    }

    [Fact]
    public async Task Clause_NoKeys_NoRows()
    {
        await _shop.SellAsync(5);

        Assert.Equal(0, await Overdue.Branches().CountAsync());
        Assert.Equal(0, await Overdue.Agents().CountAsync());
        Assert.Equal(0, await List.Branches().CountAsync());
        Assert.Equal(0, await List.Statuses().CountAsync());
    }
}
