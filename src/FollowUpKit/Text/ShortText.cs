using System.Globalization;

namespace FollowUpKit;

/// <summary>Text that is shortened for a screen.</summary>
internal static class ShortText
{
    private const string Ellipsis = "…";

    /// <summary>The text of at most so many text elements, the last of them an ellipsis where some are left out; null for all of it.</summary>
    public static string Of(string text, int? length)
    {
        if (length is not { } most || text.Length <= most) return text;
        var starts = StringInfo.ParseCombiningCharacters(text);
        return starts.Length <= most ? text : text.Substring(0, starts[most - 1]).TrimEnd() + Ellipsis;
    }
}
