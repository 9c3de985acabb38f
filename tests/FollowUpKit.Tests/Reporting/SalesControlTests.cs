using NodaTime;

namespace FollowUpKit.Tests.Reporting;

public sealed class SalesControlTests : IAsyncLifetime
{
    private readonly Shop _shop = new();

    private SalesControlQuery Query => _shop.Reports().SalesControl();

    /// <summary>One of each status, and one of each that is easily mistaken, each a minute newer than the one before.</summary>
    public async Task InitializeAsync()
    {
        await SellAsync("overdue", Shop.March(5), "GDL");
        await SellAsync("in progress", Shop.March(12));
        await SellAsync("concluded", Shop.March(5));
        await _shop.Service().ExecuteAsync(new CaptureResult("concluded", new LocalDateTime(2026, 3, 9, 12, 0), "Signed").WithConclusion("won"));
        await SellAsync("no next step", Shop.March(6));
        await _shop.Service().ExecuteAsync(new CaptureResult("no next step", new LocalDateTime(2026, 3, 9, 12, 0), "No answer"));
        await SellAsync("withdrawn", Shop.March(5));
        await _shop.Service().ExecuteAsync(new WithdrawOperation("withdrawn", "Entered twice"));
        await SellAsync("transferred", Shop.March(11));
        await _shop.Service().ExecuteAsync(new TransferOperation("transferred").ToBranch("TIJ").ToAgent("beto"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task ToPageAsync_All_NewestFirstWithoutTheWithdrawn() =>
        Assert.Equal("transferred, no next step, concluded, in progress, overdue", await Query.KeysAsync());

    [Theory]
    [InlineData("overdue", FollowUpStatus.Overdue)]
    [InlineData("transferred, no next step, in progress", FollowUpStatus.InProgress)]
    [InlineData("concluded", FollowUpStatus.Concluded)]
    [InlineData("concluded, overdue", FollowUpStatus.Concluded, FollowUpStatus.Overdue, FollowUpStatus.Concluded)]
    [InlineData("transferred, no next step, in progress, overdue", FollowUpStatus.InProgress, FollowUpStatus.Overdue)]
    [InlineData("transferred, no next step, concluded, in progress", FollowUpStatus.Concluded, FollowUpStatus.InProgress)]
    public async Task Statuses_Some_OnlyThose(string expected, params FollowUpStatus[] statuses) =>
        Assert.Equal(expected, await Query.Statuses(statuses).KeysAsync());

    [Fact]
    public async Task BranchesAndAgents_AfterATransfer_GoByTheSaleOfNow()
    {
        Assert.Equal("transferred, overdue", await Query.Branches("GDL", "TIJ").KeysAsync());
        Assert.Equal("transferred", await Query.Agents("beto").KeysAsync());
    }

    [Fact]
    public async Task CurrentDue_FromAndTo_IncludeBothEnds()
    {
        Assert.Equal("transferred, in progress", await Query.CurrentDueFrom(new(2026, 3, 11)).KeysAsync());
        Assert.Equal("no next step, concluded, overdue", await Query.CurrentDueTo(new(2026, 3, 6)).KeysAsync());
        Assert.Equal("transferred, no next step", await Query.CurrentDueFrom(new(2026, 3, 6)).CurrentDueTo(new(2026, 3, 11)).KeysAsync());
    }

    [Fact]
    public async Task CountByStatusAsync_StatusesGiven_AreNotHeeded()
    {
        var counts = await Query.Statuses(FollowUpStatus.Concluded).CountByStatusAsync();

        Assert.Equal((3L, 1L, 1L, 1L), (counts.InProgress, counts.Overdue, counts.Concluded, counts.NoNextStep));
    }

    [Fact]
    public async Task CountByStatusAsync_OtherClauses_AreHeeded()
    {
        var counts = await Query.Branches("MTY").CurrentDueTo(new(2026, 3, 6)).CountByStatusAsync();

        Assert.Equal((1L, 0L, 1L, 1L), (counts.InProgress, counts.Overdue, counts.Concluded, counts.NoNextStep));
    }

    [Fact]
    public async Task AsOf_Later_MovesTheClockNotTheData()
    {
        var counts = await Query.AsOf(Shop.Now + Duration.FromDays(30)).CountByStatusAsync();

        Assert.Equal((1L, 3L, 1L, 1L), (counts.InProgress, counts.Overdue, counts.Concluded, counts.NoNextStep));
    }

    [Fact]
    public async Task ToPageAsync_Row_TellsAllOfIt()
    {
        var row = (await Query.ToPageAsync(1)).Rows[0];

        Assert.Equal(("transferred", 2L, "TIJ", "beto"), (row.OperationId, row.Version, row.Branch, row.Agent));
        Assert.Equal((null, null, Shop.Now + Duration.FromMinutes(6)), (row.Title, row.Customer, row.OpenedAt));
        Assert.Equal((FollowUpStatus.InProgress, 1, "ana"), (row.Indicator.Status, row.Tooltip.FollowUpNumber, row.Tooltip.Agent));
    }

    private Task<Shop> SellAsync(string id, Due due, string branch = "MTY")
    {
        _shop.Clock.AdvanceMinutes(1);
        return _shop.SellAsync(id, due, branch);
    }
}
