using FollowUpKit.Laws;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace FollowUpKit.Export.Tests;

/// <summary>What holds for any texts that the library takes.</summary>
public abstract class CsvLaws
{
    private static readonly string[] Pieces =
        ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\"", "\"\"", ",", ";", "\r", "\n", "\r\n", "\t", " ", "'", "\u00A0", "\u2028", "\uFEFF", "😀", "é", "a", "1", "#"];

    private static readonly char[] OtherSeparators = [';', '\t'];

    private static readonly Arbitrary<string[][]> NastyRows = Gen.ArrayOf(Gen.ArrayOf(Gen.Elements(Pieces), 8).Select(string.Concat), 3).ArrayOf().ToArbitrary();

    [Property]
    public Property Cells_OfAnyTexts_AreReadBackWithTheApostropheAlone() => Prop.ForAll(NastyRows, rows =>
    {
        var read = Written.Cells(Write(rows)).Skip(1);
        return read.SelectMany(cells => cells).SequenceEqual(rows.SelectMany(texts => texts).Select(text => Formula.Disarm(text)!));
    });

    [Property]
    public Property Cells_OfAnyTexts_BeginNoFormula() => Prop.ForAll(NastyRows, rows =>
        Written.Cells(Write(rows)).SelectMany(cells => cells).All(cell => cell.TrimStart() is not ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..]));

    [Property]
    public Property Cells_OfAnyTexts_BeginNoFormulaWithAnotherSeparator() => Prop.ForAll(NastyRows, rows =>
        OtherSeparators.All(separator => Written.Text(Write(rows)).Split([separator, '\r', '\n']).All(BeginsNoFormula)));

    private static bool BeginsNoFormula(string cell) =>
        cell.TrimStart(' ', '\t', '"', '\u00A0', '\u2028', '\uFEFF') is not ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..];

    private static byte[] Write(string[][] rows)
    {
        using var bytes = new MemoryStream();
        using var sheet = new CsvSheet(bytes, [new Header("A", 1), new Header("B", 1), new Header("C", 1)], Written.English);
        foreach (var texts in rows)
        {
            foreach (var text in texts) sheet.Text(text);
            sheet.EndRow();
        }

        sheet.Complete();
        return bytes.ToArray();
    }
}

[PinnedLaws(MaxTest = 300)]
public sealed class PinnedCsvLaws : CsvLaws;

[FreshLaws(MaxTest = 300)]
public sealed class FreshCsvLaws : CsvLaws;
