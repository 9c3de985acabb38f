using FsCheck.Xunit;

namespace FollowUpKit.Tests;

/// <summary>Letters folded one by one are those folded by the rule for any text.</summary>
public sealed class LatinLettersTests
{
    [Fact]
    public void Fold_EveryPairOfLetters_AsByTheRule()
    {
        var letters = Enumerable.Range(0, LatinLetters.Last + 1).Select(unit => (char)unit).ToArray();
        foreach (var first in letters)
        {
            var text = string.Concat(letters.Select(second => $"{first}{second}"));
            Assert.Equal(SearchText.FoldMarks(text), LatinLetters.Fold(text));
        }
    }

    [Fact]
    public void Fold_FoldedText_IsTheSameText()
    {
        const string Text = "40 sillas de oficina";

        Assert.Same(Text, SearchText.Fold(Text));
    }

    [Property]
    public bool Of_Texts_AreFoldedLineByLine(string? title, string? customer, string? subject) =>
        SearchText.Of(title, customer, subject) == SearchText.Of(title, customer, "") + SearchText.Fold(subject ?? "");
}
