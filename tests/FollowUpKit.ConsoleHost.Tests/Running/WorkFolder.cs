using System.Diagnostics;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>A folder for one test, with a database file of its own, deleted in the end.</summary>
public sealed class WorkFolder : IDisposable
{
    private readonly MovingClock clock = new() { Now = Instant.FromUtc(2026, 3, 10, 15, 0) };

    /// <summary>What a person has set, read anew for each run.</summary>
    internal Func<Settings> Settings { get; set; } = () => new Settings { Zone = "Etc/UTC" };

    /// <summary>Answers the questions of the host; null where nobody sits at the terminal.</summary>
    internal Func<string, string>? Ask { get; set; }

    internal int? Width { get; set; }

    public WorkFolder() => Directory.CreateDirectory(Path);

    public Instant Now
    {
        get => clock.Now;
        set => clock.Now = value;
    }

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"followupkit-tests-{Guid.NewGuid():N}");

    public IEnumerable<string> Files => Directory.GetFiles(Path).Select(file => System.IO.Path.GetFileName(file)).Order(StringComparer.Ordinal);

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, params string[] lines)
    {
        File.WriteAllLines(PathOf(name), lines);
        return PathOf(name);
    }

    public string[] Read(string name) => File.ReadAllLines(PathOf(name));

    /// <summary>Runs the entry point of the host on the folder's database, at 2026-03-10T15:00:00Z.</summary>
    internal Task<Run> RunAsync(params string[] args) => RunBareAsync([.. args, "--db", PathOf("sales.db")]);

    /// <summary>Runs the entry point of the host with these arguments only.</summary>
    internal async Task<Run> RunBareAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await new ConsoleApp(new Screen(output, error, Ask, Width), clock, Settings).RunAsync(args);
        return new Run(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Starts the built host as a process of its own, in this folder, which is also its folder for temporary files.</summary>
    internal async Task<Run> StartAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ConsoleApp).Assembly.Location, .. args])
        {
            WorkingDirectory = Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["TMPDIR"] = Path, ["TMP"] = Path, ["TEMP"] = Path, ["DOTNET_EnableDiagnostics"] = "0" },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Run(process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}
