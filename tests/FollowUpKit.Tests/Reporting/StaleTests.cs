using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Tests.Reporting;

public sealed class StaleTests
{
    private readonly Shop _shop = new();

    [Theory]
    // Opened or contacted on 2 March, asked on 9 March: seven days
    [InlineData(7, "called, opened")]
    [InlineData(8, "opened")]
    [InlineData(15, "")]
    [InlineData(1, "called, opened")]
    public async Task Stale_Days_AreThoseSinceTheLastContactOrTheOpening(int days, string expected)
    {
        await OpenAsync("opened", new LocalDate(2026, 2, 23));
        await OpenAsync("called", new LocalDate(2026, 2, 23));
        await CallAsync("called", new LocalDate(2026, 3, 2).At(new LocalTime(10, 0)));
        await OpenAsync("opened today", new LocalDate(2026, 3, 9));

        var rows = await _shop.Reports().Stale(days).ToPageAsync(10);

        Assert.Equal(expected, string.Join(", ", rows.Rows.Select(row => $"{row.OperationId}").Order()));
        Assert.Equal(rows.Rows.Count, await _shop.Reports().Stale(days).CountAsync());
        Assert.Equal(expected, string.Join(", ", (await _shop.Reports().SalesControl().IdleForAtLeast(days).ToPageAsync(10)).Rows.Select(row => $"{row.OperationId}").Order()));
    }

    [Fact]
    public async Task Stale_SeveralSales_LongestIdleFirstWithDays()
    {
        await OpenAsync("B", new LocalDate(2026, 3, 2));
        await OpenAsync("A", new LocalDate(2026, 2, 23));

        var rows = (await _shop.Reports().Stale(1).ToPageAsync(10)).Rows;

        Assert.Equal(["A: 14, 2026-02-23T18:00:00Z", "B: 7, 2026-03-02T18:00:00Z"], rows.Select(row => $"{row.OperationId}: {row.DaysIdle}, {row.IdleSince}"));
        Assert.Equal(["A", "B"], (await _shop.Reports().SalesControl().OrderBy(OperationOrder.LongestIdle).ToPageAsync(10)).Rows.Select(row => $"{row.OperationId}"));
    }

    [Fact]
    public async Task Stale_ConcludedOrWithdrawn_LeftOut()
    {
        foreach (var id in new[] { "concluded", "withdrawn" }) await OpenAsync(id, new LocalDate(2026, 2, 23));
        await _shop.Service().ExecuteAsync(new ConcludeOperation("concluded").WithResult(new ResultEntry(new LocalDateTime(2026, 2, 23, 12, 0), "They bought")));
        await _shop.Service().ExecuteAsync(new WithdrawOperation("withdrawn", "Entered twice"));

        Assert.Equal(0, await _shop.Reports().Stale(1).CountAsync());
        var row = Assert.Single((await _shop.Reports().SalesControl().ToPageAsync(10)).Rows);
        Assert.Equal((null, null), (row.IdleSince, row.DaysIdle));
    }

    [Theory]
    // The day after the opening begins at another instant in each zone
    [InlineData("America/Mexico_City", "2026-03-10T06:00:00Z")]
    [InlineData("Pacific/Kiritimati", "2026-03-10T10:00:00Z")]
    [InlineData("Pacific/Pago_Pago", "2026-03-10T11:00:00Z")]
    public async Task Stale_ZoneOfTheSale_DaysBeginThere(string zone, string nextDay)
    {
        await _shop.Service().ExecuteAsync(new OpenOperation("S-1").WithTimeZone(zone));
        var midnight = NodaTime.Text.InstantPattern.General.Parse(nextDay).Value;

        Assert.Equal(0, await _shop.Reports().Stale(1).AsOf(midnight - Duration.FromTicks(10)).CountAsync());
        Assert.Equal(1, await _shop.Reports().Stale(1).AsOf(midnight).CountAsync());
    }

    [Theory]
    // From Friday 6 March to Monday 9 March: one business day, in TIJ three with its weekend
    [InlineData(1, "MTY, TIJ, without")]
    [InlineData(2, "TIJ")]
    [InlineData(3, "TIJ")]
    [InlineData(4, "")]
    public async Task Stale_BusinessDays_AreThoseOfTheBranch(int days, string expected)
    {
        _shop.Options.BusinessCalendars = new BusinessCalendars(BusinessCalendar.MondayToFriday).WithBranch("TIJ", BusinessCalendar.Weekly(Enum.GetValues<IsoDayOfWeek>()[1..]));
        foreach (var branch in new[] { "MTY", "TIJ", null }) await OpenAsync(branch ?? "without", new LocalDate(2026, 3, 6), branch);

        var rows = (await _shop.Reports().Stale(days).ToPageAsync(10)).Rows;

        Assert.Equal(expected, string.Join(", ", rows.Select(row => $"{row.OperationId}").Order(StringComparer.Ordinal)));
        Assert.All(rows, row => Assert.Equal(row.Branch == "TIJ" ? 3 : 1, row.DaysIdle));
    }

    [Fact]
    public async Task CountByAsync_BranchAndAgent_CountsAll()
    {
        await OpenAsync("1", new LocalDate(2026, 3, 2), "MTY");
        await OpenAsync("2", new LocalDate(2026, 3, 2), "TIJ");
        await OpenAsync("3", new LocalDate(2026, 3, 2), "MTY");

        var counts = await _shop.Reports().Stale(7).CountByAsync(OperationColumn.Branch, OperationColumn.Agent);

        Assert.Equal(["MTY ana 2", "TIJ ana 1"], counts.Select(count => $"{count.Key} {count.ThenKey} {count.Count}"));
    }

    [Fact]
    public void Stale_LessThanADay_Refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _shop.Reports().Stale(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => _shop.Reports().SalesControl().IdleForAtLeast(0));
    }

    /// <summary>Opens a sale at noon of a day.</summary>
    private async Task OpenAsync(string id, LocalDate day, string? branch = "MTY")
    {
        _shop.Clock.Reset(day.At(new LocalTime(18, 0)).InUtc().ToInstant());
        await _shop.SellAsync(id, Shop.March(31), branch);
        _shop.Clock.Reset(Shop.Now);
    }

    private Task<CommandReceipt> CallAsync(string id, LocalDateTime at) => _shop.Service().ExecuteAsync(new CaptureResult(id, at, "No answer"));
}
