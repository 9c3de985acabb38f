using System.Globalization;
using System.Text;

namespace FollowUpKit;

/// <summary>Text without case and accents, so that every store finds the same.</summary>
internal static class SearchText
{
    public static string Of(string? title, string? customer)
    {
        var folded = new StringBuilder();
        foreach (var unit in $"{title}\n{customer}".Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(unit) != UnicodeCategory.NonSpacingMark) folded.Append(char.ToLowerInvariant(unit));
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
