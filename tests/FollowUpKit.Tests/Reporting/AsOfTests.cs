using System.Reflection;
using NodaTime;

namespace FollowUpKit.Tests.Reporting;

/// <summary>Every report and list, asked as of an instant.</summary>
public sealed class AsOfTests
{
    private static readonly Instant First = Instant.FromUtc(1899, 12, 31, 0, 0);

    private static readonly Instant AfterLast = Instant.FromUtc(2101, 1, 2, 0, 0);

    /// <summary>By name: the report, all of it read as of an instant.</summary>
    private static readonly Dictionary<string, Func<FollowUpReports, Instant, Task>> All = new()
    {
        ["WithoutAttention"] = (reports, instant) => reports.WithoutAttention().AsOf(instant).DaysOverdueBetween(0).ToPageAsync(10),
        ["Agenda"] = (reports, instant) => reports.Agenda().AsOf(instant).ToPageAsync(10),
        ["NoNextStep"] = (reports, instant) => reports.NoNextStep().AsOf(instant).ToPageAsync(10),
        ["Stale"] = (reports, instant) => reports.Stale(30).AsOf(instant).ToPageAsync(10),
        ["Results"] = (reports, instant) => reports.Results().AsOf(instant).ToPageAsync(10),
        ["Conclusions"] = (reports, instant) => reports.Conclusions().AsOf(instant).ToPageAsync(10),
        ["Reopenings"] = (reports, instant) => reports.Reopenings().AsOf(instant).ToPageAsync(10),
        ["RemindersDue"] = (reports, instant) => reports.RemindersDue().AsOf(instant).ToPageAsync(10),
        ["Workload"] = (reports, instant) => reports.Workload().AsOf(instant).CountAsync(),
        ["AgentWork"] = (reports, instant) => reports.AgentWork().AsOf(instant).ToListAsync(),
        ["SalesControl"] = (reports, instant) => reports.SalesControl().AsOf(instant).DaysOverdueBetween(1, 30).ToPageAsync(10),
        ["GetIndicatorsAsync"] = (reports, instant) => reports.GetIndicatorsAsync(["due 05"], instant),
    };

    public static TheoryData<string> Names { get; } = [.. All.Keys];

    [Fact]
    public void Names_EveryReport_IsThere() => Assert.Equal(
        typeof(FollowUpReports).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Select(method => method.Name).Order(StringComparer.Ordinal),
        All.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task AsOf_FirstAndLastInstant_Answered(string name)
    {
        var shop = await new Shop().SellAsync(5, 12);

        await All[name](shop.Reports(), First);
        await All[name](shop.Reports(), AfterLast - Duration.FromTicks(1));
    }

    [Fact]
    public async Task AsOf_AnotherInstant_PageSaysThatTheDataAreOfNow()
    {
        var shop = await new Shop().SellAsync(5, 6);
        var earlier = Shop.Now - Duration.FromDays(1);
        var asked = shop.Reports().WithoutAttention().AsOf(earlier);

        var first = await asked.ToPageAsync(1);
        shop.Clock.AdvanceSeconds(30);
        var second = await asked.ToPageAsync(1, first.NextCursor);
        var now = await shop.Reports().SalesControl().ToPageAsync(1);

        Assert.Equal((earlier, Shop.Now), (first.AsOf, first.ReadAt));
        Assert.Equal((earlier, Shop.Now + Duration.FromSeconds(30)), (second.AsOf, second.ReadAt));
        Assert.Equal(now.AsOf, now.ReadAt);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task AsOf_BeforeOrAfter_ArgumentOutOfRangeWithTheName(string name)
    {
        var shop = await new Shop().SellAsync(5, 12);
        var parameter = name == "GetIndicatorsAsync" ? "asOf" : "instant";

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(parameter, () => All[name](shop.Reports(), First - Duration.Epsilon));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(parameter, () => All[name](shop.Reports(), AfterLast));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(parameter, () => All[name](shop.Reports(), Instant.MinValue));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(parameter, () => All[name](shop.Reports(), Instant.MaxValue));
    }
}
