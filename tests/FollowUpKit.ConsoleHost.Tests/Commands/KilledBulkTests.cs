using Microsoft.Data.Sqlite;

namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>A bulk run whose process is killed.</summary>
public sealed class KilledBulkTests : IDisposable
{
    private const int Sales = 59;
    private const int Interrupted = 30;

    private static readonly string[] Postpone = ["bulk", "postpone", "--run", "inventory", "--branch", "MTY", "--days", "7", "--reason", "Inventory", "--format", "json"];

    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Postpone_ProcessKilledInTheMiddleAndRunAgain_MovesEachFollowUpOnce()
    {
        await ImportAsync();
        using (var held = new HeldUp(folder.PathOf("sales.db"), $"UPDATE ON followup_follow_ups WHEN NEW.operation = '{Interrupted:000}'"))
            await held.KillAsync(folder, Postpone, () => Moved == Interrupted - 1);
        Assert.Equal(Interrupted - 1, Moved);

        var run = await folder.RunAsync(Postpone);

        var counts = run.Json.GetProperty("counts");
        Assert.Equal((0, Interrupted - 1, Sales - Interrupted + 1), (run.ExitCode, counts.GetProperty("Repeated").GetInt64(), counts.GetProperty("Changed").GetInt64()));
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

    private long Moved => Count("move_count > 0");

    private long Count(string condition)
    {
        using var connection = new SqliteConnection($"Data Source={folder.PathOf("sales.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM followup_follow_ups WHERE {condition}";
        return (long)command.ExecuteScalar()!;
    }
}
