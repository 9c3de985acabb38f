using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FollowUpKit.Export;

/// <summary>The formats of cells as the workbook names them: in the order of <see cref="CellStyle"/>.</summary>
internal static class StyleSheet
{
    private const uint BuiltInText = 49;
    private const uint BuiltInWhole = 1;

    private static readonly FollowUpStatus[] Statuses =
        [FollowUpStatus.NotTracked, FollowUpStatus.InProgress, FollowUpStatus.Overdue, FollowUpStatus.Concluded];

    private static readonly string[] Patterns = ["0.0", "0.0%", "yyyy\\-mm\\-dd", "hh:mm", "yyyy\\-mm\\-dd\\ hh:mm"];

    public static Stylesheet Create() => new(
        new NumberingFormats(Patterns.Select((pattern, i) => new NumberingFormat { NumberFormatId = PatternId(i), FormatCode = pattern })),
        new Fonts(PlainFont(), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" }))
            .With(Statuses.Select(status => FontOf(StatusAppearance.Of(status)))),
        new Fills(Fill(PatternValues.None), Fill(PatternValues.Gray125)).With(Statuses.Select(status => FillOf(StatusAppearance.Of(status)))),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat { FormatId = 0 },
            new CellFormat { FormatId = 0, FontId = 1, ApplyFont = true },
            Formatted(BuiltInText),
            Formatted(BuiltInWhole)).With(Patterns.Select((_, i) => Formatted(PatternId(i)))).With(Statuses.Select((_, i) => Colored((uint)i + 2))));

    private static T With<T>(this T element, IEnumerable<OpenXmlElement> children)
        where T : OpenXmlCompositeElement
    {
        element.Append(children);
        return element;
    }

    private static uint PatternId(int index) => 164 + (uint)index;

    private static CellFormat Formatted(uint numberFormat) => new() { FormatId = 0, NumberFormatId = numberFormat, ApplyNumberFormat = true };

    private static CellFormat Colored(uint index) => new()
    {
        FormatId = 0,
        NumberFormatId = BuiltInText,
        FontId = index,
        FillId = index,
        ApplyNumberFormat = true,
        ApplyFont = true,
        ApplyFill = true,
    };

    private static Font PlainFont() => new(new FontSize { Val = 11 }, new FontName { Val = "Calibri" });

    private static Font FontOf(StatusAppearance look) =>
        new(new FontSize { Val = 11 }, new Color { Rgb = Opaque(look.TextColor) }, new FontName { Val = "Calibri" });

    private static Fill Fill(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Fill FillOf(StatusAppearance look) =>
        new(new PatternFill(new ForegroundColor { Rgb = Opaque(look.Color) }) { PatternType = PatternValues.Solid });

    private static string Opaque(string color) => "FF" + color.TrimStart('#');
}
