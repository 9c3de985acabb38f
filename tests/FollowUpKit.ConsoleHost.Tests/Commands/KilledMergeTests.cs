using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>Merges whose process is killed between the two commits of one.</summary>
public sealed class KilledMergeTests : IDisposable
{
    private const int Pairs = 400;
    private const string Merged = "FROM followup_operations s WHERE s.merged_into IS NOT NULL";
    private const string HalfDone = $"{Merged} AND (SELECT count(*) FROM followup_follow_ups f WHERE f.tenant = s.tenant AND f.operation = s.merged_into) = 1";

    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Merge_ProcessKilledInTheMiddleOfOneAndRunAgain_CompletesItAndDoublesNothing()
    {
        await ImportAsync();
        string[] merge = ["bulk", "merge", "--run", "twice", "--file", PairsFile(), "--reason", "Entered twice", "--format", "json"];
        var (merged, halfDone) = await RunUntilKilledHalfwayAsync(merge);

        var run = await folder.RunAsync(merge);

        var counts = run.Json.GetProperty("counts");
        Assert.Equal(1, halfDone);
        Assert.InRange(merged, 1, Pairs);
        Assert.Equal((0, merged - 1, Pairs - merged + 1), (run.ExitCode, counts.GetProperty("Repeated").GetInt64(), counts.GetProperty("Changed").GetInt64()));
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

    /// <summary>Locks the database now and then, and kills the process when it waits between the two commits of a merge.</summary>
    private async Task<(long Merged, long HalfDone)> RunUntilKilledHalfwayAsync(string[] merge)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ConsoleApp).Assembly.Location, .. merge, "--db", folder.PathOf("sales.db")])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            Environment = { ["FOLLOWUPKIT_ZONE"] = "Etc/UTC" },
        };
        using var process = Process.Start(start)!;
        using var connection = new SqliteConnection($"Data Source={folder.PathOf("sales.db")}");
        connection.Open();
        while (!process.HasExited)
        {
            using var alone = connection.BeginTransaction(deferred: false);
            if (Count(HalfDone, connection, alone) == 0) continue;
            process.Kill();
            await process.WaitForExitAsync();
            return (Count(Merged, connection, alone), Count(HalfDone, connection, alone));
        }

        throw new InvalidOperationException($"All merges were made: {await process.StandardOutput.ReadToEndAsync()}");
    }

    private long Count(string rows)
    {
        using var connection = new SqliteConnection($"Data Source={folder.PathOf("sales.db")}");
        connection.Open();
        return Count(rows, connection, transaction: null);
    }

    private static long Count(string rows, SqliteConnection connection, SqliteTransaction? transaction)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT count(*) {rows}";
        return (long)command.ExecuteScalar()!;
    }
}
