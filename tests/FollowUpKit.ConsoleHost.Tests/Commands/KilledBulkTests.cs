using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>A bulk run whose process is killed.</summary>
public sealed class KilledBulkTests : IDisposable
{
    private const int Sales = 600;

    private static readonly string[] Postpone = ["bulk", "postpone", "--run", "inventory", "--branch", "MTY", "--days", "7", "--reason", "Inventory", "--format", "json"];

    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Postpone_ProcessKilledInTheMiddleAndRunAgain_MovesEachFollowUpOnce()
    {
        await ImportAsync();
        var moved = await RunUntilKilledAsync();

        var run = await folder.RunAsync(Postpone);

        var counts = run.Json.GetProperty("counts");
        Assert.InRange(moved, 1, Sales - 1);
        Assert.Equal((0, moved, Sales - moved), (run.ExitCode, counts.GetProperty("Repeated").GetInt64(), counts.GetProperty("Changed").GetInt64()));
        Assert.Equal(Sales, Count("move_count = 1 AND due_date = '2026-03-18'"));
    }

    private async Task ImportAsync()
    {
        var operations = folder.Write("operations.csv", [
            "operation_id,title,customer,branch,agent,opened_at,time_zone,concluded_at,conclusion_outcome",
            .. Enumerable.Range(1, Sales).Select(sale => $"{sale:000},,,MTY,ana,2026-03-04T16:30,America/Monterrey,,")]);
        var followUps = folder.Write("follow-ups.csv", [
            "operation_id,number,kind,subject,agent,scheduled_at,due_date,due_time,result_at,result_details,result_outcome,cancelled_reason",
            .. Enumerable.Range(1, Sales).Select(sale => $"{sale:000},1,call,Ask,ana,2026-03-04T16:30,2026-03-11,,,,,")]);
        var import = await folder.RunAsync("import", "--operations", operations, "--follow-ups", followUps);
        Assert.Equal(0, import.ExitCode);
    }

    /// <summary>Kills the process as soon as its first follow-ups are moved.</summary>
    /// <returns>How many it moved.</returns>
    private async Task<long> RunUntilKilledAsync()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ConsoleApp).Assembly.Location, .. Postpone, "--db", folder.PathOf("sales.db")])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            Environment = { ["FOLLOWUPKIT_ZONE"] = "Etc/UTC" },
        };
        using var process = Process.Start(start)!;
        while (!process.HasExited && Count("move_count > 0") == 0) await Task.Yield();
        process.Kill();
        await process.WaitForExitAsync();
        return Count("move_count > 0");
    }

    private long Count(string condition)
    {
        using var connection = new SqliteConnection($"Data Source={folder.PathOf("sales.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM followup_follow_ups WHERE {condition}";
        return (long)command.ExecuteScalar()!;
    }
}
