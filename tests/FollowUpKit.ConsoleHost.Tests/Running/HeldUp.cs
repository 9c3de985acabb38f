using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>A database in which a certain write takes longer than anybody waits, so that a process can be killed in its middle.</summary>
internal sealed class HeldUp : IDisposable
{
    private const string Endless = "SELECT count(*) FROM followup_commands a, followup_commands b, followup_commands c, followup_commands d, followup_commands e, followup_commands f";

    private readonly SqliteConnection connection;

    /// <param name="file">The database.</param>
    /// <param name="write">The write, as a trigger names it.</param>
    public HeldUp(string file, string write)
    {
        connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Run($"CREATE TRIGGER held_up BEFORE {write} BEGIN {Endless}; END");
    }

    /// <summary>Starts the host, and kills it when it has come so far that it waits in the write.</summary>
    public async Task KillAsync(WorkFolder folder, string[] args, Func<bool> hasCome)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ConsoleApp).Assembly.Location, .. args, "--db", connection.DataSource])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            Environment = { ["FOLLOWUPKIT_ZONE"] = "Etc/UTC" },
        };
        using var process = Process.Start(start)!;
        while (!hasCome())
        {
            if (process.HasExited) throw new InvalidOperationException($"It came to its end: {await process.StandardOutput.ReadToEndAsync()}");
            await Task.Delay(10);
        }

        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        Run("DROP TRIGGER held_up");
        connection.Dispose();
    }

    private void Run(string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
