using System.Security.Cryptography;
using System.Text;

namespace FollowUpKit.Tests;

public sealed class SearchTextTests
{
    /// <summary>
    /// Where Unicode 16 and 17 added letters with case or a decomposition, or gave an upper case to a letter. The table does not
    /// know them, a newer system does.
    /// </summary>
    private static readonly (int First, int Last)[] AddedLater =
    [
        (0x19B, 0x19B), (0x264, 0x264), (0x1C89, 0x1C8A), (0xA7CB, 0xA7CF), (0xA7D2, 0xA7D5), (0xA7DA, 0xA7DC), (0x105C0, 0x105FF),
        (0x10D40, 0x10D8F), (0x11380, 0x113FF), (0x16100, 0x1613F), (0x16D40, 0x16D7F), (0x16EA0, 0x16EDF),
    ];

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
    [InlineData("Ǿ", "o")]
    [InlineData("ĦŦƁ Ɵɵ", "htb oo")]
    [InlineData("Vie\u0323\u0302t Vie\u0302\u0323t Việt", "viet viet viet")]
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
    // Cyrillic: stress marks go, letters stay.
    [InlineData("За\u0301мок", "замок")]
    [InlineData("Йод Їжак Ёлка", "йод їжак ёлка")]
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
    [InlineData("ё", "е")]
    [InlineData("각", "가")]
    [InlineData("\u1100\u1161\u11A8", "가")]
    [InlineData("が", "か")]
    [InlineData("か\u3099", "か")]
    [InlineData("≠", "=")]
    public void Fold_OtherLetter_DoesNotContainTheOne(string text, string other) =>
        Assert.DoesNotContain(SearchText.Fold(other), SearchText.Fold(text), StringComparison.Ordinal);

    [Fact]
    public void Fold_HalfAPair_IsKept() => Assert.Equal("\uD800é"[..1], SearchText.Fold("\uD800"));

    [Fact]
    public void Fold_EveryCodePoint_GivesTheBytesOfTheTablesVersion() => Assert.Equal(
        ("1 (Unicode 15.0.0)", "29D2A3D72BBD6529442D99FC458A6AA8AD346A65C6AD5F08486EA3D5891FDE4E"),
        (SearchTable.Version, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(AllCodePoints.Select(SearchText.Fold)))))));

    [Fact]
    public void Fold_EveryCodePoint_StaysAsItIsWhenFoldedAgain() =>
        Assert.All(AllCodePoints.Select(SearchText.Fold), folded => Assert.Equal(folded, SearchText.Fold(folded)));

    // Noncharacters have no forms to compare.
    [Fact]
    public void Fold_EveryCodePointComposedOrDecomposed_GivesTheSame() => Assert.All(KnownCodePoints.Where(text => TextRule.Details.Problem(text)?.Name != "noncharacter"), text => Assert.Equal(
        (SearchText.Fold(text), SearchText.Fold(text)),
        (SearchText.Fold(text.Normalize(NormalizationForm.FormC)), SearchText.Fold(text.Normalize(NormalizationForm.FormD)))));

    // The iota below a letter is an accent, whose upper case is a letter beside it.
    [Fact]
    public void Fold_EveryCodePoint_GivesTheSameAsItsUpperCase() =>
        Assert.All(KnownCodePoints.Where(text => text != "\u0345"), text => Assert.Equal(SearchText.Fold(text), SearchText.Fold(text.ToUpperInvariant())));

    [Fact]
    public void Fold_EveryCodePoint_GrowsToAtMost18CodePoints() => Assert.Equal(
        18, AllCodePoints.Max(text => TextRule.CountCodePoints(SearchText.Fold(text))));

    private static IEnumerable<string> KnownCodePoints => AllCodePoints.Where(text =>
        !AddedLater.Any(range => char.ConvertToUtf32(text, 0) >= range.First && char.ConvertToUtf32(text, 0) <= range.Last));

    private static IEnumerable<string> AllCodePoints =>
        Enumerable.Range(0, 0x110000).Where(point => point is < 0xD800 or > 0xDFFF).Select(char.ConvertFromUtf32);
}
