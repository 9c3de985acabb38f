using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Tests.Reporting;

public sealed class ReopeningsTests
{
    private static readonly LocalDate First = new(2026, 3, 1);
    private static readonly LocalDate Last = new(2026, 3, 31);

    private readonly Shop _shop = new();

    private FollowUpReports Reports => _shop.Reports();

    [Fact]
    public async Task Won_OfAClosedMonth_AreThoseThatTheConclusionsLost()
    {
        foreach (var id in new[] { "1", "2", "3" }) await ConcludeAsync(id, "won");
        await ConcludeAsync("4", "lost");
        var closed = await Reports.Conclusions().ConcludedBetween(First, Last).Won().CountAsync();

        _shop.Clock.AdvanceDays(30);
        await ReopenAsync("1");
        await ReopenAsync("4");

        Assert.Equal(3, closed);
        Assert.Equal(2, await Reports.Conclusions().ConcludedBetween(First, Last).Won().CountAsync());
        Assert.Equal(1, await Reports.Reopenings().ConcludedBetween(First, Last).Won().CountAsync());
        Assert.Equal(2, await Reports.Reopenings().ConcludedBetween(First, Last).CountAsync());
        Assert.Equal(0, await Reports.Reopenings().ConcludedBetween(Last.PlusDays(1), Last.PlusDays(30)).CountAsync());
    }

    [Fact]
    public async Task Row_Reopened_HasTheConclusionAndTheReopening()
    {
        await ConcludeAsync("1", "won");
        _shop.Clock.AdvanceDays(1);
        await ReopenAsync("1");

        var row = Assert.Single((await Reports.Reopenings().ToPageAsync(10)).Rows);

        Assert.Equal(("1", "MTY", "ana"), (row.OperationId.Value, row.Branch, row.Agent));
        Assert.Equal(("won", new LocalDate(2026, 3, 9), Shop.Now), (row.Conclusion.Outcome, row.Conclusion.Date, row.Conclusion.At));
        Assert.Equal((new LocalDate(2026, 3, 10), Shop.Now + Duration.FromDays(1), "ana", "They called"), (row.ReopenedDate, row.ReopenedAt, row.ReopenedBy, row.Reason));
    }

    [Fact]
    public async Task ReopenedBetween_Dates_BothIncluded()
    {
        foreach (var id in new[] { "1", "2", "3" }) await ConcludeAsync(id, "won");
        foreach (var id in new[] { "1", "2", "3" })
        {
            await ReopenAsync(id);
            _shop.Clock.AdvanceDays(1);
        }

        var day = new LocalDate(2026, 3, 9);
        Assert.Equal("2 1", await IdsAsync(Reports.Reopenings().ReopenedBetween(day, day.PlusDays(1))));
        Assert.Equal("3 2", await IdsAsync(Reports.Reopenings().ReopenedBetween(day.PlusDays(1), day.PlusDays(2))));
    }

    [Fact]
    public async Task Pages_ReopenedTwice_LatestFirstEachOnce()
    {
        await ConcludeAsync("1", "won");
        await ReopenAsync("1");
        await ConcludeAsync("2", "lost");
        await ReopenAsync("2");
        _shop.Clock.AdvanceDays(1);
        await _shop.Service().ExecuteAsync(new ConcludeOperation("1", "lost"));
        await ReopenAsync("1");

        var rows = await Answers.WalkAsync(cursor => Reports.Reopenings().ToPageAsync(1, cursor));

        Assert.Equal(["1 lost", "1 won", "2 lost"], rows.Select(row => $"{row.OperationId} {row.Conclusion.Outcome}"));
    }

    [Fact]
    public async Task CountByAsync_WonByTheOptions_CountsThemBeside()
    {
        _shop.Options.WonOutcomes.Add("ganada");
        foreach (var (id, outcome, agent) in new[] { ("1", "ganada", "ana"), ("2", "won", "ana"), ("3", "ganada", "luis"), ("4", null, null) })
        {
            await ConcludeAsync(id, outcome, agent);
            await ReopenAsync(id);
        }

        Assert.Equal(["ana/: 2, 1 won", "luis/: 1, 1 won", "/: 1, 0 won"], (await Reports.Reopenings().CountByAsync(OperationColumn.Agent)).Select(Text));
        Assert.Equal(
            ["ganada/ana: 1, 1 won", "ganada/luis: 1, 1 won", "won/ana: 1, 0 won", "/: 1, 0 won"],
            (await Reports.Reopenings().CountByAsync(OperationColumn.Outcome, OperationColumn.Agent)).Select(Text));
        Assert.Equal("3 1", await IdsAsync(Reports.Reopenings().Won()));
    }

    [Fact]
    public async Task Reopenings_OutsideTheScope_AreNotTold()
    {
        await ConcludeAsync("1", "won");
        await ReopenAsync("1");

        Assert.Equal(0, await _shop.Reports(scope: new VisibilityScope(branches: ["TIJ"])).Reopenings().CountAsync());
        Assert.Equal(1, await _shop.Reports(scope: new VisibilityScope(agents: ["ana"])).Reopenings().CountAsync());
    }

    private static string Text(ReopeningCount count) => $"{count.Key}/{count.ThenKey}: {count.Count}, {count.WonCount} won";

    private static async Task<string> IdsAsync(ReopeningsQuery query) => string.Join(' ', (await query.ToPageAsync(10)).Rows.Select(row => row.OperationId.Value).OrderDescending());

    private async Task ConcludeAsync(string id, string? outcome, string? agent = "ana")
    {
        await _shop.SellAsync(id, Shop.March(31), agent: agent);
        await _shop.Service().ExecuteAsync(new ConcludeOperation(id, outcome).WithResult(new ResultEntry(new LocalDateTime(2026, 3, 9, 12, 0), "They decided")));
    }

    private Task<CommandReceipt> ReopenAsync(string id) => _shop.Service().ExecuteAsync(new ReopenOperation(id, "They called"));
}
