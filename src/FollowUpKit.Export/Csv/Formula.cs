using System.Text;

namespace FollowUpKit.Export;

/// <summary>What a spreadsheet would take for a formula, after https://owasp.org/www-community/attacks/CSV_Injection.</summary>
internal static class Formula
{
    private static readonly char[] Beginnings = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

    /// <summary>
    /// The text with an apostrophe before each place where a cell would begin with a formula, blanks, quotes and apostrophes in front or not:
    /// at its start, and after a semicolon, a tab or a line break in it. A spreadsheet that splits by another separator than the
    /// comma does not see the quotes around the text. Else the same text.
    /// </summary>
    public static string? Disarm(string? text)
    {
        if (text is null) return null;
        var disarmed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if ((i == 0 || IsSeparator(text[i - 1])) && Begins(text, i)) disarmed.Append('\'');
            disarmed.Append(text[i]);
        }

        return disarmed.Length == text.Length ? text : disarmed.ToString();
    }

    /// <summary>The text without the apostrophes that <see cref="Disarm"/> or a spreadsheet put before what could begin a formula.</summary>
    public static string Restore(string text)
    {
        if (text.AsSpan().IndexOf('\'') < 0) return text;
        var restored = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\'' || !(i == 0 || IsSeparator(text[i - 1])) || !Begins(text, i + 1)) restored.Append(text[i]);
        }

        return restored.ToString();
    }

    private static bool IsSeparator(char character) => character is ';' or '\t' or '\r' or '\n';

    private static bool Begins(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (Array.IndexOf(Beginnings, text[i]) >= 0) return true;
            if (IsSeparator(text[i]) || !(char.IsWhiteSpace(text[i]) || text[i] is '"' or '\'' or '\uFEFF')) return false;
        }

        return false;
    }
}
