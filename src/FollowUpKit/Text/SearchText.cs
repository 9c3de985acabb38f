using System.Globalization;
using System.Text;

namespace FollowUpKit;

/// <summary>Text without case and accents, so that every store finds the same.</summary>
internal static class SearchText
{
    /// <summary>What a search looks into: the texts, each on a line of its own.</summary>
    public static string Of(params string?[] texts) => Fold(string.Join("\n", texts));

    /// <summary>Compatibility forms, letters without marks, lower case by the invariant culture.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var unit in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(unit) != UnicodeCategory.NonSpacingMark) folded.Append(char.ToLowerInvariant(unit));
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
