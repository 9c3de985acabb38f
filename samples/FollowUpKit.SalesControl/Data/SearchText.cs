using System.Globalization;
using System.Text;

namespace FollowUpKit.SalesControl;

/// <summary>Folds text so that a search for "garcia" finds "García".</summary>
internal static class SearchText
{
    public static string Of(params string[] texts)
    {
        var folded = new StringBuilder();
        foreach (var letter in string.Join(' ', texts).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark) folded.Append(char.ToLowerInvariant(letter));
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
