namespace FollowUpKit.Tests;

public sealed class BidiTextTests
{
    [Theory]
    [InlineData("Llamar", "Llamar")]
    [InlineData("two\nlines 😀", "two\nlines 😀")]
    [InlineData("שלום 5", "\u2068שלום 5\u2069")]
    [InlineData("مرحبا\nab", "\u2068مرحبا\u2069\n\u2068ab\u2069")]
    [InlineData("\U0001E900", "\u2068\U0001E900\u2069")]
    [InlineData("\U00010840", "\u2068\U00010840\u2069")]
    // Controls of the text's own cannot end its isolation.
    [InlineData("a\u202Eb\u2069c", "\u2068abc\u2069")]
    public void Isolate_Text_OnlyWhereItRunsRightToLeft(string text, string isolated) => Assert.Equal(isolated, BidiText.Isolate(text));
}
