namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>An office whose promises were made under the rules of 2019, when Mexico had summer time.</summary>
public sealed class SweepTests : IDisposable
{
    private readonly WorkFolder folder = new();
    private string? rules = OldRules(AppContext.BaseDirectory);

    public SweepTests() => folder.Settings = () => new Settings { Zone = "America/Mexico_City", TimeZoneRules = rules };

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Sweep_RulesHaveChanged_MovesWhatIsDueInSummerAndKeepsItsLocalTime()
    {
        await OpenAsync("summer", "2026-07-01T10:00", "America/Mexico_City");
        await OpenAsync("winter", "2026-12-01T10:00", "America/Mexico_City");
        await OpenAsync("border", "2026-07-01T10:00", "America/Tijuana");
        Assert.Equal("2026-07-01T15:01:00Z", await OverdueFromAsync("summer"));
        rules = null;

        var check = await folder.RunAsync("sweep", "--check");
        var sweep = await folder.RunAsync("sweep");
        var after = await folder.RunAsync("sweep", "--check");

        Assert.EndsWith("A sweep is due in America/Mexico_City, America/Tijuana.", check.Words, StringComparison.Ordinal);
        Assert.Contains("America/Mexico_City 2 1 1: +1:00", sweep.Words, StringComparison.Ordinal);
        Assert.EndsWith("Pending follow-ups looked at: 3, moved: 1.", sweep.Words, StringComparison.Ordinal);
        Assert.EndsWith("No sweep is due.", after.Words, StringComparison.Ordinal);
        Assert.Equal("2026-07-01T16:01:00Z", await OverdueFromAsync("summer"));
        Assert.Contains("2026-07-01 10:00", (await folder.RunAsync("show", "summer")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sweep_AsJson_HasZonesAndShifts()
    {
        await OpenAsync("summer", "2026-07-01T10:00", "America/Mexico_City");
        rules = null;

        var due = (await folder.RunAsync("sweep", "--check", "--format", "json")).Json;
        var swept = (await folder.RunAsync("sweep", "--format", "json")).Json;

        Assert.True(due.GetProperty("isSweepDue").GetBoolean());
        Assert.Equal(1, swept.GetProperty("movedCount").GetInt32());
        Assert.Equal("America/Mexico_City", swept.GetProperty("timeZones")[0].GetProperty("timeZone").GetString());
    }

    [Fact]
    public async Task Sweep_NothingChanged_SaysSo()
    {
        rules = null;
        await OpenAsync("summer", "2026-07-01T10:00", "America/Mexico_City");

        var sweep = await folder.RunAsync("sweep", "--language", "es");

        Assert.EndsWith("Seguimientos pendientes revisados: 0, movidos: 0.", sweep.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sweep_FileOfRulesIsNone_SaysSo()
    {
        rules = folder.Write("rules.nzd", "no rules");

        var sweep = await folder.RunAsync("sweep");

        Assert.Equal(1, sweep.ExitCode);
        Assert.Contains("rules.nzd", sweep.Error, StringComparison.Ordinal);
    }

    private static string OldRules(string folder) => Path.Combine(folder, "tests") is var tests && Directory.Exists(tests)
        ? Path.Combine(tests, "FollowUpKit.Tests", "Zones", "Data", "tzdb2019c.nzd")
        : OldRules(Path.GetDirectoryName(folder)!);

    private async Task OpenAsync(string sale, string due, string zone)
    {
        var run = await folder.RunAsync("open", sale, "--first", "Call them", "--due", due, "--first-zone", zone);
        Assert.True(run.ExitCode == 0, run.Error);
    }

    private async Task<string?> OverdueFromAsync(string sale) =>
        (await folder.RunAsync("show", sale, "--format", "json")).Json.GetProperty("followUps")[0].GetProperty("overdueFrom").GetString();
}
