using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SpreadCheetah;
using SpreadCheetah.Styling;
using Cell = SpreadCheetah.Cell;
using NumberFormat = SpreadCheetah.Styling.NumberFormat;
using OpenXmlCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace FollowUpKit.Import.Tests;

public sealed class WorkbookTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Rows_OfWorkbook_AreTextThatDependsOnNoLanguage()
    {
        var path = await WriteAsync("deals.xlsx");

        var file = TableFile.Open(path);

        Assert.True(file.Format.IsWorkbook);
        Assert.Equal("Deals", file.Format.Sheet);
        Assert.Equal(["Id", "Closed", "At", "Time", "Amount", "Won"], file.Columns);
        Assert.Equal(
            [(2L, "1|2026-03-05|2026-03-05T10:05|10:05|1234.5|True"), (4L, "2|2026-03-06|2026-03-06T00:00|00:00|7|False")],
            file.ReadRows().Select(row => (row.Line, string.Join("|", row.Values))));
    }

    [Fact]
    public async Task Open_NamedSheet_ReadsIt()
    {
        var path = await WriteAsync("deals.xlsx");

        var file = TableFile.Open(path, new TableFileOptions { Sheet = "notes" });

        Assert.Equal(["Id", "Note"], file.Columns);
        Assert.Equal("Llamó\ndos veces", Assert.Single(file.ReadRows()).Values[1]);
        Assert.Equal(TableFileProblem.NoSuchSheet, Assert.Throws<TableFileException>(() => TableFile.Open(path, new TableFileOptions { Sheet = "other" })).Problem);
    }

    [Fact]
    public async Task Open_OfCutWorkbook_Unreadable()
    {
        var whole = await File.ReadAllBytesAsync(await WriteAsync("deals.xlsx"));

        Assert.Equal(
            TableFileProblem.UnreadableWorkbook,
            Assert.Throws<TableFileException>(() => TableFile.Open(folder.Write("cut.xlsx", whole[..(whole.Length / 2)]))).Problem);
    }

    [Fact]
    public void Rows_OfCellWithAnError_HaveNoValueThere()
    {
        var path = folder.PathOf("deals.xlsx");
        using (var book = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook))
        {
            var part = book.AddWorkbookPart();
            var sheet = part.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(Row("Id", "Title"), Row("1", "Chairs"), new Row(Text("2"), new OpenXmlCell { DataType = CellValues.Error, CellValue = new CellValue("#N/A") })));
            part.Workbook = new Workbook(new Sheets(new Sheet { Id = part.GetIdOfPart(sheet), SheetId = 1, Name = "Deals" }));
        }

        var rows = TableFile.Open(path).ReadRows().ToList();

        Assert.Equal(["1|Chairs", "2|"], rows.Select(row => string.Join("|", row.Values)));

        static Row Row(params string[] cells) => new(cells.Select(Text));
        static OpenXmlCell Text(string text) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };
    }

    private async Task<string> WriteAsync(string name)
    {
        var path = folder.PathOf(name);
        await using var stream = File.Create(path);
        await using var book = await Spreadsheet.CreateNewAsync(stream);
        var date = book.AddStyle(new Style { Format = NumberFormat.Custom("dd/mm/yyyy") });
        var moment = book.AddStyle(new Style { Format = NumberFormat.Custom("dd/mm/yyyy hh:mm") });
        var time = book.AddStyle(new Style { Format = NumberFormat.Custom("hh:mm") });
        await book.StartWorksheetAsync("Empty");
        await book.StartWorksheetAsync("Deals");
        await book.AddRowAsync([new Cell(" Id "), new Cell("Closed"), new Cell("At"), new Cell("Time"), new Cell("Amount"), new Cell("Won"), new Cell("")]);
        await book.AddRowAsync([new Cell(1), new Cell(new DateTime(2026, 3, 5), date), new Cell(new DateTime(2026, 3, 5, 10, 5, 0), moment), new Cell((10 * 60 + 5) / 1440d, time), new Cell(1234.5), new Cell(true)]);
        await book.AddRowAsync([new Cell(""), new Cell(" ")]);
        await book.AddRowAsync([new Cell(2), new Cell(new DateTime(2026, 3, 6), date), new Cell(new DateTime(2026, 3, 6), moment), new Cell(0, time), new Cell(7), new Cell(false)]);
        await book.StartWorksheetAsync("Notes");
        await book.AddRowAsync([new Cell("Id"), new Cell("Note")]);
        await book.AddRowAsync([new Cell("1"), new Cell("Llamó\ndos veces")]);
        await book.FinishAsync();
        return path;
    }
}
