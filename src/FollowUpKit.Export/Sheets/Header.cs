namespace FollowUpKit.Export;

/// <summary>The head of a column, its width in characters.</summary>
internal sealed class Header(string text, int width)
{
    public string Text { get; } = text;

    public int Width { get; } = width;
}
