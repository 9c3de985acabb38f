namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>The follow-ups of an agent as a calendar file.</summary>
public sealed class CalendarTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Calendar_OfAnAgent_HasWhatIsPendingAndCancelledWithItsReminders()
    {
        await SellAsync();

        var run = await folder.RunAsync("calendar", "ana", "--output", folder.PathOf("ana.ics"));

        Assert.Equal((0, $"2 follow-ups written to {folder.PathOf("ana.ics")}.", ""), (run.ExitCode, run.Words, run.Error));
        var lines = folder.Read("ana.ics");
        Assert.Equal(
            [
                "DTSTART;TZID=America/Monterrey:20260312T100000", "STATUS:CANCELLED", "SUMMARY:Chairs: Call",
                "DTSTART;TZID=America/Monterrey:20260313T163000", "STATUS:CONFIRMED", "SUMMARY:Chairs: Visit", "TRIGGER:-PT15M",
            ],
            lines.SkipWhile(line => line != "BEGIN:VEVENT").Where(line => line.Split(':', ';')[0] is "DTSTART" or "SUMMARY" or "STATUS" or "TRIGGER"));
        Assert.Contains("X-WR-CALNAME:Follow-ups", lines);
    }

    [Fact]
    public async Task Calendar_WithoutAFile_GoesToTheStandardOutput()
    {
        await SellAsync();

        var run = await folder.RunAsync("calendar", "luis");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("BEGIN:VEVENT", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calendar_InSpanishWithHiddenTexts_HasTheKeyAlone()
    {
        await SellAsync();

        var run = await folder.RunAsync("calendar", "ana", "--language", "es", "--hide-texts", "--name", "Ana", "--output", folder.PathOf("ana.ics"));

        Assert.Equal($"Se escribieron 2 seguimientos en {folder.PathOf("ana.ics")}.", run.Words);
        var lines = folder.Read("ana.ics");
        Assert.Equal(["SUMMARY:Seguimiento 4711", "SUMMARY:Seguimiento 4711"], lines.Where(line => line.StartsWith("SUMMARY", StringComparison.Ordinal)));
        Assert.Contains("NAME:Ana", lines);
        Assert.DoesNotContain(lines, line => line.Contains("Chairs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Calendar_OfToDosWithWhatIsDone_HasItCompleted()
    {
        await SellAsync();
        await folder.RunAsync("result", "4711", "--at", "2026-03-10T08:30", "-d", "They agree", "--conclude");

        var run = await folder.RunAsync("calendar", "ana", "--to-dos", "--done");

        Assert.Contains("BEGIN:VTODO", run.Output, StringComparison.Ordinal);
        Assert.Contains("COMPLETED:20260310T143000Z", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--output", "", "--output")]
    [InlineData("--name", " ", "--name")]
    public async Task Calendar_BadOption_IsMisuseThatNamesIt(string option, string value, string named)
    {
        var run = await folder.RunAsync("calendar", "ana", option, value);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
    }

    private async Task SellAsync()
    {
        await folder.RunAsync("open", "4711", "--agent", "ana", "--title", "Chairs", "--zone", "America/Monterrey", "--first", "Call", "--due", "2026-03-12T10:00");
        await folder.RunAsync("cancel", "4711", "--reason", "They come");
        await folder.RunAsync("schedule", "4711", "--subject", "Visit", "--due", "2026-03-13T16:30", "--remind", "15min");
    }
}
