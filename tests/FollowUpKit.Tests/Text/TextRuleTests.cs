namespace FollowUpKit.Tests;

public sealed class TextRuleTests
{
    private static readonly Dictionary<string, TextRule> Rules = new()
    {
        ["identifier"] = TextRule.Identifier,
        ["label"] = TextRule.Label,
        ["reason"] = TextRule.Reason,
        ["details"] = TextRule.Details,
    };

    [Theory]
    // Code points at the border count, whatever their size in UTF-16.
    [InlineData("identifier", "a", 128)]
    [InlineData("identifier", "😀", 128)]
    [InlineData("label", "a", 100)]
    [InlineData("label", "ñ", 100)]
    [InlineData("label", "😀", 100)]
    [InlineData("reason", "a", 500)]
    [InlineData("reason", "😀", 500)]
    [InlineData("details", "a", 4000)]
    [InlineData("details", "😀", 4000)]
    public void Problem_Length_UpToTheLimitIncluded(string rule, string codePoint, int limit)
    {
        Assert.Null(Rules[rule].Problem(Repeated(codePoint, limit)));
        Assert.Equal(new TextProblem("too_long", 0, limit), Rules[rule].Problem(Repeated(codePoint, limit + 1)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\t\n")]
    [InlineData("\u00A0\u3000")]
    // Nothing to see: zero width, soft hyphens, joiners, selectors, fillers, blank braille, format characters.
    [InlineData("\u200B\u200C\u200D\uFEFF\u2060")]
    [InlineData(" \u00AD\u034F ")]
    [InlineData("\uFE0F\U000E0101")]
    [InlineData("\u115F\u3164\uFFA0")]
    [InlineData("\u2800")]
    [InlineData("\u200E\u202E\u2069")]
    public void Problem_Blank_RefusedEverywhere(string text) =>
        Assert.All(Rules.Values, rule => Assert.Equal("blank", rule.Problem(text)!.Name));

    [Theory]
    // Half a pair: alone, at the end, the wrong way round, and twice the first half; < is the first half and > the second.
    [InlineData("<", 1)]
    [InlineData("a<", 2)]
    [InlineData("a>b", 2)]
    [InlineData("><", 1)]
    [InlineData("<><<", 2)]
    public void Problem_HalfSurrogate_RefusedEverywhereWithItsPlace(string halves, int place)
    {
        var text = halves.Replace('<', '\uD83D').Replace('>', '\uDE00');

        Assert.All(Rules.Values, rule => Assert.Equal(("half_surrogate", place), (rule.Problem(text)!.Name, rule.Problem(text)!.Number)));
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\u0001b")]
    [InlineData("a\u001Bb")]
    [InlineData("a\u007Fb")]
    [InlineData("a\u0085b")]
    [InlineData("a\u009Fb")]
    [InlineData("a\vb")]
    [InlineData("a\fb")]
    public void Problem_ControlCharacter_RefusedEverywhere(string text) => Assert.All(
        Rules.Values, rule => Assert.Equal(("control", 2), (rule.Problem(text)!.Name, rule.Problem(text)!.Number)));

    [Theory]
    [InlineData("a\tb", "control")]
    [InlineData("a\nb", "line_break")]
    [InlineData("a\r\nb", "line_break")]
    [InlineData("a\u2028b", "line_break")]
    [InlineData("a\u2029b", "line_break")]
    public void Problem_TabOrLineBreak_OnlyInMultiLineText(string text, string problem)
    {
        Assert.Equal(problem, TextRule.Identifier.Problem(text)!.Name);
        Assert.Equal(problem, TextRule.Label.Problem(text)!.Name);
        Assert.Null(TextRule.Reason.Problem(text));
        Assert.Null(TextRule.Details.Problem(text));
    }

    [Theory]
    [InlineData('\u202A')]
    [InlineData('\u202E')]
    [InlineData('\u2066')]
    [InlineData('\u2069')]
    public void Problem_BidirectionalOverride_OnlyInMultiLineText(char control)
    {
        Assert.Equal("bidirectional", TextRule.Identifier.Problem($"a{control}b")!.Name);
        Assert.Equal("bidirectional", TextRule.Label.Problem($"a{control}b")!.Name);
        Assert.Null(TextRule.Reason.Problem($"a{control}b"));
        Assert.Null(TextRule.Details.Problem($"a{control}b"));
    }

    [Theory]
    // Neighbours of what is refused.
    [InlineData("a\u2027b")]
    [InlineData("a\u202Fb")]
    [InlineData("a\u2065b")]
    [InlineData("a\u206Ab")]
    [InlineData("a\u00A0b")]
    [InlineData("~ ~")]
    // Right-to-left text without overrides, joined emoji, combining marks.
    [InlineData("\u200Fشركة")]
    [InlineData("👩\u200D🔧")]
    [InlineData("n\u0303")]
    [InlineData("\uFFFD\uFDCF\uFDF0\uE000")]
    // Surrounding white space.
    [InlineData(" a ")]
    public void Problem_OtherText_None(string text) => Assert.All(Rules.Values, rule => Assert.Null(rule.Problem(text)));

    [Theory]
    [InlineData("a\uFFFE")]
    [InlineData("a\uFFFF")]
    [InlineData("a\uFDD0")]
    [InlineData("a\uFDEF")]
    [InlineData("a\U0001FFFE")]
    [InlineData("a\U0010FFFF")]
    public void Problem_Noncharacter_RefusedEverywhere(string text) =>
        Assert.All(Rules.Values, rule => Assert.Equal(("noncharacter", 2), (rule.Problem(text)!.Name, rule.Problem(text)!.Number)));

    [Theory]
    [InlineData("a\U000E0001")]
    [InlineData("a\U000E007F")]
    public void Problem_TagCharacter_RefusedEverywhere(string text) =>
        Assert.All(Rules.Values, rule => Assert.Equal("tag", rule.Problem(text)!.Name));

    [Fact]
    public void Problem_HugeText_TooLongBeforeAnythingElse() =>
        Assert.All(Rules.Values, rule => Assert.Equal("too_long", rule.Problem(new string('\0', 10_000_000))!.Name));

    [Fact]
    public void Problem_BadCharacterInLongText_ToldFirst() =>
        Assert.Equal("control", TextRule.Label.Problem(new string('a', 199) + "\0")!.Name);

    [Theory]
    [InlineData("", 0)]
    [InlineData("añ", 2)]
    [InlineData("😀a😀", 3)]
    [InlineData("n\u0303", 2)]
    public void CountCodePoints_Text_PairsCountOnce(string text, int count) => Assert.Equal(count, TextRule.CountCodePoints(text));

    private static string Repeated(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
