namespace FollowUpKit.Export.Tests;

public sealed class FormulaTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+52 81 8000 0000")]
    [InlineData("-3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\"=1")]
    [InlineData("  =1")]
    [InlineData("\u00A0@x")]
    // With an apostrophe of its own, which would else be taken for one of these.
    [InlineData("'=1")]
    [InlineData("''=1")]
    // The full-width forms, which East Asian editions of Excel read as formulas.
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠x")]
    public void Disarm_TextThatBeginsAFormula_PutsAnApostropheInFront(string text) => Assert.Equal("'" + text, Formula.Disarm(text));

    [Theory]
    // Where the list separator is not the comma, quotes do not hold a text together: semicolons, tabs and line breaks begin a cell.
    [InlineData("Llamar;=1+1;fin", "Llamar;'=1+1;fin")]
    [InlineData("a; -5", "a;' -5")]
    [InlineData("a;;-5", "a;;'-5")]
    [InlineData("a\t@x", "a\t'@x")]
    [InlineData("a\n=1", "a\n'=1")]
    [InlineData("a\r\n +1", "a\r\n' +1")]
    [InlineData("a;\"=1+1;b", "a;'\"=1+1;b")]
    [InlineData("=1;=2", "'=1;'=2")]
    [InlineData("\t=1", "\t'=1")]
    public void Disarm_FormulaAfterASeparator_PutsAnApostropheInFront(string text, string disarmed) => Assert.Equal(disarmed, Formula.Disarm(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("1-1")]
    [InlineData("ana@example.com")]
    [InlineData("'a")]
    [InlineData("a; b, c\n\nd")]
    // With the comma as the separator, quotes hold a text together.
    [InlineData("alto, -5 %")]
    [InlineData("a;,=1")]
    [InlineData("a 1-1; b")]
    public void Disarm_AnyOtherText_LeavesItAsItIs(string? text) => Assert.Equal(text, Formula.Disarm(text));
}
