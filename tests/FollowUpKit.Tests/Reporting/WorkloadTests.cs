using NodaTime;

namespace FollowUpKit.Tests.Reporting;

/// <summary>It is Monday, 9 March 2026, noon in Mexico City.</summary>
public sealed class WorkloadTests
{
    private readonly Shop _shop = new();

    [Theory]
    // The week ends on Sunday 15
    [InlineData(8, "overdue")]
    [InlineData(9, "today")]
    [InlineData(10, "tomorrow")]
    [InlineData(11, "this week")]
    [InlineData(15, "this week")]
    [InlineData(16, "later")]
    [InlineData(31, "later")]
    public async Task CountAsync_DueDate_IsInOneBucket(int day, string expected)
    {
        await _shop.SellAsync(day);

        Assert.Equal(expected, Text(await _shop.Reports().Workload().CountAsync()));
    }

    [Theory]
    // Saturday 14, Sunday 15: tomorrow may be of the next week, and there is no rest of this one
    [InlineData(14, 15, "tomorrow")]
    [InlineData(14, 16, "later")]
    [InlineData(15, 16, "tomorrow")]
    [InlineData(15, 17, "later")]
    public async Task CountAsync_AtTheEndOfTheWeek_TomorrowIsTomorrow(int today, int due, string expected)
    {
        await _shop.SellAsync(due);

        Assert.Equal(expected, Text(await _shop.Reports().Workload().AsOf(Instant.FromUtc(2026, 3, today, 18, 0)).CountAsync()));
    }

    [Theory]
    // Noon has passed by a minute, or not; it is Tuesday 10 in Kiritimati, and Monday 9 in Pago Pago
    [InlineData("2026-03-09T11:59", "America/Mexico_City", "overdue")]
    [InlineData("2026-03-09T12:00", "America/Mexico_City", "today")]
    [InlineData("2026-03-10T23:59", "Pacific/Kiritimati", "today")]
    [InlineData("2026-03-11T00:00", "Pacific/Kiritimati", "tomorrow")]
    [InlineData("2026-03-09T23:59", "Pacific/Pago_Pago", "today")]
    [InlineData("2026-03-10T00:00", "Pacific/Pago_Pago", "tomorrow")]
    public async Task CountAsync_TimeAndZone_DayOfTheFollowUp(string due, string zone, string expected)
    {
        await _shop.SellAsync("S-1", Due.At(NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(due).Value).WithTimeZone(zone));

        Assert.Equal(expected, Text(await _shop.Reports().Workload().CountAsync()));
    }

    [Fact]
    public async Task CountByAsync_NoNextStep_CountsForTheAgentOfTheSale()
    {
        await _shop.SellAsync("pending", Shop.March(8), branch: "MTY", agent: "ana", followUpAgent: "beto");
        await _shop.Service().ExecuteAsync(new OpenOperation("idle").WithBranch("MTY").WithAgent("ana"));
        await _shop.Service().ExecuteAsync(new OpenOperation("nobody's"));

        Assert.Equal(
            ["ana: no next step", "beto: overdue", ": no next step"],
            (await _shop.Reports().Workload().CountByAsync(FollowUpGroupKey.Agent)).Select(work => $"{work.Key}: {Text(work)}"));
        Assert.Equal(
            ["MTY: no next step, overdue", ": no next step"],
            (await _shop.Reports().Workload().CountByAsync(FollowUpGroupKey.Branch)).Select(work => $"{work.Key}: {Text(work)}"));
        Assert.Equal("overdue", Text(await _shop.Reports().Workload().Agents("beto").CountAsync()));
    }

    [Fact]
    public async Task CountAsync_NothingToDo_AllZero() => Assert.Equal("", Text(await _shop.Reports().Workload().CountAsync()));

    [Fact]
    public async Task AgentWork_OwnOutcomes_WonByTheOptions()
    {
        _shop.Options.WonOutcomes.Add("ganada");
        foreach (var outcome in new[] { "ganada", "perdida", "won", null })
        {
            await _shop.SellAsync($"sale {outcome}", Shop.March(9));
            await _shop.Service().ExecuteAsync(new ConcludeOperation($"sale {outcome}", outcome).WithResult(new ResultEntry(new LocalDateTime(2026, 3, 9, 12, 0), "They told us")));
        }

        var work = Assert.Single(await _shop.Reports().AgentWork().ToListAsync());

        Assert.Equal((4, 1, 1 / 3.0), (work.ConclusionCount, work.WonCount, work.WinRate));
    }

    [Fact]
    public async Task AgentWork_NoOutcomes_WinRateIsUnknown()
    {
        await _shop.SellAsync("S-1", Shop.March(9));
        await _shop.Service().ExecuteAsync(new ConcludeOperation("S-1").WithResult(new ResultEntry(new LocalDateTime(2026, 3, 9, 12, 0), "They told us")));

        var work = Assert.Single(await _shop.Reports().AgentWork().ToListAsync());

        Assert.Equal((1, 0, null), (work.ConclusionCount, work.WonCount, work.WinRate));
    }

    private static string Text(Workload work) => string.Join(", ", new[]
    {
        ("no next step", work.NoNextStepCount), ("overdue", work.OverdueCount), ("today", work.DueTodayCount),
        ("tomorrow", work.DueTomorrowCount), ("this week", work.DueThisWeekCount), ("later", work.DueLaterCount),
    }.Where(bucket => bucket.Item2 > 0).Select(bucket => bucket.Item1));
}
