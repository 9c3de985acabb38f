using System.Text.RegularExpressions;

namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>What docs/console-host.md has to try.</summary>
public sealed class DocumentTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Import_FilesOfTheDocument_AreInAndShown()
    {
        var files = Regex.Matches(Document(AppContext.BaseDirectory), "```csv\n(.*?)```", RegexOptions.Singleline);
        var operations = folder.Write("operations.csv", files[0].Groups[1].Value);
        var followUps = folder.Write("follow-ups.csv", files[1].Groups[1].Value);

        var import = await folder.RunAsync("import", "--operations", operations, "--follow-ups", followUps);
        var show = await folder.RunAsync("show", "4701", "--as-of", "2026-03-10T09:00", "--zone", "America/Monterrey");

        Assert.Equal((0, ""), (import.ExitCode, import.Error));
        Assert.Contains("■ Concluded", show.Output, StringComparison.Ordinal);
        Assert.Contains("Result: 2026-03-06 16:40 · Accepted", show.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Commands that change a sale")]
    [InlineData("remind, sweep")]
    [InlineData("bulk")]
    public async Task Commands_OfTheDocument_AreAllAccepted(string heading)
    {
        var block = Regex.Match(Document(AppContext.BaseDirectory), $"## {heading}\n.*?```\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        Assert.NotEmpty(block);
        block = block.Replace("keys.csv", folder.Write("keys.csv", "operation_id,new_id\n"), StringComparison.Ordinal)
            .Replace("pairs.csv", folder.Write("pairs.csv", "operation_id,source_id\n"), StringComparison.Ordinal);

        foreach (var line in block.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var run = await folder.RunAsync([.. Regex.Matches(line, "\"([^\"]*)\"|\\S+").Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Value)]);
            Assert.True(run.ExitCode == 0, $"{line}: {run.Error}");
        }
    }

    private static string Document(string folder) => Directory.Exists(Path.Combine(folder, "docs"))
        ? File.ReadAllText(Path.Combine(folder, "docs", "console-host.md"))
        : Document(Path.GetDirectoryName(folder)!);
}
