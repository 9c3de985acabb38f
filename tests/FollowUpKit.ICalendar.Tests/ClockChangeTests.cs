using NodaTime.Text;

namespace FollowUpKit.ICalendar.Tests;

/// <summary>Due times around changes of clocks, and the zones that the file describes.</summary>
public sealed class ClockChangeTests
{
    [Theory]
    [MemberData(nameof(ClockChanges.All), MemberType = typeof(ClockChanges))]
    public async Task Write_TimeNearAChangeOfClocks_IsThisLocalTimeOrUtc(string zone, string due, string written, string utc)
    {
        var file = await FileAsync(zone, due);

        Assert.Equal(written, file.Only.Raw("DTSTART"));
        Assert.Equal(written.EndsWith('Z') ? [] : [zone], file.Calendar.Children.Where(child => child.Name == "VTIMEZONE").Select(child => child.Text("TZID")!));
        Assert.Equal(InstantPattern.General.Parse(utc).Value, InstantOf(file));
    }

    /// <summary>The event ends after the change: the file describes the zone up to its end.</summary>
    [Fact]
    public async Task Zone_WithHalfAnHourOfSummerTime_HasTheIntervalOfTheEvent()
    {
        var file = await FileAsync("Australia/Lord_Howe", "2026-10-04T01:45");

        Assert.Equal(
            [("STANDARD", ":20260405T020000", ":+1100", ":+1030"), ("DAYLIGHT", ":20261004T020000", ":+1030", ":+1100")],
            Intervals(file));
    }

    /// <summary>In October 2022 Mexico changed its clocks for the last time.</summary>
    [Fact]
    public async Task Zone_OfEntriesYearsApart_HasEveryIntervalBetween()
    {
        var office = await Office.WithAsync(new FollowUpDraft("Call", Due.At(new LocalDate(2021, 12, 1), 10, 0)));
        await office.FollowUps.RescheduleFollowUpAsync("Q-1042", Due.At(new LocalDate(2022, 7, 1), 10, 0), "Holiday");
        await office.FollowUps.CancelFollowUpAsync("Q-1042", "Not needed");
        await office.FollowUps.ScheduleFollowUpAsync("Q-1042", new FollowUpDraft("Call", Due.At(new LocalDate(2030, 7, 1), 10, 0)));

        Assert.Equal(
            [("DAYLIGHT", ":20220403T020000", ":-0600", ":-0500"), ("STANDARD", ":20221030T020000", ":-0500", ":-0600")],
            Intervals(await office.WriteAsync()));
    }

    [Fact]
    public async Task Zone_ThatNeverChanged_HasOneInterval() =>
        Assert.Equal([("STANDARD", ":16010101T000000", ":+0000", ":+0000")], Intervals(await FileAsync("Etc/UTC", "2026-03-08T10:00")));

    [Fact]
    public async Task Write_ZoneThatIsUtcItself_NeedsNoDescription()
    {
        var file = IcsFile.Parse(await new Office().BytesAsync(StoredSale.Entries(timeZone: "UTC", dueTime: new LocalTime(10, 30))));

        Assert.Equal((":20220308T103000Z", 1), (file.Only.Raw("DTSTART"), file.Calendar.Children.Count));
    }

    /// <summary>A store may hold a zone that the rules at hand do not know.</summary>
    [Fact]
    public async Task Write_ZoneThatIsNotKnown_IsInUtc()
    {
        var file = IcsFile.Parse(await new Office().BytesAsync(StoredSale.Entries(timeZone: "Moon/Tycho", dueTime: new LocalTime(10, 30))));

        Assert.Equal(":20220308T163000Z", file.Only.Raw("DTSTART"));
    }

    private static IEnumerable<(string, string, string, string)> Intervals(IcsFile file) =>
        file.Calendar.Children.Single(child => child.Name == "VTIMEZONE").Children
            .Select(interval => (interval.Name, interval.Raw("DTSTART")!, interval.Raw("TZOFFSETFROM")!, interval.Raw("TZOFFSETTO")!));

    private static async Task<IcsFile> FileAsync(string zone, string due) =>
        await (await Office.WithAsync(new FollowUpDraft("Call", ClockChanges.DueAt(due)), with: open => open.WithTimeZone(zone))).WriteAsync();

    /// <summary>The start by the intervals in the file: the latest that begins at or before it on the clocks of its own offset.</summary>
    private static Instant InstantOf(IcsFile file)
    {
        var value = file.Only.Lines.Single(line => line.Name == "DTSTART").Value;
        var local = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss").Parse(value.TrimEnd('Z')).Value;
        if (value.EndsWith('Z')) return local.InUtc().ToInstant();
        var readings = from interval in Intervals(file)
                       let start = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss").Parse(interval.Item2[1..]).Value.WithOffset(OffsetOf(interval.Item3)).ToInstant()
                       let reading = local.WithOffset(OffsetOf(interval.Item4)).ToInstant()
                       where reading >= start
                       orderby start descending
                       select reading;
        return readings.First();
    }

    private static Offset OffsetOf(string value) => OffsetPattern.CreateWithInvariantCulture("+HHmm").Parse(value[1..]).Value;
}
