using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Tests.Reporting;

public sealed class FirstContactTests
{
    private readonly Shop _shop = new();

    [Theory]
    // Opened at noon of 9 March
    [InlineData("2026-03-09T13:30", 90)]
    [InlineData("2026-03-10T12:00", 1440)]
    // Before the opening
    [InlineData("2026-03-09T10:00", 0)]
    public async Task CountByAsync_OneResult_HasTheTimeToIt(string at, int minutes)
    {
        await _shop.SellAsync("1", Shop.March(31));
        await _shop.SellAsync("no contact", Shop.March(31));
        await CallAsync("1", at);

        var ana = Assert.Single(await _shop.Reports().SalesControl().CountByAsync(OperationColumn.Agent));

        Assert.Equal(("ana", 2, 1, Duration.FromMinutes(minutes)), (ana.Key, ana.Count, ana.FirstContactCount, ana.AverageTimeToFirstContact));
    }

    [Fact]
    public async Task CountByAsync_NoResult_HasNoTime()
    {
        await _shop.SellAsync("1", Shop.March(31));

        var count = Assert.Single(await _shop.Reports().SalesControl().CountByAsync(OperationColumn.Branch));

        Assert.Equal((0, (Duration?)null), (count.FirstContactCount, count.AverageTimeToFirstContact));
    }

    [Fact]
    public async Task CountByAsync_BranchAndAgent_HasTheMeanOfEach()
    {
        foreach (var (id, branch, at) in new[] { ("1", "MTY", "2026-03-09T13:00"), ("2", "MTY", "2026-03-09T15:00"), ("3", "TIJ", "2026-03-09T12:30") })
        {
            await _shop.SellAsync(id, Shop.March(31), branch);
            await CallAsync(id, at);
        }

        var counts = await _shop.Reports().SalesControl().CountByAsync(OperationColumn.Branch, OperationColumn.Agent);

        Assert.Equal(["MTY ana 2:00:00", "TIJ ana 0:30:00"], counts.Select(count => $"{count.Key} {count.ThenKey} {count.AverageTimeToFirstContact:-H:mm:ss}"));
    }

    [Fact]
    public async Task FirstContactAt_LaterResultAndCorrection_IsTheEarliestThatIsTold()
    {
        await _shop.SellAsync("1", Shop.March(31));
        Assert.Null((await RowAsync()).FirstContactAt);

        await CallAsync("1", "2026-03-09T13:00");
        await _shop.Service().ExecuteAsync(new ScheduleFollowUp("1", new FollowUpDraft("Again", Shop.March(31))));
        await CallAsync("1", "2026-03-09T14:00");
        Assert.Equal(Duration.FromHours(1), (await RowAsync()).TimeToFirstContact);

        _shop.Clock.AdvanceDays(2);
        await _shop.Service().ExecuteAsync(new CorrectResult("1", 1, new ResultEntry(At("2026-03-09T12:30"), "No answer"), "Typing error"));
        Assert.Equal((Shop.Now + Duration.FromMinutes(30), Duration.FromMinutes(30)), ((await RowAsync()).FirstContactAt, (await RowAsync()).TimeToFirstContact));
    }

    private static LocalDateTime At(string text) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;

    private async Task<SalesControlRow> RowAsync() => Assert.Single((await _shop.Reports().SalesControl().ToPageAsync(10)).Rows);

    private async Task CallAsync(string id, string at)
    {
        _shop.Clock.Reset(Shop.Now + Duration.FromDays(2));
        await _shop.Service().ExecuteAsync(new CaptureResult(id, At(at), "No answer"));
        _shop.Clock.Reset(Shop.Now);
    }
}
