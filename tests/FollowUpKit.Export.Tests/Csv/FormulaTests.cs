namespace FollowUpKit.Export.Tests;

public sealed class FormulaTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+52 81 8000 0000")]
    [InlineData("-3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("  =1")]
    [InlineData("\u00A0@x")]
    // The full-width forms, which East Asian editions of Excel read as formulas.
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠x")]
    public void Disarm_TextThatBeginsAFormula_PutsAnApostropheInFront(string text) => Assert.Equal("'" + text, Formula.Disarm(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("1-1")]
    [InlineData("ana@example.com")]
    [InlineData("'=1")]
    [InlineData("a\n=1")]
    public void Disarm_AnyOtherText_LeavesItAsItIs(string? text) => Assert.Equal(text, Formula.Disarm(text));
}
