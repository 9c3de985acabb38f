namespace FollowUpKit.Export;

/// <summary>What a spreadsheet would take for a formula, after https://owasp.org/www-community/attacks/CSV_Injection.</summary>
internal static class Formula
{
    private static readonly char[] Beginnings = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

    /// <summary>The text with an apostrophe in front where it would begin a formula, blanks in front or not; else the same.</summary>
    public static string? Disarm(string? text) => text is not null && Begins(text) ? "'" + text : text;

    private static bool Begins(string text)
    {
        foreach (var character in text)
        {
            if (Array.IndexOf(Beginnings, character) >= 0) return true;
            if (!char.IsWhiteSpace(character)) return false;
        }

        return false;
    }
}
