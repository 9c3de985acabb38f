using System.Text.RegularExpressions;

namespace FollowUpKit.Storage.Tests;

/// <summary>The statements of docs/host-list.md.</summary>
internal static class Documented
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RootAbove(AppContext.BaseDirectory), "docs", "host-list.md"));

    /// <summary>The SQL under a heading, up to the next.</summary>
    public static IReadOnlyList<string> Sql(string heading)
    {
        var section = Regex.Match(Page, $"^#+ {Regex.Escape(heading)}\n(.*?)(?=^#|\\z)", RegexOptions.Multiline | RegexOptions.Singleline);
        return [.. Regex.Matches(section.Groups[1].Value, "```sql\n(.*?)\n```", RegexOptions.Singleline).Select(block => block.Groups[1].Value)];
    }

    private static string RootAbove(string folder) =>
        File.Exists(Path.Combine(folder, "FollowUpKit.sln")) ? folder : RootAbove(Path.GetDirectoryName(folder)!);
}
