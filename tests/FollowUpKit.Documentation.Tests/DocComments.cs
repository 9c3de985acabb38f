using System.Net;
using System.Text.RegularExpressions;

namespace FollowUpKit.Documentation.Tests;

/// <summary>The examples in the doc comments of a source.</summary>
internal static partial class DocComments
{
    /// <summary>The number of the line on which each example begins, and its lines as code.</summary>
    public static IEnumerable<(int Line, string[] Lines)> Examples(string[] source) =>
        from Match code in Code().Matches(string.Join('\n', source))
        select (code.Groups[1].Value.Count(character => character == '\n') + 1, LinesOf(code.Groups[2].Value));

    // Without the empty lines before and after the code; those in it stand in the source too.
    private static string[] LinesOf(string comment) =>
        string.Join('\n', comment.Split('\n').Select(line => WebUtility.HtmlDecode(Slashes().Replace(line, "")).Trim())).Trim('\n').Split('\n');

    // From the beginning of the source, whose lines are counted.
    [GeneratedRegex(@"(?<=\A(.*?))/// (?:<example>)?<code>(.*?)</code>", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^\s*///")]
    private static partial Regex Slashes();
}
