using System.Text.RegularExpressions;

namespace FollowUpKit.Storage.Tests;

/// <summary>The statements of docs/host-list.md.</summary>
internal sealed class Documented(string database, string key)
{
    private const string KeyOfTheStatements = "int";

    private static readonly string Page = File.ReadAllText(Path.Combine(RootAbove(AppContext.BaseDirectory), "docs", "host-list.md"));

    /// <summary>The SQL under a heading, up to the next, for the type of the key.</summary>
    public IReadOnlyList<string> Sql(string heading)
    {
        var section = Regex.Match(Page, $"^#+ {Regex.Escape(heading)}\n(.*?)(?=^#|\\z)", RegexOptions.Multiline | RegexOptions.Singleline);
        return [.. Regex.Matches(section.Groups[1].Value, "```sql\n(.*?)\n```", RegexOptions.Singleline).Select(block => OfKey(block.Groups[1].Value))];
    }

    /// <summary>The statement with the expressions of the key in the place of those of the statements, by the table of the page.</summary>
    private string OfKey(string sql) => Columns.Aggregate(
        sql, (text, column) => text.Replace(Cell(KeyOfTheStatements, column), Cell(key, column), StringComparison.OrdinalIgnoreCase));

    private string[] Columns => [$"{database}: expression", $"{database}: index"];

    private static string Cell(string key, string column)
    {
        var at = Array.IndexOf(Row("| key |"), column);
        return Row($"`{key}`")[at].Trim('`');
    }

    private static string[] Row(string part) =>
        [.. Table.First(line => line.Contains(part, StringComparison.Ordinal)).Split('|').Select(cell => cell.Trim())];

    private static IEnumerable<string> Table => Page.Split('\n').SkipWhile(line => !line.StartsWith("| key |", StringComparison.Ordinal)).TakeWhile(line => line.StartsWith('|'));

    private static string RootAbove(string folder) =>
        File.Exists(Path.Combine(folder, "FollowUpKit.sln")) ? folder : RootAbove(Path.GetDirectoryName(folder)!);
}
