namespace FollowUpKit.ConsoleHost.Tests;

public sealed class ExplainTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    // A plain day, and a plain minute with both sides of its end.
    [InlineData("--due 2026-03-05 --zone America/Mexico_City --as-of 2026-03-06T06:00:00Z", "Overdue", "2026-03-06T06:00:00Z", 1, "Exact")]
    [InlineData("--due 2026-03-05 --zone America/Mexico_City --as-of 2026-03-06T05:59:59Z", "InProgress", "2026-03-06T06:00:00Z", 0, "Exact")]
    [InlineData("--due 2026-03-05T10:00 --zone America/Mexico_City --as-of 2026-03-05T16:01:00Z", "Overdue", "2026-03-05T16:01:00Z", 0, "Exact")]
    [InlineData("--due 2026-03-05T10:00 --zone America/Mexico_City --as-of 2026-03-05T16:00Z", "InProgress", "2026-03-05T16:01:00Z", 0, "Exact")]
    // A time in a gap, a time that happens twice.
    [InlineData("--due 2012-03-25T02:30 --zone Europe/Amsterdam --as-of 2012-03-27T12:00:00Z", "Overdue", "2012-03-25T01:31:00Z", 2, "MovedForward")]
    [InlineData("--due 2011-10-30T02:30 --zone Europe/Amsterdam --as-of 2011-10-30T00:31:00Z", "Overdue", "2011-10-30T00:31:00Z", 0, "EarlierOfTwo")]
    // A whole day that was skipped.
    [InlineData("--due 2011-12-29 --zone Pacific/Apia --as-of 2011-12-30T10:00:00Z", "Overdue", "2011-12-30T10:00:00Z", 2, "MovedForward")]
    public async Task Explain_AsJson_Answers(string options, string status, string overdueFrom, int daysOverdue, string resolution)
    {
        var run = await folder.RunBareAsync(["explain", "--format", "json", .. options.Split(' ')]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            (status, overdueFrom, daysOverdue, resolution),
            (Text(run, "status"), Text(run, "overdueFrom"), run.Json.GetProperty("daysOverdue").GetInt32(), Text(run, "resolution")));
    }

    [Theory]
    [InlineData("en", "a gap: the clocks skip the time, so it moves forward by the length of the gap")]
    [InlineData("es", "un hueco: los relojes saltan la hora, así que avanza lo que dura el hueco")]
    public async Task Explain_OfGap_SaysHowItWasResolved(string language, string expected)
    {
        var run = await folder.RunBareAsync(
            "explain", "--due", "2012-03-25T02:30", "--zone", "Europe/Amsterdam", "--as-of", "2012-03-25T00:00:00Z", "--language", language);

        Assert.Contains(expected, run.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_Always_CreatesNoDatabase()
    {
        await folder.RunAsync("explain", "--due", "2026-03-05", "--zone", "Etc/UTC", "--as-of", "2026-03-05T00:00:00Z");

        Assert.Empty(folder.Files);
    }

    private static string? Text(Run run, string name) => run.Json.GetProperty(name).GetString();
}
