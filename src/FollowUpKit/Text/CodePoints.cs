namespace FollowUpKit;

/// <summary>The code points of a text, on every target. Half a surrogate pair counts as one.</summary>
internal static class CodePoints
{
    public static int At(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            ? char.ConvertToUtf32(text[index], text[index + 1])
            : text[index];

    public static int UnitsOf(int codePoint) => codePoint > char.MaxValue ? 2 : 1;
}
