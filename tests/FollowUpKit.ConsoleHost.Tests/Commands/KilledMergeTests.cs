using Microsoft.Data.Sqlite;

namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>Merges whose process is killed between the two commits of one.</summary>
public sealed class KilledMergeTests : IDisposable
{
    private const int Pairs = 40;
    private const int Interrupted = 20;
    private const string Merged = "FROM followup_operations s WHERE s.merged_into IS NOT NULL";
    private const string HalfDone = $"{Merged} AND (SELECT count(*) FROM followup_follow_ups f WHERE f.tenant = s.tenant AND f.operation = s.merged_into) = 1";

    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Merge_ProcessKilledInTheMiddleOfOneAndRunAgain_CompletesItAndDoublesNothing()
    {
        await ImportAsync();
        string[] merge = ["bulk", "merge", "--run", "twice", "--file", PairsFile(), "--reason", "Entered twice", "--format", "json"];
        await RunUntilKilledHalfwayAsync(merge);

        var run = await folder.RunAsync(merge);

        var counts = run.Json.GetProperty("counts");
        Assert.Equal((0, Interrupted - 1, Pairs - Interrupted + 1), (run.ExitCode, counts.GetProperty("Repeated").GetInt64(), counts.GetProperty("Changed").GetInt64()));
        Assert.Equal((Pairs, 0, 3 * Pairs), (Count(Merged), Count(HalfDone), Count("FROM followup_follow_ups")));
    }

    private string PairsFile() => folder.Write("pairs.csv", ["operation_id,source_id", .. Enumerable.Range(1, Pairs).Select(pair => $"T-{pair:000},S-{pair:000}")]);

    private async Task ImportAsync()
    {
        var sales = Enumerable.Range(1, Pairs).SelectMany(pair => new[] { $"T-{pair:000}", $"S-{pair:000}" }).ToList();
        var operations = folder.Write("operations.csv", ["operation_id,opened_at", .. sales.Select(sale => $"{sale},2026-03-04T16:30")]);
        var followUps = folder.Write("follow-ups.csv", [
            "operation_id,subject,scheduled_at,due_date,result_at,result_details",
            .. sales.Select(sale => $"{sale},Ask,2026-03-04T16:30,2026-03-11,2026-03-05T10:00,Said yes")]);
        Assert.Equal(0, (await folder.RunAsync("import", "--operations", operations, "--follow-ups", followUps)).ExitCode);
    }

    /// <summary>Kills the process while it is held up in the second commit of a merge.</summary>
    private async Task RunUntilKilledHalfwayAsync(string[] merge)
    {
        using (var held = new HeldUp(folder.PathOf("sales.db"), $"INSERT ON followup_follow_ups WHEN NEW.operation = 'T-{Interrupted:000}'"))
            await held.KillAsync(folder, merge, () => Count(Merged) == Interrupted);
        Assert.Equal((Interrupted, 1), (Count(Merged), Count(HalfDone)));
    }

    private long Count(string rows)
    {
        using var connection = new SqliteConnection($"Data Source={folder.PathOf("sales.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) {rows}";
        return (long)command.ExecuteScalar()!;
    }
}
