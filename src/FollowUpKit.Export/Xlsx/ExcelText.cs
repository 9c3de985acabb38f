using System.Text.RegularExpressions;

namespace FollowUpKit.Export;

/// <summary>
/// Text as a cell keeps it: a character that XML does not have, or would change, as a blank at either end, is written _xHHHH_
/// (ECMA-376, ST_Xstring), and so is the underscore of a text that already looks like that.
/// </summary>
internal static class ExcelText
{
    private static readonly Regex Escaped = new(
        "_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|^\\s|\\s\\z", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    public static string Of(string text) => Escaped.Replace(text, match => $"_x{(int)match.Value[0]:X4}_");
}
