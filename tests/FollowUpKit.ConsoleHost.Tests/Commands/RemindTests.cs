using System.Text.RegularExpressions;
using NodaTime;

namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>Reminders of an office in Monterrey, where it is Tuesday, 10 March 2026, 09:00.</summary>
public sealed class RemindTests : IDisposable
{
    private readonly WorkFolder folder = new() { Settings = () => new Settings { Zone = "America/Monterrey" } };

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Remind_ClockMoved_SendsEachReminderOnceAtItsHour()
    {
        await OpenAsync("4711", "--first-remind", "1h");

        var before = await RemindAsync("2026-03-10T10:59");
        var due = await RemindAsync("2026-03-10T11:00");
        var again = await RemindAsync("2026-03-10T11:30");

        Assert.Equal("Sent: 0. Dropped: 0.", before.Words);
        Assert.Contains("Call them", due.Words, StringComparison.Ordinal);
        Assert.EndsWith("Sent: 1. Dropped: 0.", due.Words, StringComparison.Ordinal);
        Assert.Equal("Sent: 0. Dropped: 0.", again.Words);
    }

    [Fact]
    public async Task Remind_OverdueWithEscalation_TellsTheAgentThenTheManagerUntilAResult()
    {
        await OpenAsync("4711", "--first-remind", "overdue");
        await OpenAsync("4712", "--first-remind", "overdue");
        string[] steps = ["--escalate", "1bd:agent", "--escalate", "3bd:manager"];

        Assert.Equal(["ana", "ana"], Recipients(await RemindAsync("2026-03-10T12:01", steps)));
        Assert.Equal(["ana", "ana"], Recipients(await RemindAsync("2026-03-11T18:00", steps)));
        Assert.Empty(Recipients(await RemindAsync("2026-03-12T18:00", steps)));
        folder.Now = Instant.FromUtc(2026, 3, 13, 1, 0);
        Assert.Equal(0, (await folder.RunAsync("result", "4711", "-d", "They bought")).ExitCode);

        Assert.Equal(["manager"], Recipients(await RemindAsync("2026-03-13T18:00", steps)));
        Assert.Empty(Recipients(await RemindAsync("2026-03-20T18:00", steps)));
    }

    [Fact]
    public async Task RemindersDue_BeforeTheyAreSent_AreListedAndNotAfterwards()
    {
        await OpenAsync("4711", "--first-remind", "1h");

        var waiting = await folder.RunAsync("report", "reminders-due", "--as-of", "2026-03-10T11:30");
        await RemindAsync("2026-03-10T11:30");
        var json = (await folder.RunAsync("report", "reminders-due", "--as-of", "2026-03-10T11:30", "--format", "json")).Json;

        Assert.Contains("4711", waiting.Words, StringComparison.Ordinal);
        Assert.Contains("2026-03-10 11:00", waiting.Words, StringComparison.Ordinal);
        Assert.Equal(0, json.GetProperty("total").GetInt32());
    }

    private static string[] Recipients(Run run) => [.. Regex.Matches(run.Output, "→ (\\w+):").Select(match => match.Groups[1].Value)];

    private async Task OpenAsync(string sale, params string[] options)
    {
        var run = await folder.RunAsync(["open", sale, "--agent", "ana", "--first", "Call them", "--due", "2026-03-10T12:00", .. options]);
        Assert.True(run.ExitCode == 0, run.Error);
    }

    private Task<Run> RemindAsync(string asOf, params string[] options) => folder.RunAsync(["remind", "--as-of", asOf, .. options]);
}
