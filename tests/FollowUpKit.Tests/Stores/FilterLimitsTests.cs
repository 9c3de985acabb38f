using FollowUpKit.Storage;

namespace FollowUpKit.Tests.Stores;

/// <summary>The greatest lengths of lists, each where it is set.</summary>
public sealed class FilterLimitsTests
{
    public static TheoryData<string> Lists => [.. Doors.Keys];

    private static Dictionary<string, (int Most, Action<int> Set)> Doors => new()
    {
        ["branches of follow-ups"] = (1_000, count => _ = new FollowUpFilter("") { Branches = Keys(count) }),
        ["agents of follow-ups"] = (1_000, count => _ = new FollowUpFilter("") { Agents = Keys(count) }),
        ["customers of follow-ups"] = (1_000, count => _ = new FollowUpFilter("") { Customers = Keys(count) }),
        ["kinds of follow-ups"] = (1_000, count => _ = new FollowUpFilter("") { Kinds = Keys(count) }),
        ["zones of follow-ups"] = (1_000, count => _ = new FollowUpFilter("") { TimeZones = Keys(count) }),
        ["periods of follow-ups"] = (100, count => _ = new FollowUpFilter("") { DueIn = Periods(count) }),
        ["branches of operations"] = (1_000, count => _ = new OperationFilter("") { Branches = Keys(count) }),
        ["agents of operations"] = (1_000, count => _ = new OperationFilter("") { Agents = Keys(count) }),
        ["customers of operations"] = (1_000, count => _ = new OperationFilter("") { Customers = Keys(count) }),
        ["outcomes of operations"] = (1_000, count => _ = new OperationFilter("") { Outcomes = Keys(count) }),
        ["periods of operations"] = (100, count => _ = new OperationFilter("") { CurrentDueIn = Periods(count) }),
        ["idle periods of operations"] = (100, count => _ = new OperationFilter("") { IdleIn = [.. Enumerable.Repeat(new IdlePeriod(["Europe/Madrid"], default), count)] }),
        ["zones of an idle period"] = (1_000, count => _ = new IdlePeriod(Keys(count), default)),
        ["branches of an idle period"] = (1_000, count => _ = new IdlePeriod([], default).InBranches(Keys(count))),
        ["branches left out of an idle period"] = (1_000, count => _ = new IdlePeriod([], default).OutsideBranches(Keys(count))),
        ["periods to count by"] = (3_000, count => _ = new FollowUpGrouping { Periods = Periods(count) }),
        ["zones of a period"] = (1_000, count => _ = new DuePeriod(Keys(count))),
        ["branches of a period"] = (1_000, count => _ = new DuePeriod([]).InBranches(Keys(count))),
        ["branches left out of a period"] = (1_000, count => _ = new DuePeriod([]).OutsideBranches(Keys(count))),
        ["branches with a calendar"] = (1_000, count => _ = Keys(count).Aggregate(
            new BusinessCalendars(BusinessCalendar.MondayToFriday), (calendars, branch) => calendars.WithBranch(branch, BusinessCalendar.MondayToFriday))),
        ["branches of a scope"] = (10_000, count => _ = new VisibilityScope(branches: Keys(count))),
        ["agents of a scope"] = (10_000, count => _ = new VisibilityScope(agents: Keys(count))),
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void List_OfGreatestLength_Taken(string list) => Assert.Null(Record.Exception(() => Doors[list].Set(Doors[list].Most)));

    [Theory]
    [MemberData(nameof(Lists))]
    public void List_OneLonger_RefusedWhereItIsSet(string list) =>
        Assert.Throws<ArgumentException>(() => Doors[list].Set(Doors[list].Most + 1));

    private static string[] Keys(int count) => [.. Enumerable.Range(0, count).Select(number => $"K-{number}")];

    private static DuePeriod[] Periods(int count) => [.. Enumerable.Repeat(new DuePeriod(["Europe/Madrid"]), count)];
}
