using System.Text.Json;

namespace FollowUpKit.Tests.Import;

/// <summary>Real chains with counts by an independent program, in the folder "shared" beside the repository where there is one.</summary>
internal static class RealData
{
    private static readonly string? Folder = Above(AppContext.BaseDirectory)
        .Select(folder => Path.Combine(folder, "shared", "data", "loan-follow-ups"))
        .FirstOrDefault(Directory.Exists);

    /// <summary>The reason to leave a test out, or null.</summary>
    public static string? Missing => Folder is null ? "The real data does not lie in a folder 'shared' beside the repository." : null;

    public static IEnumerable<ImportRow> Operations => Csv.File(Path.Combine(Folder!, "operations.csv"));

    public static IEnumerable<ImportRow> FollowUps => Csv.File(Path.Combine(Folder!, "follow-ups.csv"));

    public static JsonElement Expected =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder!, "expected-summary.json"))).RootElement;

    private static IEnumerable<string> Above(string folder)
    {
        for (var above = Path.GetDirectoryName(folder); above is not null; above = Path.GetDirectoryName(above)) yield return above;
    }
}
