using FollowUpKit.Storage;
using NodaTime;
using NodaTime.Testing.TimeZones;
using NodaTime.TimeZones;

namespace FollowUpKit.Tests.Reporting;

public sealed class WithoutAttentionTests
{
    private readonly Shop _shop = new();

    private WithoutAttentionQuery Query => _shop.Reports().WithoutAttention();

    [Fact]
    public async Task ToPageAsync_SeveralOverdue_MostOverdueFirst()
    {
        await _shop.SellAsync(7, 5, 9, 6, 10);

        Assert.Equal("due 05, due 06, due 07", await Query.KeysAsync());
        Assert.Equal(3, await Query.CountAsync());
    }

    [Fact]
    public async Task ToPageAsync_Row_TellsAllOfIt()
    {
        await _shop.Service().ExecuteAsync(new OpenOperation("S-1").WithBranch("MTY").WithAgent("ana").WithTitle("Pump").WithCustomer("C-1")
            .WithFirst(new FollowUpDraft("Call them", Due.At(new LocalDate(2026, 3, 6), 10, 0)).WithAgent("beto").WithKind("call")));

        var row = Assert.Single((await Query.ToPageAsync(10)).Rows);

        Assert.Equal(("S-1", 1, "Pump", "C-1", "MTY", "beto"), (row.OperationId, row.FollowUpNumber, row.Title, row.Customer, row.Branch, row.Agent));
        Assert.Equal(("call", "Call them", 3), (row.Kind, row.Subject, row.DaysOverdue));
        Assert.Equal(("2026-03-06T10:00", "America/Mexico_City"), ($"{row.Due}", row.Due.TimeZone));
        Assert.Equal(Instant.FromUtc(2026, 3, 6, 16, 1), row.OverdueFrom);
    }

    [Fact]
    public async Task MovedAtLeast_PostponedAgainAndAgain_VisibleWithTheFirstDueDateAndTheLastReason()
    {
        await _shop.SellAsync(5, 6, 7);
        foreach (var (day, reason) in new[] { (7, "They travel"), (8, "No answer") }) await _shop.Service().ExecuteAsync(new RescheduleFollowUp("due 06", Shop.March(day), reason));
        await _shop.Service().ExecuteAsync(new RescheduleFollowUp("due 07", Shop.March(8), "They travel"));

        Assert.Equal("due 06, due 07", await Query.MovedAtLeast(1).KeysAsync());
        Assert.Equal("due 06", await Query.MovedAtLeast(2).KeysAsync());
        Assert.Equal(1, await Query.MovedAtLeast(2).CountAsync());
        Assert.Equal("MTY 2", (await Query.MovedAtLeast(1).CountByAsync(FollowUpGroupKey.Branch)).Text());
        Assert.Equal("due 06, due 07, due 05", await Query.OrderBy(FollowUpOrder.MostMoved).KeysAsync());
        var row = (await Query.MovedAtLeast(2).ToPageAsync(1)).Rows[0];
        Assert.Equal((2, "2026-03-06", "No answer"), (row.MoveCount, $"{row.FirstDue}", row.LastMoveReason));
    }

    [Fact]
    public async Task WithoutAgent_SomeHaveNone_OnlyThoseOfTheReportedAgent()
    {
        await _shop.SellAsync("ana's", Shop.March(5));
        await _shop.SellAsync("nobody's", Shop.March(6), agent: null);
        await _shop.SellAsync("of nobody, called by ana", Shop.March(7), agent: null, followUpAgent: "ana");

        Assert.Equal("nobody's", await Query.WithoutAgent().KeysAsync());
        Assert.Equal(1, await Query.WithoutAgent().CountAsync());
        Assert.Equal("nobody's, of nobody, called by ana", await _shop.Reports().SalesControl().WithoutAgent().OrderBy(OperationOrder.NextOverdueFrom).KeysAsync());
        Assert.Equal((null, 1), (await _shop.Reports().AgentWork().WithoutAgent().ToListAsync()) is [var work] ? (work.Agent, work.PendingCount) : ("", 0));
        Assert.Equal(1, (await _shop.Reports().Workload().WithoutAgent().CountAsync()).OverdueCount);
    }

    [Fact]
    public async Task WithoutAgent_BesideAgents_LastOneCounts()
    {
        await _shop.SellAsync("ana's", Shop.March(5));
        await _shop.SellAsync("nobody's", Shop.March(6), agent: null);

        Assert.Equal("nobody's", await Query.Agents("ana").WithoutAgent().KeysAsync());
        Assert.Equal("ana's", await Query.WithoutAgent().Agents("ana").KeysAsync());
    }

