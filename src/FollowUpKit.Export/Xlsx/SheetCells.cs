using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FollowUpKit.Export;

/// <summary>The elements and attributes of cells, made once for all cells.</summary>
internal static class SheetCells
{
    private static readonly CellStyle[] Styles = [.. Enumerable.Range(0, (int)CellStyle.Concluded + 1).Select(style => (CellStyle)style)];

    private static readonly OpenXmlAttribute[][] Numbers = [.. Styles.Select(style => new[] { Style(style) })];

    private static readonly OpenXmlAttribute[][] Texts = [.. Styles.Select(style => new[] { Style(style), new OpenXmlAttribute("t", "", "inlineStr") })];

    public static Cell Empty { get; } = new();

    public static CellValue Value { get; } = new();

    public static OpenXmlAttribute[] Fact { get; } = [Style(CellStyle.General), new("t", "", "b")];

    public static OpenXmlAttribute[] OfNumber(CellStyle style) => Numbers[(int)style];

    public static OpenXmlAttribute[] OfText(CellStyle style) => Texts[(int)style];

    private static OpenXmlAttribute Style(CellStyle style) => new("s", "", ((int)style).ToString(CultureInfo.InvariantCulture));
}
