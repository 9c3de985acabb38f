using FollowUpKit.Export;
using FollowUpKit.Laws;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace FollowUpKit.Import.Tests;

/// <summary>What is disarmed for a spreadsheet is read back as it was.</summary>
public abstract class FormulaLaws
{
    private static readonly string[] Pieces = ["=", "+", "-", "@", "＝", "'", "''", "\"", ";", ",", "\t", "\r", "\n", " ", "\u00A0", "\uFEFF", "a", "1"];

    [Property]
    public Property Restore_OfAnyDisarmedText_IsTheText() => Prop.ForAll(
        Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary(), text => Formula.Restore(Formula.Disarm(text)!) == text);
}

[PinnedLaws(MaxTest = 1000)]
public sealed class PinnedFormulaLaws : FormulaLaws;

[FreshLaws(MaxTest = 1000)]
public sealed class FreshFormulaLaws : FormulaLaws;