    [Fact]
    public async Task ScheduledBy_AnotherAgentsFollowUp_ByWhoScheduledIt()
    {
        await _shop.SellAsync("ana's", Shop.March(5));
        await _shop.Service(user: "marta").ExecuteAsync(new OpenOperation("given").WithFirst(new FollowUpDraft("Call", Shop.March(6)).WithAgent("ana")));

        Assert.Equal("given", await Query.Agents("ana").ScheduledBy("marta").KeysAsync());
        Assert.Equal("ana's, given", await Query.ScheduledBy("marta", "ana").KeysAsync());
        Assert.Equal(0, await Query.ScheduledBy().CountAsync());
        await _shop.Service().ExecuteAsync(new CaptureResult("given", Shop.Now.InUtc().LocalDateTime.Date.At(new LocalTime(10, 0)), "Done").WithNext(new FollowUpDraft("Call", Shop.March(20))));
        Assert.Equal("given", string.Join(", ", (await _shop.Reports().Results().ScheduledBy("marta").ToPageAsync(9)).Rows.Select(row => row.OperationId)));
        Assert.Equal(0, await _shop.Reports().Results().ScheduledBy("ana").CountAsync());
    }

    [Theory]
    // Both ends included
    [InlineData(5, 7, "due 05, due 06, due 07")]
    [InlineData(6, 6, "due 06")]
    [InlineData(6, 31, "due 06, due 07, due 08")]
    [InlineData(1, 5, "due 04, due 05")]
    [InlineData(1, 3, "")]
    public async Task DueBetween_Period_IncludesBothEnds(int from, int to, string expected)
    {
        await _shop.SellAsync(4, 5, 6, 7, 8);

        Assert.Equal(expected, await Query.DueBetween(new(2026, 3, from), new(2026, 3, to)).KeysAsync());
    }

    [Theory]
    // West and east of the date line, at both ends of the day
    [InlineData("Pacific/Kiritimati", null)]
    [InlineData("Pacific/Kiritimati", "00:00")]
    [InlineData("Pacific/Kiritimati", "23:59")]
    [InlineData("Etc/GMT+12", null)]
    [InlineData("Etc/GMT+12", "00:00")]
    [InlineData("Etc/GMT+12", "23:59")]
    public async Task DueBetween_OneDayInAnyZone_IsThatLocalDay(string zone, string? time)
    {
        await _shop.SellAsync("S-1", (time is null ? Shop.March(5) : Due.At(LocalDateTime.FromDateTime(DateTime.Parse($"2026-03-05T{time}", null)))).WithTimeZone(zone));

        Assert.Equal("S-1", await Query.DueBetween(new(2026, 3, 5), new(2026, 3, 5)).KeysAsync());
        Assert.Equal("", await Query.DueBetween(new(2026, 3, 4), new(2026, 3, 4)).KeysAsync());
        Assert.Equal("", await Query.DueBetween(new(2026, 3, 6), new(2026, 3, 6)).KeysAsync());
    }

    [Theory]
    // A day has ended when the next has begun in its zone, to the microsecond
    [InlineData("America/Mexico_City", "2026-03-06T06:00:00Z")]
    [InlineData("Pacific/Kiritimati", "2026-03-05T10:00:00Z")]
    [InlineData("Pacific/Pago_Pago", "2026-03-06T11:00:00Z")]
    public async Task AsOf_EndOfTheDay_OverdueFromThatInstant(string zone, string end)
    {
        await _shop.SellAsync("S-1", Shop.March(5).WithTimeZone(zone));
        var midnight = NodaTime.Text.InstantPattern.General.Parse(end).Value;

        Assert.Equal(0, await Query.AsOf(midnight - Duration.FromTicks(10)).CountAsync());
        Assert.Equal(1, await Query.AsOf(midnight).CountAsync());
        Assert.Equal("1-3 1", (await Query.AsOf(midnight).CountByAsync(FollowUpGroupKey.DaysOverdue)).Text());
    }

    [Fact]
    public async Task CountByDaysOverdueAsync_EdgesOfTheRanges_AreInTheirRange()
    {
        _shop.Clock.Reset(Instant.FromUtc(2026, 4, 1, 18, 0));
        await _shop.SellAsync("0", Due.At(new LocalDate(2026, 4, 1), 11, 0));
        await _shop.SellAsync(31, 29, 28, 25, 24, 2, 1);

        Assert.Equal("0 1, 1-3 2, 4-7 2, 8-30 2, 31+ 1", (await Query.CountByAsync(FollowUpGroupKey.DaysOverdue)).Text());
        Assert.Equal([31, 30, 8, 7, 4, 3, 1, 0], (await Query.ToPageAsync(500)).Rows.Select(row => row.DaysOverdue));
    }

