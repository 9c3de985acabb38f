namespace FollowUpKit.Hosting.Tests;

/// <summary>A reminder at 09:00 arrives at 09:00, on every day of a year, whatever its country does to its clocks.</summary>
public sealed class LocalHourTests
{
    public static TheoryData<string> Zones =>
    [
        "America/Mexico_City", "America/Tijuana", "America/New_York", "America/Santiago", "Europe/Madrid", "Europe/London", "Africa/Casablanca", "Asia/Beirut", "Australia/Lord_Howe",
        "Pacific/Auckland",
    ];

    [Theory]
    [MemberData(nameof(Zones))]
    public async Task DispatchDueAsync_EveryDayOfAYear_ArrivesAtNine(string zoneId)
    {
        var (zone, desk) = (DateTimeZoneProviders.Tzdb[zoneId], new Desk());
        var days = Enumerable.Range(0, 365).Select(new LocalDate(2026, 3, 10).PlusDays).ToList();
        foreach (var day in days)
        {
            await desk.FollowUps.ExecuteAsync(new OpenOperation($"{day:R}").WithTimeZone(zoneId)
                .WithFirst(new FollowUpDraft("Call", Due.On(day)).WithReminders(Reminder.Before(Period.Zero))));
        }

        Assert.True(zone.GetZoneIntervals(Instant.FromUtc(2026, 3, 10, 0, 0), Instant.FromUtc(2027, 3, 10, 0, 0)).Count() > 1 || zoneId == Desk.Zone);
        foreach (var day in days)
        {
            var nine = day.At(new LocalTime(9, 0)).InZoneStrictly(zone).ToInstant();
            Assert.Equal(0, (await desk.DispatchAtAsync(nine - Duration.FromTicks(10))).Sent);
            Assert.Equal(1, (await desk.DispatchAtAsync(nine)).Sent);
        }
    }
}
