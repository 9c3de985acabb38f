using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace FollowUpKit.Export.Tests;

/// <summary>A written workbook, read by the Open XML SDK.</summary>
internal sealed class XlsxFile : IDisposable
{
    private readonly SpreadsheetDocument document;

    public XlsxFile(byte[] xlsx)
    {
        document = SpreadsheetDocument.Open(new MemoryStream(xlsx), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => error.Description));
    }

    public IReadOnlyList<string?> SheetNames => [.. Book.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name?.Value)];

    public Stylesheet Styles => Book.WorkbookStylesPart!.Stylesheet;

    private WorkbookPart Book => document.WorkbookPart!;

    public Worksheet Sheet(int index = 0) =>
        ((WorksheetPart)Book.GetPartById(Book.Workbook.Sheets!.Elements<Sheet>().ElementAt(index).Id!)).Worksheet;

    /// <summary>The cells of a row, as their values stand in the file.</summary>
    public string[] Row(int row, int sheet = 0) => [.. CellsOf(row, sheet).Select(cell => cell.InnerText)];

    /// <summary>The cell below a header.</summary>
    public Cell Cell(string header, int row = 1) => CellsOf(row, 0)[Array.IndexOf(Row(0), header)];

    public string PatternOf(Cell cell) =>
        Styles.NumberingFormats!.Elements<NumberingFormat>().Single(format => format.NumberFormatId! == FormatOf(cell).NumberFormatId!).FormatCode!;

    /// <summary>The colours of a cell: of its ground, and of its text.</summary>
    public (string? Ground, string? Text) ColorsOf(Cell cell) => (
        Styles.Fills!.Elements<Fill>().ElementAt((int)FormatOf(cell).FillId!.Value).PatternFill!.ForegroundColor?.Rgb?.Value,
        Styles.Fonts!.Elements<Font>().ElementAt((int)FormatOf(cell).FontId!.Value).Color?.Rgb?.Value);

    public CellFormat FormatOf(Cell cell) => Styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);

    public void Dispose() => document.Dispose();

    private Cell[] CellsOf(int row, int sheet) => [.. Sheet(sheet).Descendants<Row>().ElementAt(row).Elements<Cell>()];
}
