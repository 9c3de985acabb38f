using System.Security.Cryptography;
using System.Text;

namespace FollowUpKit.Tests;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Cotización Ñandú", "C-1", "cotizacion nandu\nc-1")]
    [InlineData("CAFE\u0301", null, "cafe\n")]
    [InlineData(null, "ÜBER", "\nuber")]
    [InlineData("ﬁn ½ Ａ", "", "fin 1⁄2 a\n")]
    [InlineData("İstanbul ẞ 😀", "", "istanbul ss 😀\n")]
    [InlineData(null, null, "\n")]
    public void Of_TitleAndCustomer_WithoutCaseAndAccents(string? title, string? customer, string text) =>
        Assert.Equal(text, SearchText.Of(title, customer));

    [Theory]
    // Letters with strokes and hooks, ligatures, and letters that people write with two.
    [InlineData("Łódź", "lodz")]
    [InlineData("Ørsted", "orsted")]
    [InlineData("Đà Nẵng", "da nang")]
    [InlineData("Cœur", "coeur")]
    [InlineData("ÆRØ", "aero")]
    [InlineData("ﬁ", "fi")]
    [InlineData("Þórður", "thordur")]
    [InlineData("IJ ĳ", "ij ij")]
    [InlineData("STRASSE Straße ẞ", "strasse strasse ss")]
    // Case without exceptions: final sigma, the dotless i, letters beyond the basic plane.
    [InlineData("ΟΔΟΣ οδός", "οδοσ οδοσ")]
    [InlineData("ᾳ ΐ", "α ι")]
    [InlineData("Iı İi", "ii ii")]
    [InlineData("\U00010400\U00010428", "\U00010428\U00010428")]
    [InlineData("\U0001E900", "\U0001E922")]
    // Points and vowel marks of Hebrew and Arabic, the lengthening stroke; alef is often written bare.
    [InlineData("שָׁלוֹם", "שלום")]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("شـركة أحمد", "شركة احمد")]
    // Cyrillic: stress marks go, io is often written ie, other letters stay.
    [InlineData("За\u0301мок Ёлка", "замок елка")]
    [InlineData("Йод Їжак", "йод їжак")]
    [InlineData("И\u0306од", "йод")]
    // Kana and Hangul stay apart, in either form; vowel signs of Indic and Thai letters are letters.
    [InlineData("が か\u3099 ｶﾞ", "が が ガ")]
    [InlineData("각 \u1100\u1161\u11A8", "각 각")]
    [InlineData("की कि", "की कि")]
    [InlineData("ไม้", "ไม้")]
    [InlineData("≠", "≠")]
    // Literal.
    [InlineData("100 %_*\\", "100 %_*\\")]
    // Nothing to see.
    [InlineData("so\u00ADft zero\u200Bwidth \uFEFF", "soft zerowidth ")]
    [InlineData("❤\uFE0F", "❤")]
    // Without a letter before it, an accent is none.
    [InlineData("\u0301", "")]
    [InlineData("\u0306\u0301a", "a")]
    // What the door refuses is no error here.
    [InlineData("\uFFFE", "\uFFFE")]
    public void Fold_Text_IsFoundByPlainLetters(string text, string folded) => Assert.Equal(folded, SearchText.Fold(text));

    [Theory]
    [InlineData("й", "и")]
    [InlineData("ї", "і")]
    [InlineData("각", "가")]
    [InlineData("が", "か")]
    [InlineData("≠", "=")]
    public void Fold_OtherLetter_DoesNotContainTheOne(string text, string other) =>
        Assert.DoesNotContain(SearchText.Fold(other), SearchText.Fold(text), StringComparison.Ordinal);

    [Fact]
    public void Fold_HalfAPair_IsKept() => Assert.Equal("\uD800é"[..1], SearchText.Fold("\uD800"));

    [Fact]
    public void Fold_EveryCodePoint_GivesTheBytesOfTheTablesVersion() => Assert.Equal(
        ("1 (Unicode 15.0.0)", "FF4B5AFA69CEAD377E03682D0B7C5A91A31001524D27519AFCA1D08C9E87B0F4"),
        (SearchTable.Version, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(AllCodePoints.Select(SearchText.Fold)))))));

    [Fact]
    public void Fold_EveryCodePoint_StaysAsItIsWhenFoldedAgain() =>
        Assert.All(AllCodePoints.Select(SearchText.Fold), folded => Assert.Equal(folded, SearchText.Fold(folded)));

    [Fact]
    public void Fold_EveryCodePoint_GrowsToAtMost18CodePoints() => Assert.Equal(
        18, AllCodePoints.Max(text => TextRule.CountCodePoints(SearchText.Fold(text))));

    private static IEnumerable<string> AllCodePoints =>
        Enumerable.Range(0, 0x110000).Where(point => point is < 0xD800 or > 0xDFFF).Select(char.ConvertFromUtf32);
}
