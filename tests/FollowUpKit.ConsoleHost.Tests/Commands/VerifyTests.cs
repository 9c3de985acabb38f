using Microsoft.Data.Sqlite;

namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>An office whose file somebody has changed by hand.</summary>
public sealed class VerifyTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Verify_NothingChanged_SaysSo()
    {
        await OpenTwoAsync();

        var verify = await folder.RunAsync("verify");

        Assert.Equal((0, "Sales verified: 2, with differences: 0."), (verify.ExitCode, verify.Words));
    }

    [Fact]
    public async Task Verify_ChangedByHand_ShowsEachDifferenceAndFails()
    {
        await OpenTwoAsync();
        Change("UPDATE followup_operations SET pending_count = 7 WHERE operation = '4711'; DELETE FROM followup_commands WHERE operation = '4712'");

        var verify = await folder.RunAsync("verify");
        var spanish = await folder.RunAsync("verify", "--language", "es");

        Assert.Equal(6, verify.ExitCode);
        Assert.Equal(
            "Sale 4711, operations: pending_count is 7; expected: 1 Sale 4712, commands: there is no history Sales verified: 2, with differences: 2.", verify.Words);
        Assert.Equal(
            "Venta 4711, operations: pending_count es 7; se esperaba: 1 Venta 4712, commands: no hay historial Ventas verificadas: 2, con diferencias: 2.", spanish.Words);
    }

    [Fact]
    public async Task Verify_OneSale_LooksAtThatOneAlone()
    {
        await OpenTwoAsync();
        Change("UPDATE followup_follow_ups SET branch = 'GDL' WHERE operation = '4711'");

        Assert.Equal((6, "Sale 4711, follow_ups number=1: branch is GDL; expected: nothing Sales verified: 1, with differences: 1."), await VerifyAsync("4711"));
        Assert.Equal((0, "Sales verified: 1, with differences: 0."), await VerifyAsync("4712"));
        Assert.Equal(2, (await VerifyAsync("4713")).ExitCode);
    }

    [Fact]
    public async Task Verify_AsJson_HasTheFindings()
    {
        await OpenTwoAsync();
        Change("UPDATE followup_follow_ups SET overdue_from = overdue_from + 1000000 WHERE operation = '4711'");

        var verify = await folder.RunAsync("verify", "--format", "json");

        var finding = Assert.Single(verify.Json.GetProperty("findings").EnumerateArray());
        Assert.Equal(6, verify.ExitCode);
        Assert.Equal(1, verify.Json.GetProperty("differing").GetInt32());
        Assert.Equal(
            ("4711", "follow_ups", 1, "overdue_from", "2026-03-12T00:00:01Z", "2026-03-12T00:00:00Z"),
            (finding.GetProperty("operation").GetString(), finding.GetProperty("table").GetString(), finding.GetProperty("followUpNumber").GetInt32(),
                finding.GetProperty("column").GetString(), finding.GetProperty("found").GetString(), finding.GetProperty("expected").GetString()));
    }

    [Fact]
    public async Task Verify_NoSuchFile_MisuseAndNoFileMade()
    {
        var verify = await folder.RunAsync("verify");

        Assert.Equal(1, verify.ExitCode);
        Assert.Contains("There is no file", verify.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Files);
    }

    private async Task OpenTwoAsync()
    {
        foreach (var sale in new[] { "4711", "4712" }) Assert.Equal(0, (await folder.RunAsync("open", sale, "--first", "Call", "--due", "2026-03-11")).ExitCode);
    }

    private async Task<(int ExitCode, string Words)> VerifyAsync(string sale)
    {
        var run = await folder.RunAsync("verify", sale);
        return (run.ExitCode, run.Words);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The texts are those of the tests.")]
    private void Change(string text)
    {
        using var connection = new SqliteConnection($"Data Source={folder.PathOf("sales.db")}");
        connection.Open();
        using var command = new SqliteCommand(text, connection);
        command.ExecuteNonQuery();
    }
}
