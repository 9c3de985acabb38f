using System.Globalization;
using FollowUpKit.Import;

namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>What the console answers to each spoiled history: the exit code, the counts, and what a person reads.</summary>
public sealed class SpoilingsTests : IDisposable
{
    private static readonly Lazy<Dictionary<string, string>> Approved = new(() => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Csv", "spoilings.approved.txt"))
        .Select(line => line.Split(" => ", 2)).ToDictionary(line => line[0], line => line[1]));

    private static readonly string[] RefusedFiles = ["operations.refused.csv", "follow-ups.refused.csv"];

    private readonly WorkFolder folder = new();

    public SpoilingsTests() => HistoryData.WriteSmall(folder);

    public static TheoryData<string> Names => [.. Spoilings.All.Keys];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Names_OfSpoilings_AreAHundredAndAllApproved()
    {
        Assert.True(Spoilings.All.Count >= 100, Spoilings.All.Count.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(Spoilings.All.Keys.Order(StringComparer.Ordinal), Approved.Value.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Import_OfSpoiledFiles_AnswersAsApproved(string name)
    {
        Spoilings.All[name](folder);

        var run = await folder.RunAsync("import", "--operations", folder.PathOf("operations.csv"), "--follow-ups", folder.PathOf("follow-ups.csv"), "--format", "json");

        Assert.Equal(Approved.Value[name], Text(run));
        if (run.Output.Length == 0) return;
        foreach (var file in run.Json.GetProperty("files").EnumerateArray())
        {
            Assert.Equal(TableFile.Open(file.GetProperty("file").GetString()!).ReadRows().Count(), file.GetProperty("rows").EnumerateObject().Sum(count => count.Value.GetInt64()));
        }
    }

    private string Text(Run run) => run.Output.Length == 0
        ? $"exit {run.ExitCode}: {run.Error.Trim().ReplaceLineEndings(" ").Replace(folder.Path, "FOLDER", StringComparison.Ordinal)}"
        : $"exit {run.ExitCode}, sales {Counts(run, "operations")}, follow-ups {Counts(run, "followUps")}: {string.Join(" | ", Reasons())}";

    private static string Counts(Run run, string rows) => string.Join('/', run.Json.GetProperty(rows).EnumerateObject().Select(count => count.Value.GetInt64()));

    /// <summary>The reasons of refused rows, but for those that are refused with their sale.</summary>
    private IEnumerable<string> Reasons() =>
        from file in RefusedFiles
        where folder.Files.Contains(file)
        from row in TableFile.Open(folder.PathOf(file)).ReadRows()
        where !row.Values[^1].StartsWith("refused with its sale", StringComparison.Ordinal)
        select row.Values[^1].Length > 300 ? row.Values[^1][..300] : row.Values[^1];
}