    [Fact]
    public async Task CountByDaysOverdueAsync_BusinessCalendar_CountsItsDays()
    {
        _shop.Options.BusinessCalendars = new(BusinessCalendar.MondayToFriday);
        await _shop.SellAsync("S-1", Shop.March(6));

        Assert.Equal("1-3 1", (await Query.CountByAsync(FollowUpGroupKey.DaysOverdue)).Text());
        Assert.Equal(1, (await Query.ToPageAsync(1)).Rows[0].DaysOverdue);
    }

    [Fact]
    public async Task DaysOverdue_BranchesWithOtherBusinessDays_CountedByTheCalendarOfEach()
    {
        // TIJ and ENS work on Saturdays, GDL has a holiday on Monday the 9th, TOL has the same days as the company.
        var saturdays = BusinessCalendar.MondayToFriday.WithBusinessDays(new LocalDate(2026, 3, 7));
        _shop.Options.BusinessCalendars = new BusinessCalendars(BusinessCalendar.MondayToFriday)
            .WithBranch("TIJ", saturdays).WithBranch("ENS", saturdays)
            .WithBranch("GDL", BusinessCalendar.MondayToFriday.WithHolidays(new LocalDate(2026, 3, 9))).WithBranch("TOL", BusinessCalendar.MondayToFriday);
        foreach (var branch in new[] { "TIJ", "ENS", "GDL", "TOL", "MTY", null }) await _shop.SellAsync($"in {branch}", Shop.March(6), branch);

        Assert.Equal([("in ", 1), ("in ENS", 2), ("in GDL", 0), ("in MTY", 1), ("in TIJ", 2), ("in TOL", 1)],
            (await Query.ToPageAsync(10)).Rows.Select(row => (row.OperationId, row.DaysOverdue)));
        Assert.Equal("in GDL", await Query.DaysOverdueBetween(0, 0).KeysAsync());
        Assert.Equal("in , in MTY, in TOL", await Query.DaysOverdueBetween(1, 1).KeysAsync());
        Assert.Equal("in ENS, in TIJ", await Query.DaysOverdueBetween(2).KeysAsync());
        Assert.Equal("0 1, 1 3, 2+ 2", (await Query.CountByAsync(FollowUpGroupKey.DaysOverdue, daysOverdue: [0, 1, 2])).Text());
        Assert.Equal((6, 2, 7.0 / 6), (await Query.SummarizeAsync()).Select(sum => ((int)sum.Count, sum.LongestDaysOverdue, sum.AverageDaysOverdue)).Single());
    }

    [Fact]
    public async Task CountByDaysOverdueAsync_ZoneThatCrossedTheDateLineSince_IsNotLost()
    {
        _shop.Options.DefaultTimeZone = "Pacific/Moved";
        _shop.Options.TimeZoneProvider = Zone("Pacific/Moved", Offset.FromHours(14));
        await _shop.SellAsync("S-1", Due.At(new LocalDate(2026, 3, 10), 7, 0).WithTimeZone("Pacific/Moved"));
        _shop.Options.TimeZoneProvider = Zone("Pacific/Moved", Offset.FromHours(-12));

        Assert.Equal("0 1", (await Query.CountByAsync(FollowUpGroupKey.DaysOverdue)).Text());
        Assert.Equal("S-1", await Query.DaysOverdueBetween(0, 0).KeysAsync());
    }

    [Fact]
    public async Task CountByBranchAndAgent_Keys_InOrderNullLast()
    {
        await _shop.SellAsync("S-1", Shop.March(5), branch: "MTY", agent: "ana", followUpAgent: "carla");
        await _shop.SellAsync("S-2", Shop.March(5), branch: null, agent: null);
        await _shop.SellAsync("S-3", Shop.March(5), branch: "GDL", agent: "beto");
        await _shop.SellAsync("S-4", Shop.March(6), branch: "GDL", agent: "beto");

        Assert.Equal("GDL 2, MTY 1, none 1", (await Query.CountByAsync(FollowUpGroupKey.Branch)).Text());
        Assert.Equal("beto 2, carla 1, none 1", (await Query.CountByAsync(FollowUpGroupKey.Agent)).Text());
    }

    [Fact]
    public async Task Agents_Report_GoesByTheFollowUpNotTheSale()
    {
        await _shop.SellAsync("S-1", Shop.March(5), agent: "ana", followUpAgent: "carla");

        Assert.Equal("S-1", await Query.Agents("carla").KeysAsync());
        Assert.Equal("", await Query.Agents("ana").KeysAsync());
    }

    private static DateTimeZoneCache Zone(string id, Offset offset) =>
        new(new FakeDateTimeZoneSource.Builder { new SingleTransitionDateTimeZone(NodaConstants.UnixEpoch, offset, offset, id) }.Build());
}
