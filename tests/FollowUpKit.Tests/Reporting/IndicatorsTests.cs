using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Tests.Reporting;

public sealed class IndicatorsTests
{
    private readonly Shop _shop = new();

    [Fact]
    public async Task IndicatorsAsync_EachKindOfSale_GivesItsStatus()
    {
        await _shop.SellAsync(5, 9, 12);
        await _shop.SellAsync("withdrawn", Shop.March(5));
        await _shop.Service().ExecuteAsync(new WithdrawOperation("withdrawn", "Entered twice"));
        await _shop.SellAsync("of another tenant", Shop.March(5), tenant: "other");

        var indicators = await _shop.Reports().GetIndicatorsAsync(["due 05", "due 09", "due 12", "withdrawn", "unknown", "of another tenant"]);

        Assert.Equal((FollowUpStatus.Overdue, 4), (indicators["due 05"].Status, indicators["due 05"].DaysOverdue));
        Assert.Equal((FollowUpStatus.InProgress, true), (indicators["due 09"].Status, indicators["due 09"].IsDueToday));
        Assert.Equal((FollowUpStatus.InProgress, false), (indicators["due 12"].Status, indicators["due 12"].IsDueToday));
        Assert.All(["withdrawn", "unknown", "of another tenant"], id => Assert.Equal(OperationIndicator.NotTracked, indicators[id]));
    }

    [Fact]
    public async Task IndicatorsAsync_OutOfScope_NotTracked()
    {
        await _shop.SellAsync("S-1", Shop.March(5), followUpAgent: "carla");

        Assert.Equal(FollowUpStatus.NotTracked, await StatusAsync(new VisibilityScope(branches: ["GDL"])));
        Assert.Equal(FollowUpStatus.NotTracked, await StatusAsync(new VisibilityScope(agents: ["beto"])));
        Assert.Equal(FollowUpStatus.Overdue, await StatusAsync(new VisibilityScope(["MTY"], ["carla"])));
    }

    [Fact]
    public async Task IndicatorsAsync_AsOf_MovesTheClock()
    {
        await _shop.SellAsync("S-1", Shop.March(9));
        var midnight = Instant.FromUtc(2026, 3, 10, 6, 0);

        Assert.Equal(FollowUpStatus.Overdue, (await _shop.Reports().GetIndicatorsAsync(["S-1"], midnight))["S-1"].Status);
        Assert.Equal(FollowUpStatus.InProgress, (await _shop.Reports().GetIndicatorsAsync(["S-1"], midnight - Duration.FromTicks(1)))["S-1"].Status);
    }

    [Fact]
    public async Task IndicatorsAsync_SameIdTwiceAndAsNumber_IsOne()
    {
        await _shop.SellAsync(42, Shop.March(5));

        var indicator = Assert.Single(await _shop.Reports().GetIndicatorsAsync([42, "42", 42L]));

        Assert.Equal(("42", FollowUpStatus.Overdue), (indicator.Key.Value, indicator.Value.Status));
    }

    [Fact]
    public async Task IndicatorsAsync_UpTo500_MoreAreRefused()
    {
        Assert.Equal(500, (await _shop.Reports().GetIndicatorsAsync(Ids(500).Concat(Ids(500)))).Count);
        Assert.Equal("operationIds", (await Assert.ThrowsAsync<ArgumentException>(() => _shop.Reports().GetIndicatorsAsync(Ids(501)))).ParamName);
        Assert.Empty(await _shop.Reports().GetIndicatorsAsync([]));
    }

    [Fact]
    public async Task IndicatorsAsync_NullAmongThem_RefusedAtTheDoor()
    {
        Assert.Equal("operationIds", (await Assert.ThrowsAsync<ArgumentNullException>(() => _shop.Reports().GetIndicatorsAsync(null!))).ParamName);
        Assert.Equal("operationIds", (await Assert.ThrowsAsync<ArgumentNullException>(() => _shop.Reports().GetIndicatorsAsync(["S-1", null!]))).ParamName);
    }

    private static IEnumerable<OperationId> Ids(int count) => Enumerable.Range(1, count).Select(OperationIdOf);

    private static OperationId OperationIdOf(int number) => number;

    private async Task<FollowUpStatus> StatusAsync(VisibilityScope scope) => (await _shop.Reports(scope: scope).GetIndicatorsAsync(["S-1"]))["S-1"].Status;
}
