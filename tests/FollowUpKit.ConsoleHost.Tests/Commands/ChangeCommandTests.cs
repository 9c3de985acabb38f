namespace FollowUpKit.ConsoleHost.Tests;

public sealed class ChangeCommandTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Open_WithFirstFollowUp_SaysBoth()
    {
        var run = await OpenAsync();

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith(
            "Sale 7 is open. Follow-up 1 is scheduled: Ask, due Monday 2026-03-09 10:00. Version 1.", run.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_InSpanish_SpeaksSpanish()
    {
        var run = await OpenAsync("--language", "es");

        Assert.StartsWith(
            "La venta 7 está abierta. El seguimiento 1 está agendado: Ask, vence el lunes 09/03/2026 10:00. Versión 1.", run.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_Again_IsRefusedWithItsCode()
    {
        await OpenAsync();

        var run = await OpenAsync();

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal("Refused (already_open): Sale 7 is already open.", run.Error.Trim());
    }

    [Fact]
    public async Task Result_WithNextStep_SchedulesIt()
    {
        await OpenAsync();

        var run = await folder.RunAsync(
            "result", "7", "--at", "2026-03-09T10:05", "--details", "Too expensive",
            "--next-subject", "Check", "--next-due", "2026-03-12", "--next-agent", "luis", "--next-remind", "2026-03-12T08:00");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith(
            "Sale 7: the result of follow-up 1 is captured, Monday 2026-03-09 10:05. Follow-up 2 is scheduled: Check, due Thursday 2026-03-12. Version 2.", run.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_WithConclusion_ConcludesTheSale()
    {
        await OpenAsync();

        var run = await folder.RunAsync("result", "7", "--at", "2026-03-09T10:05", "--details", "Yes", "--conclude", "--conclusion-outcome", "won");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Sale 7 is concluded. Version 2.", run.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_RepeatedWithItsCommandId_ChangesNothing()
    {
        await OpenAsync();
        await folder.RunAsync("result", "7", "--at", "2026-03-09T10:05", "--details", "Yes", "--command-id", "form-1");

        var run = await folder.RunAsync("result", "7", "--at", "2026-03-09T10:05", "--details", "Yes", "--command-id", "form-1");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("This command was accepted before; nothing was changed now.", run.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_OnOldVersion_IsAConflictThatNamesWho()
    {
        await OpenAsync();
        await folder.RunAsync("reschedule", "7", "--due", "2026-03-11", "--reason", "Holiday", "--user", "luis");

        var run = await folder.RunAsync("result", "7", "--at", "2026-03-09T10:05", "--details", "Yes", "--expected-version", "1");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(
            "Refused (version_conflict): luis changed sale 7 at 2026-03-10 15:00: you saw version 1, and it is at 2. Nothing was written.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reschedule_OfPending_MovesIt()
    {
        await OpenAsync();

        var run = await folder.RunAsync("reschedule", "7", "--due", "2026-03-11T09:30", "--reason", "Holiday");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Due: 2026-03-11 09:30 (America/Monterrey)", run.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_OfPending_LeavesNoNextStep()
    {
        await OpenAsync();

        var run = await folder.RunAsync("cancel", "7", "--reason", "Not needed", "--follow-up", "1");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("no next step", run.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schedule_WhileOneIsPending_IsRefused()
    {
        await OpenAsync();

        var run = await folder.RunAsync("schedule", "7", "--subject", "Another", "--due", "2026-03-12");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("Refused (too_many_pending): ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conclude_WithTheLastResult_ThenReopenAndSchedule_AllGoThrough()
    {
        await OpenAsync();

        var conclude = await folder.RunAsync("conclude", "7", "--outcome", "lost", "--result-at", "2026-03-09T10:05", "--result-details", "No");
        var reopen = await folder.RunAsync("reopen", "7", "--reason", "They called");
        var schedule = await folder.RunAsync("schedule", "7", "--subject", "Call back", "--due", "2026-03-12", "--kind", "call");

        Assert.Equal((0, 0, 0), (conclude.ExitCode, reopen.ExitCode, schedule.ExitCode));
        Assert.Contains("Follow-up 2 is scheduled: Call back", schedule.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reopen_WonSale_IsInTheReportOfReopeningsAndTheHistory()
    {
        await OpenAsync();
        await folder.RunAsync("conclude", "7", "--outcome", "won", "--result-at", "2026-03-09T10:05", "--result-details", "Yes");
        await folder.RunAsync("reopen", "7", "--reason", "They called");

        var won = await folder.RunAsync("report", "reopenings", "--won", "--from", "2026-03-10", "--to", "2026-03-10", "--format", "json");
        var later = await folder.RunAsync("report", "reopenings", "--reopened-from", "2026-03-11", "--format", "json");
        var byAgent = await folder.RunAsync("report", "reopenings", "--group-by", "agent");
        var history = await folder.RunAsync("history", "7");

        Assert.Equal((1, 0), (won.Json.GetProperty("total").GetInt64(), later.Json.GetProperty("total").GetInt64()));
        var row = won.Json.GetProperty("rows")[0];
        Assert.Equal(("7", "won", "They called"), (row.GetProperty("operation").GetString(), row.GetProperty("conclusion").GetProperty("outcome").GetString(), row.GetProperty("reason").GetString()));
        Assert.Contains("ana 1 1", byAgent.Words, StringComparison.Ordinal);
        Assert.Contains("Reopened: They called (concluded on", history.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conclude_WithoutTheLastResult_IsRefused()
    {
        await OpenAsync();

        var run = await folder.RunAsync("conclude", "7");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("Refused (last_without_result): ", run.Error, StringComparison.Ordinal);
    }

    private Task<Run> OpenAsync(params string[] more) => folder.RunAsync(
        ["open", "7", "--branch", "MTY", "--agent", "ana", "--title", "Presses", "--customer", "Acme", "--zone", "America/Monterrey",
        "--first-subject", "Ask", "--first-due", "2026-03-09T10:00", .. more]);
}
