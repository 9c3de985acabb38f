using NodaTime.Text;

namespace FollowUpKit.Hosting.Tests;

/// <summary>When a digest is sent: at its local hour, on its days, and once.</summary>
public sealed class DigestHourTests
{
    [Theory]
    [MemberData(nameof(LocalHourTests.Zones), MemberType = typeof(LocalHourTests))]
    public async Task DispatchDueAsync_EveryDayOfAYear_SentOnceAtEight(string zoneId)
    {
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        var desk = DigestDesk.With(digest => digest.EveryDay = true, options => options.DefaultTimeZone = zoneId);
        await desk.OpenAsync("Q-1", Desk.Today);
        foreach (var day in Enumerable.Range(0, 365).Select(new LocalDate(2026, 3, 10).PlusDays))
        {
            var eight = day.At(new LocalTime(8, 0)).InZoneStrictly(zone).ToInstant();
            Assert.Equal(0, (await desk.DispatchAtAsync(eight - Duration.FromTicks(10))).Sent);
            Assert.Equal(1, (await desk.DispatchAtAsync(eight)).Sent);
            Assert.Equal(0, (await desk.DispatchAtAsync(zone.AtStartOfDay(day.PlusDays(1)).ToInstant() - Duration.FromTicks(10))).Sent);
        }

        Assert.Equal(365, desk.Sender.Sent.Select(sent => sent.Digest!.Date).Distinct().Count());
    }

    [Theory]
    [InlineData("2026-03-08T02:30:00", "2026-03-08T07:30:00Z")]
    [InlineData("2026-11-01T01:30:00", "2026-11-01T05:30:00Z")]
    public async Task DispatchDueAsync_TimeThatIsSkippedOrComesTwice_SentOnce(string local, string utc)
    {
        var (time, sentAt) = (LocalDateTimePattern.ExtendedIso.Parse(local).Value, InstantPattern.General.Parse(utc).Value);
        var desk = DigestDesk.With(digest => (digest.EveryDay, digest.Time) = (true, time.TimeOfDay), options => options.DefaultTimeZone = "America/New_York");
        await desk.OpenAsync("Q-1", Desk.Today);
        await desk.DispatchAtAsync(sentAt - Duration.FromDays(1));

        Assert.Equal(0, (await desk.DispatchAtAsync(sentAt - Duration.FromTicks(10))).Sent);
        Assert.Equal(1, (await desk.DispatchAtAsync(sentAt)).Sent);
        Assert.Equal(0, (await desk.DispatchAtAsync(sentAt + Duration.FromHours(1))).Sent);
    }

    [Fact]
    public async Task DispatchDueAsync_BranchesInOtherZones_EachAtItsHour()
    {
        var desk = DigestDesk.With(
            digest => (digest.BranchRecipient, digest.BranchOfAgent) = ("manager", (_, agent) => agent == "luis" ? "TIJ" : null),
            options => options.BranchTimeZones["TIJ"] = "America/Tijuana");
        await desk.OpenAsync("Q-1", Desk.Today, "ana", "MTY");
        await desk.OpenAsync("Q-2", Desk.Today, "luis", "TIJ");

        await desk.DispatchAtAsync(DigestDesk.Eight);
        Assert.Equal("agent ana, manager MTY", desk.Sender.Recipients());
        await desk.DispatchAtAsync(DigestDesk.Eight + Duration.FromHours(2) - Duration.FromTicks(10));
        Assert.Equal(2, desk.Sender.Sent.Count);
        await desk.DispatchAtAsync(DigestDesk.Eight + Duration.FromHours(2));
        Assert.Equal("agent ana, manager MTY, agent luis, manager TIJ", desk.Sender.Recipients());
    }

    [Fact]
    public async Task DispatchDueAsync_AfterADowntime_SendsThatOfTodayAndNoneOfTheDaysBefore()
    {
        var desk = DigestDesk.With();
        await desk.OpenAsync("Q-1", Desk.Today);

        Assert.Equal(0, (await desk.DispatchAtAsync(DigestDesk.Eight + Duration.FromDays(2) - Duration.FromMinutes(1))).Sent);
        Assert.Equal(1, (await desk.DispatchAtAsync(DigestDesk.Eight + Duration.FromDays(2) + Duration.FromHours(7))).Sent);

        Assert.Equal(DigestDesk.Tuesday.PlusDays(2), Assert.Single(desk.Sender.Sent).Digest!.Date);
    }

    [Fact]
    public async Task DispatchDueAsync_DayEndsWhileDigestsAreSent_SendsNoMoreOfIt()
    {
        var desk = DigestDesk.With();
        foreach (var agent in new[] { "ana", "luis" }) await desk.OpenAsync($"Q-{agent}", Desk.Today, agent);
        desk.Clock.Reset(Desk.At(DigestDesk.Tuesday, 23, 59));
        var sender = new KeepingSender(_ =>
        {
            desk.Clock.AdvanceMinutes(1);
            return Task.CompletedTask;
        });
        await desk.Dispatcher(sender).DispatchDueAsync();

        Assert.Equal("agent ana", sender.Recipients());
    }

    [Theory]
    [InlineData(4, 0)] // Saturday, 7 March
    [InlineData(5, 0)]
    [InlineData(6, 1)]
    public async Task DispatchDueAsync_WithoutCalendars_SentFromMondayToFriday(int days, int sent)
    {
        var desk = DigestDesk.With();
        await desk.OpenAsync("Q-1", Desk.Today);

        Assert.Equal(sent, (await desk.DispatchAtAsync(DigestDesk.Eight + Duration.FromDays(days))).Sent);
    }

    [Fact]
    public async Task DispatchDueAsync_EveryDay_SentOnSundaysToo()
    {
        var desk = DigestDesk.With(digest => digest.EveryDay = true);
        await desk.OpenAsync("Q-1", Desk.Today);

        Assert.Equal(1, (await desk.DispatchAtAsync(DigestDesk.Eight + Duration.FromDays(5))).Sent);
    }

    [Fact]
    public async Task DispatchDueAsync_HolidayOfABranch_SentToTheOthers()
    {
        var desk = DigestDesk.With(
            digest => (digest.BranchRecipient, digest.BranchOfAgent) = ("manager", (_, agent) => agent == "luis" ? "GDL" : "MTY"),
            options => options.BusinessCalendars = new BusinessCalendars(BusinessCalendar.MondayToFriday)
                .WithBranch("GDL", BusinessCalendar.MondayToFriday.WithHolidays(DigestDesk.Tuesday)));
        await desk.OpenAsync("Q-1", Desk.Today, "ana", "MTY");
        await desk.OpenAsync("Q-2", Desk.Today, "luis", "GDL");
        await desk.DispatchAtAsync(DigestDesk.Eight);

        Assert.Equal("agent ana, manager MTY", desk.Sender.Recipients());
        await desk.DispatchAtAsync(DigestDesk.Eight + Duration.FromDays(1));
        Assert.Equal(6, desk.Sender.Sent.Count);
    }
}
