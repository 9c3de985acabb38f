using System.Text;

namespace FollowUpKit;

/// <summary>What a search makes of texts without marks of their own, letter by letter: no letter up to U+017F changes by the one before it.</summary>
internal static class LatinLetters
{
    public const char Last = '\u017F';

    private static readonly Lazy<string[]> Folds = new(() => [.. Enumerable.Range(0, Last + 1).Select(point => SearchText.FoldMarks(((char)point).ToString()))]);

    [ThreadStatic]
    private static StringBuilder? _folded;

    public static string Fold(string text)
    {
        var i = 0;
        while (i < text.Length && IsFolded(text[i])) i++;
        if (i == text.Length) return text;
        var folded = (_folded ??= new StringBuilder()).Clear().Append(text, 0, i);
        for (; i < text.Length; i++)
        {
            var unit = text[i];
            if (unit <= '\u007F') folded.Append(unit is >= 'A' and <= 'Z' ? (char)(unit | 0x20) : unit);
            else folded.Append(Folds.Value[unit]);
        }

        return folded.ToString();
    }

    private static bool IsFolded(char unit) => unit is <= '\u007F' and not (>= 'A' and <= 'Z');
}
