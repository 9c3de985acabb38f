using System.Text;
using FollowUpKit.ConsoleHost;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace FollowUpKit.Cultures;

/// <summary>A folder with a history to import and a database, gone at the end.</summary>
internal sealed class TranscriptFolder : IDisposable
{
    private readonly MovingClock _clock = new() { Now = Instant.FromUtc(2026, 3, 10, 15, 0) };

    public TranscriptFolder()
    {
        File.WriteAllText(PathOf("operations.csv"), History.Operations);
        File.WriteAllText(PathOf("follow-ups.csv"), History.FollowUps);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("followupkit-").FullName;

    public string Database => PathOf("sales.db");

    /// <summary>What the host answers to a command line, whose arguments lie between blanks.</summary>
    public async Task<string> RunAsync(string command)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var line = command.StartsWith("--db", StringComparison.Ordinal) ? command : $"{command} --db FOLDER/sales.db";
        string[] args = [.. line.Split(' ').Select(arg => arg.Replace("FOLDER", Path, StringComparison.Ordinal))];
        var exitCode = await new ConsoleApp(new Screen(output, error), _clock, () => new Settings { Zone = "America/Monterrey" }).RunAsync(args);
        return $"> {command}\n{output}{error}< {exitCode}\n";
    }

    public string ReadRefusedFiles()
    {
        var text = new StringBuilder();
        foreach (var file in Directory.GetFiles(Path, "*.refused.csv").Order(StringComparer.Ordinal))
            text.Append(file).Append('\n').Append(File.ReadAllText(file));
        return text.ToString();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }

    private string PathOf(string name) => System.IO.Path.Combine(Path, name);
}
