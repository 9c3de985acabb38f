namespace FollowUpKit.ICalendar.Tests;

public sealed class OptionsTests
{
    public static TheoryData<string, CalendarFeedOptions> Bad => new()
    {
        { "Name", new() { Name = " " } },
        { "Name", new() { Name = "Ana\r\nBEGIN:VEVENT" } },
        { "UidDomain", new() { UidDomain = "" } },
        { "UidDomain", new() { UidDomain = "a\nb" } },
        { "UidDomain", new() { UidDomain = new string('a', 256) } },
        { "EventDuration", new() { EventDuration = Duration.Zero } },
        { "EventDuration", new() { EventDuration = Duration.FromSeconds(90) } },
        { "EventDuration", new() { EventDuration = Duration.FromHours(24) + Duration.FromMinutes(1) } },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Options_NotValid_AreRefusedByName(string option, CalendarFeedOptions options) => Assert.StartsWith(
        $"CalendarFeedOptions.{option} ",
        Assert.Throws<ArgumentException>(nameof(options), () => new CalendarFeed(new Office().Clock, options)).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task Options_ChangedAfterwards_ChangeNothing()
    {
        var options = new CalendarFeedOptions { Name = "Before" };
        var feed = new CalendarFeed(new Office().Clock, options);
        options.Name = "After";
        using var stream = new MemoryStream();

        await feed.WriteAsync(Array.Empty<CalendarEntry>(), stream);

        Assert.Equal("Before", IcsFile.Parse(stream.ToArray()).Calendar.Text("NAME"));
    }
}
