using System.Diagnostics;

namespace FollowUpKit.AspNetCore.Browser.Tests;

/// <summary>The sample as a program of its own, on a database of its own.</summary>
internal sealed class SalesControlServer : IAsyncDisposable
{
    private const string Said = "Now listening on: ";
    private readonly Process _process;
    private readonly DirectoryInfo _folder;

    private SalesControlServer(Process process, DirectoryInfo folder, string address) => (_process, _folder, Address) = (process, folder, address);

    public string Address { get; }

    /// <summary>Starts the sample on SQLite, or on PostgreSQL where a connection string is given.</summary>
    public static async Task<SalesControlServer> StartAsync(string postgreSql = "")
    {
        var folder = Directory.CreateTempSubdirectory("sales-control-");
        var start = new ProcessStartInfo("dotnet", [typeof(SalesControl.Pages.IndexModel).Assembly.Location, "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ConnectionStrings__Sqlite"] = $"Data Source={Path.Combine(folder.FullName, "sales.db")}",
                ["ConnectionStrings__PostgreSql"] = postgreSql,
            },
        };
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.Contains(Said, StringComparison.Ordinal)) continue;
            _ = process.StandardOutput.ReadToEndAsync();
            return new(process, folder, line[(line.IndexOf(Said, StringComparison.Ordinal) + Said.Length)..].Trim());
        }

        throw new InvalidOperationException("The sample ended before it said where it listens.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}
